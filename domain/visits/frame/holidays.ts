/** Public holidays of the German Länder. */
import { getHolidayByDate } from 'feiertagejs'
import type { HolidayRule } from './holiday-rules.ts'

/** The name of the holiday as a code, such as `KARFREITAG`; null: a day like others. @example holidayOn('2026-06-04', 'NW') // 'FRONLEICHNAM' */
export function holidayOn(day: string, rule: HolidayRule): string | null {
  if (rule === 'none') return null
  const holiday = getHolidayByDate(day, rule === 'nationwide' ? 'BUND' : rule)
  return holiday ? holiday.name : null
}
