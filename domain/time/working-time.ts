/** Time that counts only while people work. */
import { addDays, dayIn, toInstant } from './local-time.ts'
import { type Weekday, weekdayOf } from './weekdays.ts'

/** `from` and `until` in minutes since midnight of `zone`; on other weekdays and on holidays (`YYYY-MM-DD`) nobody works. */
export type WorkingTime = { weekdays: readonly Weekday[]; from: number; until: number; zone: string; isHoliday: (day: string) => boolean }

/** Further back nobody counts. */
const MOST_DAYS = 60

/**
 * The instant since which so many working minutes have passed at `end`.
 * @example workingMinutesBefore(new Date('2026-11-30T08:00:00Z'), 180, { weekdays: [1, 2, 3, 4, 5], from: 480, until: 1020, zone: 'Europe/Berlin', isHoliday: () => false }) // Friday 15:00 in Berlin, since Monday's two hours are not enough
 */
export function workingMinutesBefore(end: Date, minutes: number, { weekdays, from, until, zone, isHoliday }: WorkingTime): Date {
  let left = minutes * 60_000
  const today = dayIn(end, zone)
  for (let back = 0; back < MOST_DAYS; back++) {
    const day = addDays(today, -back)
    if (!weekdays.includes(weekdayOf(day)) || isHoliday(day)) continue
    const opens = toInstant(`${day}T${clock(from)}`, zone).getTime()
    const closes = Math.min(toInstant(`${day}T${clock(until)}`, zone).getTime(), end.getTime())
    const worked = Math.max(0, closes - opens)
    if (worked >= left) return new Date(closes - left)
    left -= worked
  }
  return new Date(end.getTime() - MOST_DAYS * 86_400_000)
}

/** @example clock(480) // '08:00:00' */
const clock = (minute: number): string => new Date(minute * 60_000).toISOString().slice(11, 19)
