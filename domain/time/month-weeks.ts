/** The calendar page of a month. Days are `YYYY-MM-DD`. */
import { addDays } from './local-time.ts'

/** The weeks that a month touches, each with all its seven days. */
export function weeksOfMonth(day: string, begins: 'monday' | 'sunday'): string[][] {
  const month = day.slice(0, 7)
  const first = `${month}-01`
  const weekday = new Date(`${first}T00:00:00Z`).getUTCDay()
  const before = begins === 'sunday' ? weekday : (weekday + 6) % 7
  const starts = [0, 1, 2, 3, 4, 5].map((week) => addDays(first, week * 7 - before))
  return starts.filter((start, week) => week === 0 || start.startsWith(month)).map((start) => [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(start, n)))
}

/** The same day so many months later or earlier, or that month's last. @example monthLater('2026-01-31', 1) // '2026-02-28' */
export function monthLater(day: string, months: number): string {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  first.setUTCMonth(first.getUTCMonth() + months)
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return addDays(first.toISOString().slice(0, 10), Math.min(Number(day.slice(8)), last) - 1)
}
