/** Public holidays of the German Länder. */
import { getHolidayByDate } from 'feiertagejs'
import { addDays } from '../../time/local-time.ts'
import type { HolidayRule } from './holiday-rules.ts'

/** The name of the holiday as a code, such as `KARFREITAG`; null: a day like others. @example holidayOn('2026-06-04', 'NW') // 'FRONLEICHNAM' */
export function holidayOn(day: string, rule: HolidayRule): string | null {
  if (rule === 'none') return null
  const holiday = getHolidayByDate(day, rule === 'nationwide' ? 'BUND' : rule)
  return holiday ? holiday.name : null
}

/** Those of `count` days from `from` on. @example holidaysFrom('2026-12-24', 3, 'nationwide') // ['2026-12-25', '2026-12-26'] */
export const holidaysFrom = (from: string, count: number, rule: HolidayRule): string[] =>
  Array.from({ length: count }, (_, number) => addDays(from, number)).filter((day) => holidayOn(day, rule) !== null)
