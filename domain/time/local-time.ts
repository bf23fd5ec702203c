/** Between instants and a person's own clock. Zones are IANA names, days `YYYY-MM-DD`, local times `YYYY-MM-DDTHH:mm:ss`. */

const formats = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  formats.set(zone, made)
  return made
}

/** What the clock shows in `zone`. @example toLocal('2026-07-01T08:00:00Z', 'Europe/Berlin') // '2026-07-01T10:00:00' */
export const toLocal = (instant: string | Date, zone: string): string => clockOf(zone).format(new Date(instant)).replace(' ', 'T')

/** The day it is in `zone`. @example dayIn('2026-07-01T22:30:00Z', 'Europe/Berlin') // '2026-07-02' */
export const dayIn = (instant: string | Date, zone: string): string => toLocal(instant, zone).slice(0, 10)

/**
 * The instant of a local time. Of an hour that occurs twice the first; a time that summer time skips becomes the one an hour later.
 * @example toInstant('2026-07-01T10:00:00', 'Europe/Berlin').toISOString() // '2026-07-01T08:00:00.000Z'
 */
export function toInstant(local: string, zone: string): Date {
  const asUtc = Date.parse(`${local}Z`)
  const offsetAt = (ms: number): number => Date.parse(`${toLocal(new Date(ms), zone)}Z`) - ms
  const candidates = [asUtc - offsetAt(asUtc - 86_400_000), asUtc - offsetAt(asUtc + 86_400_000)]
  const exact = candidates.filter((ms) => toLocal(new Date(ms), zone) === local)
  return new Date(exact.length ? Math.min(...exact) : Math.max(...candidates))
}

/** Midnight, or what the clock shows first on a day without it. @example startOfDay('2026-07-01', 'Europe/Berlin').toISOString() // '2026-06-30T22:00:00.000Z' */
export const startOfDay = (day: string, zone: string): Date => toInstant(`${day}T00:00:00`, zone)

/** @example addDays('2026-02-27', 2) // '2026-03-01' */
export const addDays = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The same day of a later month, or the last it has. @example addMonths('2026-01-31', 1) // '2026-02-28' */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return addDays(first.toISOString().slice(0, 10), Math.min(date, length) - 1)
}

/** Saturdays, Sundays and the holidays given become the next day that is none of them. @example toWorkday('2026-12-25', ['2026-12-25', '2026-12-26']) // '2026-12-28' */
export function toWorkday(day: string, holidays: readonly string[] = []): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const isFree = weekday === 6 || weekday === 0 || holidays.includes(day)
  return isFree ? toWorkday(addDays(day, 1), holidays) : day
}

/** Whole days from `from` to `to`. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The same day a year earlier; 29 February becomes the 28th. @example yearBefore('2024-02-29') // '2023-02-28' */
export function yearBefore(day: string): string {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  return Number.isNaN(Date.parse(before)) || new Date(before).toISOString().slice(0, 10) !== before ? addDays(`${before.slice(0, 8)}01`, 27) : before
}
