/** Public holidays of the German Länder. */
import { getHolidayByDate } from 'feiertagejs'

export const lands = ['BW', 'BY', 'BE', 'BB', 'HB', 'HE', 'HH', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH'] as const
export type Land = (typeof lands)[number]

/** `nationwide`: only those that every Land keeps; `none`: somebody who works elsewhere. */
export const holidayRules = [...lands, 'nationwide', 'none'] as const
export type HolidayRule = (typeof holidayRules)[number]

/** The name of the holiday as a code, such as `KARFREITAG`; null: a day like others. @example holidayOn('2026-06-04', 'NW') // 'FRONLEICHNAM' */
export function holidayOn(day: string, rule: HolidayRule): string | null {
  if (rule === 'none') return null
  const holiday = getHolidayByDate(day, rule === 'nationwide' ? 'BUND' : rule)
  return holiday ? holiday.name : null
}
