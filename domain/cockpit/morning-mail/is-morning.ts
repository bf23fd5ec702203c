import { toLocal } from '../../time/local-time.ts'

/** After a server that stood still in the night the mail comes late, but not when the day has long begun. */
const [FROM, UNTIL] = ['06:30', '09:00']

/** Whether it is the time of the morning mail by the clock of `zone` (IANA). @example isMorning(new Date('2026-11-25T05:30:00Z'), 'Europe/Berlin') // true */
export function isMorning(now: Date, zone: string): boolean {
  const time = toLocal(now, zone).slice(11, 16)
  return time >= FROM && time < UNTIL
}
