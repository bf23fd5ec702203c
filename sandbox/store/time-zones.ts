/** Time zones under their Windows and IANA names, and wall clocks in them. */

/** One city for each Windows zone that Europeans and their partners meet. */
const cityOfWindowsZone = new Map<string, string>([
  ['UTC', 'Etc/UTC'],
  ['GMT Standard Time', 'Europe/London'],
  ['Greenwich Standard Time', 'Atlantic/Reykjavik'],
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['Central Europe Standard Time', 'Europe/Budapest'],
  ['Romance Standard Time', 'Europe/Paris'],
  ['Central European Standard Time', 'Europe/Warsaw'],
  ['W. Central Africa Standard Time', 'Africa/Lagos'],
  ['GTB Standard Time', 'Europe/Bucharest'],
  ['E. Europe Standard Time', 'Europe/Chisinau'],
  ['FLE Standard Time', 'Europe/Kiev'],
  ['Turkey Standard Time', 'Europe/Istanbul'],
  ['Egypt Standard Time', 'Africa/Cairo'],
  ['South Africa Standard Time', 'Africa/Johannesburg'],
  ['Israel Standard Time', 'Asia/Jerusalem'],
  ['Russian Standard Time', 'Europe/Moscow'],
  ['Arab Standard Time', 'Asia/Riyadh'],
  ['Arabian Standard Time', 'Asia/Dubai'],
  ['India Standard Time', 'Asia/Calcutta'],
  ['SE Asia Standard Time', 'Asia/Bangkok'],
  ['China Standard Time', 'Asia/Shanghai'],
  ['Singapore Standard Time', 'Asia/Singapore'],
  ['Tokyo Standard Time', 'Asia/Tokyo'],
  ['Korea Standard Time', 'Asia/Seoul'],
  ['AUS Eastern Standard Time', 'Australia/Sydney'],
  ['New Zealand Standard Time', 'Pacific/Auckland'],
  ['E. South America Standard Time', 'America/Sao_Paulo'],
  ['Atlantic Standard Time', 'America/Halifax'],
  ['Eastern Standard Time', 'America/New_York'],
  ['Central Standard Time', 'America/Chicago'],
  ['Mountain Standard Time', 'America/Denver'],
  ['Pacific Standard Time', 'America/Los_Angeles'],
])

const clocks = new Map<string, Intl.DateTimeFormat>()

const makeClock = (iana: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: iana, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' })

/** Whether Graph would know a zone of this name. */
export function isKnownZone(zone: string): boolean {
  try {
    clockOf(zone)
    return true
  } catch {
    return false
  }
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const clock = clocks.get(zone) ?? makeClock(cityOfWindowsZone.get(zone) ?? zone)
  clocks.set(zone, clock)
  return clock
}

/** Wall clock `YYYY-MM-DDTHH:mm:ss` in a known zone at an instant in ms. */
export const toLocal = (instant: number, zone: string): string => clockOf(zone).format(instant).replace(' ', 'T')

/** Instant in ms of a wall clock reading; of the hour that summer time repeats the first. */
export function toInstant(local: string, zone: string): number {
  const asUtc = Date.parse(`${local.slice(0, 19)}Z`)
  const offset = (instant: number) => Date.parse(`${toLocal(instant, zone)}Z`) - instant
  return asUtc - offset(asUtc - offset(asUtc))
}
