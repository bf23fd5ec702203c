/** On which days a series takes place. */
import { type DayOfWeek, daysOfWeek, type Recurrence } from './mailbox.ts'

/** Exchange numbers no more; a series without an end is followed no further either. */
export const MOST_OCCURRENCES = 999
const LAST_DAY = '2999-12-31'
const DAY_MS = 86_400_000

/** In order, as `YYYY-MM-DD`. */
export function daysOf({ pattern, range }: Recurrence): string[] {
  const last = range.type === 'endDate' ? (range.endDate ?? LAST_DAY) : LAST_DAY
  const most = range.type === 'numbered' ? range.numberOfOccurrences : MOST_OCCURRENCES
  const days: string[] = []
  for (const day of candidates(pattern, range.startDate)) {
    if (day > last || days.length >= most) break
    if (day >= range.startDate) days.push(day)
  }
  return days
}

/** Days of the pattern around the first day and after it, without end. */
function* candidates({ type, interval, ...pattern }: Recurrence['pattern'], start: string): Generator<string> {
  for (let round = 0; ; round += interval) {
    if (type === 'daily') yield addDays(start, round)
    else if (type === 'weekly') yield* daysOfOneWeek(addDays(start, 7 * round), pattern)
    else yield dayOfOneMonth(start, round, pattern.dayOfMonth)
  }
}

function daysOfOneWeek(day: string, { daysOfWeek: wanted, firstDayOfWeek }: Pick<Recurrence['pattern'], 'daysOfWeek' | 'firstDayOfWeek'>): string[] {
  const first = addDays(day, -((daysOfWeek.indexOf(dayOfWeek(day)) - daysOfWeek.indexOf(firstDayOfWeek) + 7) % 7))
  return Array.from({ length: 7 }, (_, offset) => addDays(first, offset)).filter((each) => wanted.includes(dayOfWeek(each)))
}

function dayOfOneMonth(start: string, months: number, dayOfMonth: number): string {
  const [year = 0, month = 1] = start.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return isoDay(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastOfMonth)))
}

const dayOfWeek = (day: string): DayOfWeek => daysOfWeek[new Date(day).getUTCDay()] ?? 'sunday'

const addDays = (day: string, days: number): string => isoDay(Date.parse(day) + days * DAY_MS)

const isoDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10)
