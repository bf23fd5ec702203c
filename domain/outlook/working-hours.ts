/** When somebody works, as his mailbox says it. */
import { toInstant, toLocal } from '../time/local-time.ts'
import type { Weekday } from '../time/weekdays.ts'

export const MINUTES_OF_A_DAY = 1440

/** `from` and `until` in minutes since midnight of `zone` (IANA; null: the user's own). */
export type WorkingHours = { weekdays: readonly Weekday[]; from: number; until: number; zone: string | null }

/** For a mailbox that tells none. */
export const usualHours: WorkingHours = { weekdays: [1, 2, 3, 4, 5], from: 8 * 60, until: 17 * 60, zone: null }

/** Somebody works some time of some day; hours over midnight are no day for visits. */
export const areUsable = ({ weekdays, from, until }: WorkingHours): boolean =>
  weekdays.length > 0 && from >= 0 && from < until && until <= MINUTES_OF_A_DAY

/** Minutes since midnight of the user's own day, cut off at its ends. @example hoursOn('2026-11-30', { ...usualHours, zone: 'Europe/London' }, 'Europe/Berlin') // { from: 540, until: 1080 } */
export function hoursOn(day: string, { from, until, zone: theirs }: WorkingHours, zone: string): { from: number; until: number } {
  if (theirs === null || theirs === zone) return { from, until }
  return { from: minutesOn(day, toLocal(atMinute(day, from, theirs), zone)), until: minutesOn(day, toLocal(atMinute(day, until, theirs), zone)) }
}

/** The instant at which a clock in `zone` shows so many minutes since midnight. */
export function atMinute(day: string, minute: number, zone: string): Date {
  const local = new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000).toISOString().slice(0, 19)
  return toInstant(local, zone)
}

/** What the clock shows at a local time, as minutes since midnight of `day`; 0 before it, 1440 after it. */
export function minutesOn(day: string, local: string): number {
  const minutes = Math.floor((Date.parse(`${local}Z`) - Date.parse(`${day}T00:00:00Z`)) / 60_000)
  return Math.min(Math.max(minutes, 0), MINUTES_OF_A_DAY)
}
