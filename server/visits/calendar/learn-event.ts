/** What is heard of a visit's event, by whatever way, comes in here: once or twice, in order or not. */
import { v7 as uuidv7 } from 'uuid'
import { differences, type Mirror } from '../../../domain/outlook/merge-facts.ts'
import { type MergedVisit, mergeVisit, type VisitFacts } from '../../../domain/visits/calendar/merge-visit.ts'
import { dismiss, enqueue } from '../../outlook/outbox/enqueue.ts'
import type { FoundEvent } from '../../platform/call/mailbox.ts'
import { type OrganisationDatabase, type OrganisationTransaction, organisation, sqlWithin } from '../../platform/database/db.ts'
import { eventFacts, factsOf, instantsOf, readMirror } from './visit-facts.ts'

/** Whose visits and calendar it is. */
export type VisitOwner = {
  db: OrganisationDatabase
  user: { organisationId: string; id: string; timeZone: string }
  now: () => Date
}

/** Brings the visit in line with its event and remembers the event. What has to go back to Outlook is written into the outbox. */
export async function learnEvent(owner: VisitOwner, tx: OrganisationTransaction, visitId: string, event: FoundEvent | 'gone'): Promise<void> {
  await sqlWithin(tx, owner.user.organisationId)`select id from visit where organisation_id = ${organisation} and id = ${visitId}::uuid for update`
  const visit = await tx.visit.findFirst({ where: { id: visitId, ownerId: owner.user.id }, include: { customer: true, site: true } })
  if (!visit) return
  const known = await tx.outlookItem.findFirst({ where: { entityId: visitId } })
  const mirror = readMirror(known?.mirrored)
  // A page that was read before something that is known already.
  if (event !== 'gone' && mirror && event.modifiedAt < mirror.modifiedAt) return
  if (event !== 'gone' && event.isPrivate) Object.assign(visit, await forgetWords(tx, visitId))
  const ours = factsOf(visit)
  const merged = mergeVisit(
    { facts: ours, status: visit.status, removedFrom: visit.removedFrom },
    mirror ?? (await firstMirror(tx, visitId, ours)),
    event === 'gone' ? 'gone' : eventFacts(event, owner.user.timeZone),
  )
  if (merged.changes.length > 0) await change(owner, tx, visitId, merged)
  if (event === 'gone') return await forget(owner, tx, visitId)
  await remember(owner, tx, visitId, event, merged)
  const isOpen = merged.status !== 'cancelled' && visit.origin === 'cockpit'
  if (isOpen && differences(merged.facts, merged.theirs).length > 0)
    await enqueue(owner, tx, { kind: 'save_event', userId: owner.user.id, entityId: visitId })
}

/** An event whose making nobody heard of holds what the visit was at first: what we changed since is no change of Outlook's. */
async function firstMirror(tx: OrganisationTransaction, visitId: string, ours: VisitFacts): Promise<Mirror<VisitFacts>> {
  const here = { visitId, userId: { not: null }, field: { in: ['time', 'place', 'subject'] } }
  const changes = await tx.visitChange.findMany({ where: here, orderBy: [{ at: 'desc' }, { id: 'desc' }] })
  const before = Object.fromEntries(changes.map(({ field, before }) => [field, before ?? '']))
  return { agreed: { ...ours, ...before }, sending: null }
}

async function change(
  { user, now }: VisitOwner,
  tx: OrganisationTransaction,
  visitId: string,
  { changes, facts, status, removedFrom }: MergedVisit,
): Promise<void> {
  const has = (field: string): boolean => changes.some((each) => each.field === field)
  const words = { ...(has('subject') ? { subject: facts.subject } : {}), ...(has('place') ? { place: facts.place } : {}) }
  await tx.visit.updateMany({ where: { id: visitId }, data: { ...instantsOf(facts.time), ...words, status, removedFrom, version: { increment: 1 } } })
  const { organisationId } = user
  await tx.visitChange.createMany({ data: changes.map((each) => ({ organisationId, id: uuidv7(), visitId, at: now(), userId: null, ...each })) })
}

async function remember(owner: VisitOwner, tx: OrganisationTransaction, visitId: string, event: FoundEvent, { theirs }: MergedVisit): Promise<void> {
  const { organisationId, id: userId } = owner.user
  const { itemId, webLink, etag, seriesId, modifiedAt } = event
  const data = { userId, itemId, webLink, etag, seriesId, savedAt: owner.now(), mirrored: { agreed: theirs, sending: null, modifiedAt } }
  await tx.outlookItem.upsert({
    where: { organisationId_entityId: { organisationId, entityId: visitId } },
    create: { organisationId, entityId: visitId, ...data },
    update: data,
  })
}

async function forget(owner: VisitOwner, tx: OrganisationTransaction, visitId: string): Promise<void> {
  await tx.outlookItem.deleteMany({ where: { entityId: visitId } })
  await dismiss(owner, tx, { kind: 'save_event', entityId: visitId })
}

/** An event that has become private keeps its words for itself, also those that were read before. */
async function forgetWords(tx: OrganisationTransaction, visitId: string): Promise<{ subject: null; place: null }> {
  const none = { subject: null, place: null }
  await tx.visit.updateMany({ where: { id: visitId, OR: [{ subject: { not: null } }, { place: { not: null } }] }, data: none })
  await tx.visitChange.deleteMany({ where: { visitId, field: { in: ['subject', 'place'] } } })
  return none
}
