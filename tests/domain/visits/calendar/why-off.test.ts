import { expect, it } from 'vitest'
import { whyOff } from '../../../../domain/visits/calendar/why-off.ts'

it.each([
  ['asked', 'accepted', 'not_taken'],
  ['asked', 'expired', 'unanswered'],
  ['asked', 'withdrawn', 'taken_back'],
  ['asked', 'open', 'taken_back'],
  // He had taken this one, and then called it off.
  ['confirmed', 'accepted', 'called_off'],
  ['drop_in', 'accepted', 'called_off'],
  ['asked', null, 'called_off'],
  ['confirmed', null, 'called_off'],
  [null, 'accepted', 'called_off'],
] as const)('a visit that went off as %s, of an offer that is %s, is %s', (before, offer, why) => {
  expect(whyOff({ before, offer })).toBe(why)
})
