/** Days as `YYYY-MM-DD` in the browser's zone. */

export const today = (): string => asDay(new Date())

const asDay = (date: Date): string =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`

/** @example addDays('2026-11-30', 1) // '2026-12-01' */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T12:00:00`)
  date.setDate(date.getDate() + count)
  return asDay(date)
}

/** The same day next month, or that month's last. */
export function addMonth(day: string): string {
  const date = new Date(`${day}T12:00:00`)
  const wanted = date.getDate()
  date.setMonth(date.getMonth() + 1)
  if (date.getDate() !== wanted) date.setDate(0)
  return asDay(date)
}

/** Saturdays and Sundays become the Monday after. */
export function toWorkday(day: string): string {
  const weekday = new Date(`${day}T12:00:00`).getDay()
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day
}

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)
