/** Weeks by their number, as ISO 8601 counts them. Days are `YYYY-MM-DD`. */
import { addDays } from './local-time.ts'
import { weekdayOf } from './weekdays.ts'

/** Monday of the week of that number which is under way on `day`, or comes next. @example mondayOfWeek(3, '2026-11-27') // '2027-01-18' */
export function mondayOfWeek(week: number, day: string): string {
  const year = Number(day.slice(0, 4))
  const monday = mondayIn(year, week)
  return addDays(monday, 6) < day ? mondayIn(year + 1, week) : monday
}

/** Of the week of `day`. @example mondayOf('2026-11-29') // '2026-11-23' */
export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day))

/** The fourth of January lies in the first week. */
const mondayIn = (year: number, week: number): string => addDays(mondayOf(`${year}-01-04`), (week - 1) * 7)
