import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { root: '.', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/bench/**'], testTimeout: 60_000, hookTimeout: 120_000 },
})
