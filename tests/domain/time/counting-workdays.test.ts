/** Against a calendar that goes day by day: all Länder, three years. */
import { expect, it } from 'vitest'
import { addDays } from '../../../domain/time/local-time.ts'
import { workdayAfter, workdayBefore, workdaysFrom } from '../../../domain/time/workdays.ts'
import { holidayRules } from '../../../domain/visits/frame/holiday-rules.ts'
import { holidayOn } from '../../../domain/visits/frame/holidays.ts'

it.each(holidayRules)('%s: as many workdays on and back as a calendar counts', (rule) => {
  const isFree = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) || holidayOn(day, rule) !== null
  const workdays = workdaysFrom('2025-11-01', 1_220, (day) => holidayOn(day, rule) !== null)
  const walk = (day: string, count: number, step: 1 | -1): string => {
    let at = day
    for (let left = count; left > 0; ) {
      at = addDays(at, step)
      if (!isFree(at)) left--
    }
    return at
  }
  for (let day = '2026-01-01'; day < '2029-01-01'; day = addDays(day, 1))
    for (const count of [1, 2, 3, 7]) {
      expect(workdayAfter(workdays, day, count)).toBe(walk(day, count, 1))
      expect(workdayBefore(workdays, day, count)).toBe(walk(day, count, -1))
    }
})

it('says nothing of days past the stretch', () => {
  const workdays = workdaysFrom('2026-11-23', 5, () => false)
  expect(workdayAfter(workdays, '2026-11-27', 1)).toBeNull()
  expect(workdayBefore(workdays, '2026-11-23', 1)).toBeNull()
})
