/** Counting in workdays, on a stretch of them that lies ready: of many days each is then found in a few steps. */
import { addDays } from './local-time.ts'
import { weekdayOf } from './weekdays.ts'

/** Days `YYYY-MM-DD` in order, none left out that people work on. */
export type Workdays = readonly string[]

/** Of `count` days from `from` on: Mondays to Fridays that are no holidays. */
export const workdaysFrom = (from: string, count: number, isHoliday: (day: string) => boolean): Workdays =>
  Array.from({ length: count }, (_, number) => addDays(from, number)).filter((day) => weekdayOf(day) <= 5 && !isHoliday(day))

/**
 * The `count`th workday after a day. null: past the end of the stretch.
 * @example workdayAfter(['2026-11-27', '2026-11-30', '2026-12-01'], '2026-11-28', 2) // '2026-12-01'
 */
export const workdayAfter = (workdays: Workdays, day: string, count: number): string | null => workdays[countUntil(workdays, day) + count - 1] ?? null

/**
 * The `count`th workday before a day. null: before the stretch begins, or the day lies past its end.
 * @example workdayBefore(['2026-11-27', '2026-11-30', '2026-12-01'], '2026-12-01', 2) // '2026-11-27'
 */
export function workdayBefore(workdays: Workdays, day: string, count: number): string | null {
  const before = countUntil(workdays, addDays(day, -1))
  return before < workdays.length ? (workdays[before - count] ?? null) : null
}

/** How many of them are not later than `day`. */
function countUntil(workdays: Workdays, day: string): number {
  let [low, high] = [0, workdays.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((workdays[middle] ?? '') <= day) low = middle + 1
    else high = middle
  }
  return low
}
