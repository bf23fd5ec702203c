/** Day arithmetic of the generator. Days are `YYYY-MM-DD`. */

const DAY_MS = 86_400_000

/** The day `days` after `day` (negative: before). @example addDays('2026-02-27', 2) // '2026-03-01' */
export const addDays = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** 1 Monday ... 7 Sunday. */
export const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** The Monday of the week of `day`. */
export const mondayOf = (day: string): string => addDays(day, 1 - weekday(day))

/** The working day (Monday to Friday) at or before `day`. */
export const workdayOnOrBefore = (day: string): string => (weekday(day) > 5 ? workdayOnOrBefore(addDays(day, -1)) : day)

/** Whole days from `from` to `to`. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
