import { defineConfig } from 'vitest/config'
import { SlowestFiles } from './tests/support/slowest-files.ts'

export default defineConfig({
  test: {
    root: '.',
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/bench/**'],
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // Databases, servers and browsers of their own: more at a time only wait for each other.
    maxWorkers: 2,
    reporters: ['default', new SlowestFiles()],
  },
})
