/** When somebody counts as away, by what Outlook says. Days are `YYYY-MM-DD`, both included. */
import { addDays, dayIn } from '../time/local-time.ts'

/** `always` has no times; those of `scheduled` are instants in ISO 8601. */
export type AutomaticReply = { status: 'disabled' } | { status: 'always' } | { status: 'scheduled'; from: string; until: string }

export type Absence = { startsOn: string; endsOn: string }

/**
 * The absence behind an automatic reply; null: none now or later. One without an end lasts until tomorrow, and is prolonged as long as it is on. `known`: what it was taken for last time.
 * @example absenceOf({ status: 'always' }, null, { now: new Date('2026-11-25T08:00:00Z'), timeZone: 'Europe/Berlin' }) // { startsOn: '2026-11-25', endsOn: '2026-11-26' }
 */
export function absenceOf(reply: AutomaticReply, known: Absence | null, { now, timeZone }: { now: Date; timeZone: string }): Absence | null {
  const today = dayIn(now, timeZone)
  if (reply.status === 'disabled') return null
  if (reply.status === 'always') return { startsOn: known && known.endsOn >= today ? known.startsOn : today, endsOn: addDays(today, 1) }
  // One that ends at midnight does not take the day that begins then.
  const last = new Date(Date.parse(reply.until) - 1)
  const absence = { startsOn: dayIn(reply.from, timeZone), endsOn: dayIn(last, timeZone) }
  return absence.endsOn >= today && absence.startsOn <= absence.endsOn ? absence : null
}

/** What is left of an absence that Outlook does not know any more: the days that were; null: it had not begun. */
export function cutShort({ startsOn, endsOn }: Absence, today: string): Absence | null {
  if (endsOn < today) return { startsOn, endsOn }
  return startsOn < today ? { startsOn, endsOn: addDays(today, -1) } : null
}
