/** Public holidays of the German Länder. */
import { getHolidays } from 'feiertagejs'
import { addDays } from '../../time/local-time.ts'
import type { HolidayRule } from './holiday-rules.ts'

/** Names by day, of each rule and year once: working a year out takes as long as thousands of look-ups. */
const years = new Map<string, ReadonlyMap<string, string>>()

function holidaysOf(year: string, rule: Exclude<HolidayRule, 'none'>): ReadonlyMap<string, string> {
  const key = `${rule} ${year}`
  const known = years.get(key)
  if (known) return known
  const made = new Map(getHolidays(year, rule === 'nationwide' ? 'BUND' : rule).map(({ dateString, name }) => [dateString, name]))
  years.set(key, made)
  return made
}

/** The name of the holiday as a code, such as `KARFREITAG`; null: a day like others. @example holidayOn('2026-06-04', 'NW') // 'FRONLEICHNAM' */
export const holidayOn = (day: string, rule: HolidayRule): string | null =>
  rule === 'none' ? null : (holidaysOf(day.slice(0, 4), rule).get(day) ?? null)

/** Those of `count` days from `from` on. @example holidaysFrom('2026-12-24', 3, 'nationwide') // ['2026-12-25', '2026-12-26'] */
export const holidaysFrom = (from: string, count: number, rule: HolidayRule): string[] =>
  Array.from({ length: count }, (_, number) => addDays(from, number)).filter((day) => holidayOn(day, rule) !== null)
