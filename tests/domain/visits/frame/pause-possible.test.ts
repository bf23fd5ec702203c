import { expect, it } from 'vitest'
import { isPausePossible } from '../../../../domain/visits/frame/planning-profile.ts'

it.each([
  [30, '11:30', '13:30', true],
  [30, '12:00', '12:30', true],
  [45, '12:00', '12:30', false],
  [30, '13:30', '11:30', false],
  // An emptied field.
  [30, '', '13:30', false],
  [30, '11:30', '', false],
  [30, '11:30', '25:00', false],
  [0, '13:30', '11:30', true],
])('a break of %i minutes between "%s" and "%s": %s', (pauseMinutes, pauseFrom, pauseUntil, isPossible) =>
  expect(isPausePossible({ pauseMinutes, pauseFrom, pauseUntil })).toBe(isPossible),
)
