import { expect, it } from 'vitest'
import { toWorkday } from '../../../domain/time/local-time.ts'
import { holidaysFrom } from '../../../domain/visits/frame/holidays.ts'

it.each([
  ['a Friday stays', '2026-11-27', [], '2026-11-27'],
  ['a Saturday', '2026-11-28', [], '2026-11-30'],
  ['a Sunday', '2026-11-29', [], '2026-11-30'],
  ['a holiday before a weekend', '2026-12-25', ['2026-12-25', '2026-12-26'], '2026-12-28'],
  ['Easter', '2027-03-26', ['2027-03-26', '2027-03-29'], '2027-03-30'],
] as const)('%s', (_, day, holidays, workday) => {
  expect(toWorkday(day, holidays)).toBe(workday)
})

it('the holidays of a Land are its own', () => {
  expect(holidaysFrom('2026-12-20', 20, 'nationwide')).toEqual(['2026-12-25', '2026-12-26', '2027-01-01'])
  expect(holidaysFrom('2026-12-20', 20, 'BY')).toEqual(['2026-12-25', '2026-12-26', '2027-01-01', '2027-01-06'])
  expect(holidaysFrom('2026-12-20', 20, 'none')).toEqual([])
})
