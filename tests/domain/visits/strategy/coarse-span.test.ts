import { expect, it } from 'vitest'
import { mondayOf } from '../../../../domain/time/calendar-weeks.ts'
import { coarseSpan, exactSpan } from '../../../../domain/visits/strategy/coarse-span.ts'

it.each([
  [1, 1, 'day'],
  [13, 13, 'day'],
  [14, 2, 'week'],
  [27, 3, 'week'],
] as const)('tells %i days coarsely', (days, count, unit) => {
  expect(coarseSpan(days)).toEqual({ count, unit })
})

it.each([
  [7, 1, 'week'],
  [10, 10, 'day'],
  [42, 6, 'week'],
  [60, 60, 'day'],
] as const)('tells an interval of %i days exactly', (days, count, unit) => {
  expect(exactSpan(days)).toEqual({ count, unit })
})

it.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2027-01-01', '2026-12-28'],
])('knows the Monday of the week of %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday)
})
