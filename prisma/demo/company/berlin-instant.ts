/** German wall clock by the rule of the European Union, without Intl: the generator asks millions of times. */
import { addDays, weekday } from '../day.ts'

const lastSunday = (month: string): string => addDays(month, -(weekday(month) % 7))

const summers = new Map<string, readonly [from: string, until: string]>()

function summerOf(year: string): readonly [from: string, until: string] {
  const known = summers.get(year)
  if (known) return known
  const summer = [lastSunday(`${year}-03-31`), lastSunday(`${year}-10-31`)] as const
  summers.set(year, summer)
  return summer
}

/** The instant of a local time of day, given in minutes after midnight; whole seconds, UTC. @example berlinInstant('2026-07-01', 600) // '2026-07-01T08:00:00.000Z' */
export function berlinInstant(day: string, minutes: number, seconds = 0): string {
  const [from, until] = summerOf(day.slice(0, 4))
  const offset = day >= from && day < until ? 120 : 60
  return new Date(Date.parse(`${day}T00:00:00Z`) + ((minutes - offset) * 60 + seconds) * 1000).toISOString()
}
