/** Days as `YYYY-MM-DD` in the browser's zone. */
export const today = (): string => asDay(new Date())

/** Of an instant. */
export const dayHere = (instant: string): string => asDay(new Date(instant))

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
