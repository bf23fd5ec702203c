/** Days of the week as ISO 8601 counts them: Monday is 1, Sunday 7. */

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export type Weekday = (typeof weekdays)[number]

/** @example weekdayOf('2026-11-30') // 1 */
export function weekdayOf(day: string): Weekday {
  const number = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekdays.find((weekday) => weekday === number) ?? 7
}
