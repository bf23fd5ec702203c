/** Appointments with customers that were made in Outlook become visits. */
import { v5 as uuidv5 } from 'uuid'
import { isOwnAddress } from '../../../../domain/mail/mail-address.ts'
import { participantRule } from '../../../../domain/mail/verdict/lists.ts'
import { isVisitCandidate } from '../../../../domain/visits/calendar/is-visit-candidate.ts'
import type { FoundEvent } from '../../../platform/call/mailbox.ts'
import type { OrganisationTransaction } from '../../../platform/database/db.ts'
import { learnEvents } from '../learn-events.ts'
import type { CalendarContext } from './calendar-context.ts'
import { customersOfAddresses, type Found } from './customers-of-addresses.ts'

export type Proposal = Found & { visitId: string; event: FoundEvent; status: 'proposed' | 'confirmed' }

/** Makes the id of such a visit from that of its event, so that it comes about once; must never change. */
const NAMESPACE = 'f0c5a1d4-6a53-4a0e-9a52-3d2f7c1b8e60'

/** Occurrences of a visit that its owner made a series of, and, where he has connected his mailbox, appointments with a known customer. */
export async function findProposals(ctx: CalendarContext, events: readonly FoundEvent[]): Promise<Proposal[]> {
  const candidates = events.filter((event) => isVisitCandidate(event, ctx.now()))
  const bySeries = await visitsOfSeries(ctx, candidates)
  const byPeople = await customersOf(ctx, candidates)
  return candidates.flatMap((event) => {
    const series = event.seriesId === null ? undefined : bySeries.get(event.seriesId)
    if (series?.startsAt.getTime() === Date.parse(event.startsAt)) return []
    const found = series ?? byPeople(event)
    if (!found) return []
    const { customerId, contactId } = found
    const visitId = uuidv5(`${ctx.user.id}/${event.itemId}`, NAMESPACE)
    return [{ visitId, event, customerId, contactId, status: series ? ('confirmed' as const) : ('proposed' as const) }]
  })
}

type SeriesVisit = Found & { startsAt: Date }

/** Visits whose event has become a series, by its id. */
async function visitsOfSeries({ db, user }: CalendarContext, events: readonly FoundEvent[]): Promise<Map<string, SeriesVisit>> {
  const seriesIds = [...new Set(events.flatMap(({ seriesId }) => seriesId ?? []))]
  const items = await db.prisma.outlookItem.findMany({
    where: { userId: user.id, itemId: { in: seriesIds } },
    select: { entityId: true, itemId: true },
  })
  const visits = await db.prisma.visit.findMany({
    where: { id: { in: items.map(({ entityId }) => entityId) } },
    select: { id: true, customerId: true, contactId: true, startsAt: true },
  })
  const byId = new Map(visits.map((visit) => [visit.id, visit]))
  return new Map(items.flatMap(({ entityId, itemId }) => (byId.has(entityId) ? [[itemId, byId.get(entityId) as SeriesVisit]] : [])))
}

/** The customer of an appointment's people; null when none is known, or somebody on it is on a list of exclusions. */
async function customersOf(ctx: CalendarContext, events: readonly FoundEvent[]): Promise<(event: FoundEvent) => Found | null> {
  const { proposals, db, user } = ctx
  if (!proposals) return () => null
  const outsiders = ({ people }: FoundEvent) =>
    people.map(({ address }) => address).filter((address) => !isOwnAddress(address, proposals.mailDomains))
  const known = await customersOfAddresses(ctx, [...new Set(events.flatMap(outsiders))])
  const rules = await db.prisma.mailRule.findMany({ where: { effect: 'exclude', OR: [{ userId: null }, { userId: user.id }] } })
  return (event) => {
    const recipients = event.people.map(({ address }) => address)
    if (participantRule({ sender: null, recipients, replyTo: [] }, rules, 'exclude')) return null
    return outsiders(event).flatMap((address) => known(address) ?? [])[0] ?? null
  }
}

/** The visits as their appointments say; once, also when their owner has taken one for none. */
export async function proposeVisits(ctx: CalendarContext, tx: OrganisationTransaction, proposals: readonly Proposal[]): Promise<void> {
  if (proposals.length === 0) return
  const { organisationId, id: ownerId } = ctx.user
  await tx.visit.createMany({
    data: proposals.map(({ visitId: id, event: { subject, place, startsAt, endsAt }, customerId, contactId, status }) => ({
      ...{ organisationId, id, customerId, contactId, ownerId, status, subject, place, origin: 'outlook' },
      ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt), createdAt: ctx.now() },
    })),
    skipDuplicates: true,
  })
  await learnEvents(ctx, tx, proposals)
}
