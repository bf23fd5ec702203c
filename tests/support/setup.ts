/** Every test: whoever writes an error to the console has failed. */
import { afterEach, beforeEach, expect, vi } from 'vitest'

beforeEach(() => {
  vi.spyOn(console, 'error')
})

/** React says this once a process, of whichever click first waits for a part that comes on demand: it tells nothing of the test it meets. */
const waitsForPart = (words: readonly unknown[]): boolean => String(words[0]).startsWith('A component suspended inside an `act` scope')

afterEach(() => {
  const said = (vi.mocked(console.error).mock?.calls ?? []).filter((words) => !waitsForPart(words))
  vi.restoreAllMocks()
  expect(said, 'console.error was called').toEqual([])
})
