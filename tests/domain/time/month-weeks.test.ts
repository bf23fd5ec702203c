import { expect, it } from 'vitest'
import { monthLater, weeksOfMonth } from '../../../domain/time/month-weeks.ts'

it.each([
  ['2026-12-05', 'monday', 5, '2026-11-30', '2027-01-03'],
  ['2026-12-05', 'sunday', 5, '2026-11-29', '2027-01-02'],
  ['2026-11-29', 'monday', 6, '2026-10-26', '2026-12-06'],
  ['2027-02-10', 'monday', 4, '2027-02-01', '2027-02-28'],
] as const)('the page of %s, its weeks from %s on, has %i weeks', (day, begins, count, first, last) => {
  const weeks = weeksOfMonth(day, begins)
  expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.[6], new Set(weeks.flat()).size]).toEqual([count, first, last, count * 7])
})

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-12-05', 1, '2027-01-05'],
  ['2026-01-05', -1, '2025-12-05'],
  ['2028-03-31', -1, '2028-02-29'],
] as const)('%s moves by %i months', (day, months, moved) => expect(monthLater(day, months)).toBe(moved))
