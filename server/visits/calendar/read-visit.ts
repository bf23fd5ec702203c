import { z } from 'zod'
import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import type { Position } from '../../../domain/travel/position.ts'
import type { WhyOff } from '../../../domain/visits/calendar/why-off.ts'
import { placeId } from '../../../domain/visits/week/candidates.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { VisitStatus } from '../../generated/prisma/enums.ts'
import { effectState, type OutlookState } from '../../outlook/outbox/outlook-state.ts'
import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'
import { type VisitContact, visitedPlaces } from '../visited-places.ts'
import { readWhyOff } from '../why-off.ts'
import { factsOf, instantsOf } from './visit-facts.ts'

const visitField = z.enum(['time', 'place', 'subject', 'status'])

/** `before` and `after` of a time are instants of its start; of a status its code. `by` null: in Outlook. */
export type VisitHistoryLine = {
  id: string
  at: string
  by: string | null
  field: z.infer<typeof visitField>
  before: string
  after: string
}

export type VisitDetails = {
  visitId: string
  customerId: string
  siteId: string | null
  contactId: string | null
  startsAt: string
  endsAt: string
  status: VisitStatus
  /** Null: it is not off. */
  whyOff: WhyOff | null
  subject: string
  place: string
  /** Whom one writes to about it: of the visit, else the main one of the customer. */
  contact: VisitContact | null
  phone: string | null
  position: Position | null
  owner: string
  isMine: boolean
  /** Made in Outlook: it is moved there. */
  isFromOutlook: boolean
  version: number
  changes: VisitHistoryLine[]
  outlook: OutlookState
}

export const visitToRead = z.strictObject({ visitId: id })

export type VisitToRead = z.infer<typeof visitToRead>

/** Throws NOT_FOUND also for a visit at a customer whom the caller may not see. */
export async function readVisit(ctx: Context, { visitId }: VisitToRead): Promise<VisitDetails> {
  const visit = await ctx.db.prisma.visit.findFirst({ where: { id: visitId }, include: { customer: true, site: true, owner: true } })
  if (!visit) throw new AppError('NOT_FOUND', 'No such visit')
  await requireCustomers(ctx, [visit.customerId])
  const isMine = visit.ownerId === ctx.user.id
  const [site, person, why] = await Promise.all([
    visitedPlaces(ctx, [visit]),
    visit.contactId ? contactOf(ctx, visit.contactId) : null,
    visit.status === 'cancelled' ? readWhyOff(ctx, [visitId]) : null,
  ])
  const known = site.get(placeId(visit))
  const { subject, place } = factsOf(visit, { language: ctx.user.language, standing: null })
  return {
    visitId,
    customerId: visit.customerId,
    siteId: visit.siteId,
    contactId: visit.contactId,
    startsAt: visit.startsAt.toISOString(),
    endsAt: visit.endsAt.toISOString(),
    status: visit.status,
    whyOff: why?.get(visitId) ?? null,
    subject,
    place,
    contact: person ?? known?.contact ?? null,
    phone: known?.phone ?? null,
    position: known?.position ?? null,
    owner: visit.owner.name,
    isMine,
    isFromOutlook: visit.origin === 'outlook',
    version: visit.version,
    changes: await changesOf(ctx, visitId),
    outlook: isMine ? await effectState(ctx, { entityId: visitId }) : { state: 'none' },
  }
}

async function contactOf({ db }: Context, contactId: string): Promise<VisitContact | null> {
  const emails = { orderBy: [{ isPrimary: 'desc' as const }, { id: 'asc' as const }], take: 1 }
  const person = await db.prisma.contact.findFirst({ where: { id: contactId, archivedAt: null, hasLeftOn: null }, include: { emails } })
  if (!person) return null
  const { salutation, surname, givenName, addressForm: form, language } = person
  return { salutation, surname, givenName, form, language, address: person.emails[0]?.address ?? null }
}

async function changesOf(ctx: Context, visitId: string): Promise<VisitHistoryLine[]> {
  const { prisma } = ctx.db
  const rows = await prisma.visitChange.findMany({ where: { visitId }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: MOST_ROWS + 1 })
  const people = await prisma.user.findMany({ where: { id: { in: rows.flatMap(({ userId }) => userId ?? []) } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map(({ id, at, userId, field, before, after }) => ({
    id,
    at: at.toISOString(),
    by: userId === null ? null : (names.get(userId) ?? ''),
    field: visitField.parse(field),
    before: shown(field, before ?? ''),
    after: shown(field, after ?? ''),
  }))
}

const shown = (field: string, value: string): string => (field === 'time' ? instantsOf(value).startsAt.toISOString() : value)
