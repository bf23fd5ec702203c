/** Every test: whoever writes an error to the console has failed. */
import { afterEach, beforeEach, expect, vi } from 'vitest'

beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  const said = vi.mocked(console.error).mock?.calls ?? []
  vi.restoreAllMocks()
  expect(said, 'console.error was called').toEqual([])
})
