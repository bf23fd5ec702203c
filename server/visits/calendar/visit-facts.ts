/** What a visit and its event have in common, from our rows and from Outlook's. */
import { z } from 'zod'
import type { Mirror } from '../../../domain/outlook/merge-facts.ts'
import type { Language } from '../../../domain/texts/language.ts'
import { visitTitle } from '../../../domain/texts/outlook-texts.ts'
import { toInstant } from '../../../domain/time/local-time.ts'
import type { EventFacts, VisitFacts } from '../../../domain/visits/calendar/merge-visit.ts'
import type { VisitStatus } from '../../generated/prisma/enums.ts'
import type { FoundEvent } from '../../platform/call/mailbox.ts'

type Place = { street: string | null; postalCode: string | null; city: string | null }

export type VisitRow = {
  startsAt: Date
  endsAt: Date
  subject: string | null
  place: string | null
  status: VisitStatus
  customer: { name: string }
  site: Place | null
}

/** In which language its owner reads, and the title its event bears; null: there is none yet. */
export type TitleOf = { language: Language; standing: string | null }

/** Title and place are ours until the owner writes his own in Outlook. */
export const factsOf = ({ startsAt, endsAt, subject, place, status, customer, site }: VisitRow, title: TitleOf): VisitFacts => ({
  time: timeOf(startsAt, endsAt),
  subject: subject ?? visitTitle(customer.name, title),
  place: place ?? (site ? placeOf(customer.name, site) : customer.name),
  isTentative: status === 'proposed' || status === 'asked',
})

const timeOf = (startsAt: Date, endsAt: Date): string => `${startsAt.toISOString()}/${endsAt.toISOString()}`

/** @example instantsOf('2026-11-26T09:00:00.000Z/2026-11-26T10:00:00.000Z').startsAt.toISOString() // '2026-11-26T09:00:00.000Z' */
export function instantsOf(time: string): { startsAt: Date; endsAt: Date } {
  const [start = '', end = ''] = time.split('/')
  return { startsAt: new Date(start), endsAt: new Date(end) }
}

/** @example placeOf('Müller GmbH', { street: 'Hafenstr. 3', postalCode: '23552', city: 'Lübeck' }) // 'Müller GmbH, Hafenstr. 3, 23552 Lübeck' */
const placeOf = (customer: string, { street, postalCode, city }: Place): string =>
  [customer, street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')

/** Whole days begin and end at midnight of their owner's zone. */
export function eventFacts(event: FoundEvent, timeZone: string): EventFacts {
  const at = (instant: string): Date => (event.isAllDay ? toInstant(instant.slice(0, 19), timeZone) : new Date(instant))
  return {
    time: timeOf(at(event.startsAt), at(event.endsAt)),
    subject: event.subject,
    place: event.place,
    isTentative: event.showAs === 'tentative',
    isOff: event.isOff,
    isPrivate: event.isPrivate,
  }
}

const facts = z.object({ time: z.string(), place: z.string(), subject: z.string(), isTentative: z.boolean() })
const mirror = z.object({ agreed: facts, sending: facts.nullable(), modifiedAt: z.string() })

/** Null: not known, as of events that were saved before they were mirrored. */
export const readMirror = (stored: unknown): (Mirror<VisitFacts> & { modifiedAt: string }) | null => mirror.safeParse(stored).data ?? null
