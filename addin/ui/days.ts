/** Days as `YYYY-MM-DD` in the browser's zone. */
import { addDays } from '../../domain/local-time.ts'

export const today = (): string => asDay(new Date())

const asDay = (date: Date): string =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`

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
