/** German wall clock of the mailboxes. Instants are ISO 8601 in UTC, whole seconds. */

const wallClock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'medium' })

/** Local time `YYYY-MM-DDTHH:mm:ss` of an instant. @example toBerlin('2026-07-01T08:00:00Z') // '2026-07-01T10:00:00' */
export const toBerlin = (instant: string): string => wallClock.format(Date.parse(instant)).replace(' ', 'T')

/** Instant of a local time; of the hour that summer time repeats, the first. @example berlinInstant('2026-07-01', '10:00') // '2026-07-01T08:00:00Z' */
export function berlinInstant(day: string, time: string): string {
  const asUtc = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`)
  const offset = (ms: number): number => Date.parse(`${toBerlin(new Date(ms).toISOString())}Z`) - ms
  return instantText(asUtc - offset(asUtc - offset(asUtc)))
}

/** The instant `minutes` later. */
export const addMinutes = (instant: string, minutes: number): string => instantText(Date.parse(instant) + Math.round(minutes * 60) * 1000)

const instantText = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`
