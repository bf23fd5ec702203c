/** Wall clock of the mailbox. Calendar and tasks are shown and edited in local times `YYYY-MM-DDTHH:mm`; Graph takes and gives them so. */

/** Every mailbox of the demonstration keeps German time. */
export const zone = { windows: 'W. Europe Standard Time', iana: 'Europe/Berlin' } as const

const MINUTE_MS = 60_000
const wallClock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone.iana, dateStyle: 'short', timeStyle: 'short' })

/** @example toLocal(Date.UTC(2026, 6, 1, 8, 0)) // '2026-07-01T10:00' */
export const toLocal = (instant: number): string => wallClock.format(instant).replace(' ', 'T')

/** Instant in ms of a local time; of the hour that summer time repeats the first, of the one it skips the time an hour later. */
export function toInstant(local: string): number {
  const asUtc = Date.parse(`${local.slice(0, 16)}Z`)
  const offset = (instant: number) => Date.parse(`${toLocal(instant)}Z`) - instant
  return asUtc - offset(asUtc - offset(asUtc))
}

/** Local time moved by minutes on the wall clock. */
export const addMinutes = (local: string, minutes: number): string =>
  new Date(Date.parse(`${local.slice(0, 16)}Z`) + minutes * MINUTE_MS).toISOString().slice(0, 16)

/** Day moved by days. */
export const addDays = (day: string, days: number): string => addMinutes(`${day}T00:00`, days * 1440).slice(0, 10)

/** Minutes since midnight. */
export const minuteOfDay = (local: string): number => Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16))

/** Monday of the week a day lies in. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7))
