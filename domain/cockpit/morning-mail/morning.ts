import { addDays, dayIn, toInstant } from '../../time/local-time.ts'

/** After a server that stood still in the night the mail comes late, but not when the day has long begun. */
const [FROM, UNTIL] = ['06:30', '09:00']

/** From when until when the morning mail of a day may come. */
export type Morning = { begins: Date; ends: Date }

/** Of the day that it is in `zone` (IANA), or so many days later. @example morning(new Date('2026-11-25T12:00:00Z'), 'Europe/Berlin').begins // 2026-11-25T05:30:00Z */
export function morning(now: Date, zone: string, daysLater = 0): Morning {
  const day = addDays(dayIn(now, zone), daysLater)
  return { begins: toInstant(`${day}T${FROM}:00`, zone), ends: toInstant(`${day}T${UNTIL}:00`, zone) }
}
