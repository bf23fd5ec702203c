/** What is heard of visits' events, by whatever way, comes in here: once or twice, in order or not. A page costs a handful of statements, however many events it holds. */
import { v7 as uuidv7 } from 'uuid'
import { differences } from '../../../domain/outlook/merge-facts.ts'
import type { Language } from '../../../domain/texts/language.ts'
import { type MergedVisit, mergeVisit, type VisitFacts } from '../../../domain/visits/calendar/merge-visit.ts'
import type { VisitStatus } from '../../generated/prisma/enums.ts'
import { dismissAll, enqueueAll } from '../../outlook/outbox/enqueue.ts'
import type { FoundEvent } from '../../platform/call/mailbox.ts'
import { type OrganisationDatabase, type OrganisationTransaction, organisation, sqlWithin } from '../../platform/database/db.ts'
import { oncePerKey } from '../../platform/once-per-key.ts'
import { eventFacts, factsOf, instantsOf, readMirror, type VisitRow } from './visit-facts.ts'

/** Whose visits and calendar it is. */
export type VisitOwner = {
  db: OrganisationDatabase
  user: { organisationId: string; id: string; timeZone: string; language: Language }
  now: () => Date
}

export type EventNews = { visitId: string; event: FoundEvent | 'gone' }

/** Brings visits in line with their events and remembers the events. What has to go back to Outlook is written into the outbox. Of one visit the later is heard after the earlier. */
export async function learnEvents(owner: VisitOwner, tx: OrganisationTransaction, news: readonly EventNews[]): Promise<void> {
  for (const once of oncePerKey(news, ({ visitId }) => visitId)) {
    const known = await readKnown(owner, tx, once)
    await write(
      owner,
      tx,
      once.flatMap((each) => learn(owner, known.get(each.visitId), each) ?? []),
    )
  }
}

type Mirror = ReturnType<typeof readMirror>
type Known = { visit: VisitRow & { origin: string; removedFrom: VisitStatus | null }; mirror: Mirror; before: Partial<VisitFacts> }

/** Locked in the order of their ids: two who hear of the same visits wait for each other in line. */
async function readKnown({ user }: VisitOwner, tx: OrganisationTransaction, news: readonly EventNews[]): Promise<Map<string, Known>> {
  const ids = news.map(({ visitId }) => visitId)
  await sqlWithin(
    tx,
    user.organisationId,
  )`select id from visit where organisation_id = ${organisation} and id = any(${ids}::uuid[]) order by id for update`
  const visits = await tx.visit.findMany({ where: { id: { in: ids }, ownerId: user.id }, include: { customer: true, site: true } })
  const items = await tx.outlookItem.findMany({ where: { entityId: { in: ids } }, select: { entityId: true, mirrored: true } })
  const mirrors = new Map(items.map(({ entityId, mirrored }) => [entityId, readMirror(mirrored)]))
  const before = await firstFacts(
    tx,
    visits.flatMap(({ id }) => (mirrors.get(id) ? [] : [id])),
  )
  return new Map(visits.map((visit) => [visit.id, { visit, mirror: mirrors.get(visit.id) ?? null, before: before.get(visit.id) ?? {} }]))
}

/** An event whose making nobody heard of holds what the visit was at first: what we changed since is no change of Outlook's. */
async function firstFacts(tx: OrganisationTransaction, visitIds: readonly string[]): Promise<Map<string, Partial<VisitFacts>>> {
  if (visitIds.length === 0) return new Map()
  const here = { visitId: { in: [...visitIds] }, userId: { not: null }, field: { in: ['time', 'place', 'subject'] } }
  const changes = await tx.visitChange.findMany({ where: here, orderBy: [{ at: 'desc' }, { id: 'desc' }] })
  const facts = new Map<string, Partial<VisitFacts>>()
  for (const { visitId, field, before } of changes) facts.set(visitId, { ...facts.get(visitId), [field]: before ?? '' })
  return facts
}

/** `isOurs`: the event was made by us and follows the visit. */
type Learned = EventNews & { merged: MergedVisit; isOurs: boolean }

/** null: nobody's visit, or a page that was read before something that is known already. */
function learn({ user }: VisitOwner, known: Known | undefined, { visitId, event }: EventNews): Learned | null {
  if (!known) return null
  const { mirror } = known
  if (event !== 'gone' && mirror && event.modifiedAt < mirror.modifiedAt) return null
  const { visit, before } = event !== 'gone' && event.isPrivate ? withoutWords(known) : known
  const standing = mirror?.agreed.subject ?? (event === 'gone' ? null : event.subject)
  const ours = factsOf(visit, { language: user.language, standing })
  const merged = mergeVisit(
    { facts: ours, status: visit.status, removedFrom: visit.removedFrom },
    mirror ?? { agreed: { ...ours, ...before }, sending: null },
    event === 'gone' ? 'gone' : eventFacts(event, user.timeZone),
  )
  return { visitId, event, merged, isOurs: merged.status !== 'cancelled' && visit.origin === 'cockpit' }
}

const withoutWords = ({ visit, before: { subject: _subject, place: _place, ...before } }: Known): Pick<Known, 'visit' | 'before'> => ({
  visit: { ...visit, subject: null, place: null },
  before,
})

async function write(owner: VisitOwner, tx: OrganisationTransaction, learned: readonly Learned[]): Promise<void> {
  const found = learned.flatMap(({ event, ...rest }) => (event === 'gone' ? [] : [{ ...rest, event }]))
  await forgetWords(tx, found.filter(({ event }) => event.isPrivate).map(idOf))
  await change(
    owner,
    tx,
    learned.filter(({ merged }) => merged.changes.length > 0),
  )
  await remember(owner, tx, found)
  await forget(owner, tx, learned.filter(({ event }) => event === 'gone').map(idOf))
  const toSave = found.filter(({ isOurs, merged }) => isOurs && differences(merged.facts, merged.theirs).length > 0)
  await enqueueAll(owner, tx, { kind: 'save_event', userId: owner.user.id }, toSave.map(idOf))
}

const idOf = ({ visitId }: { visitId: string }): string => visitId

/** An event that has become private keeps its words for itself, also those that were read before. */
async function forgetWords(tx: OrganisationTransaction, visitIds: readonly string[]): Promise<void> {
  if (visitIds.length === 0) return
  const those = { in: [...visitIds] }
  const none = { subject: null, place: null }
  await tx.visit.updateMany({ where: { id: those, OR: [{ subject: { not: null } }, { place: { not: null } }] }, data: none })
  await tx.visitChange.deleteMany({ where: { visitId: those, field: { in: ['subject', 'place'] } } })
}

async function change({ user, now }: VisitOwner, tx: OrganisationTransaction, learned: readonly Learned[]): Promise<void> {
  if (learned.length === 0) return
  const { organisationId } = user
  const rows = learned.map(({ visitId: id, merged: { changes, facts, status, removedFrom } }) => {
    const changed = (field: 'subject' | 'place'): string | null => (changes.some((each) => each.field === field) ? facts[field] : null)
    return { id, status, removedFrom, ...instantsOf(facts.time), subject: changed('subject'), place: changed('place') }
  })
  await sqlWithin(tx, organisationId)`
    update visit v set starts_at = r."startsAt", ends_at = r."endsAt", subject = coalesce(r.subject, v.subject), place = coalesce(r.place, v.place),
      status = r.status, removed_from = r."removedFrom", version = v.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      r (id uuid, status "VisitStatus", "removedFrom" "VisitStatus", "startsAt" timestamptz, "endsAt" timestamptz, subject text, place text)
    where v.organisation_id = ${organisation} and v.id = r.id`
  const changes = learned.flatMap(({ visitId, merged }) => merged.changes.map((each) => ({ visitId, ...each })))
  await tx.visitChange.createMany({ data: changes.map((each) => ({ organisationId, id: uuidv7(), at: now(), userId: null, ...each })) })
}

async function remember({ user, now }: VisitOwner, tx: OrganisationTransaction, found: readonly (Learned & { event: FoundEvent })[]): Promise<void> {
  if (found.length === 0) return
  const rows = found.map(({ visitId, event: { itemId, webLink, etag, seriesId, modifiedAt }, merged: { theirs } }) => {
    const mirrored = { agreed: theirs, sending: null, modifiedAt }
    return { entity_id: visitId, item_id: itemId, web_link: webLink, etag, series_id: seriesId, mirrored }
  })
  await sqlWithin(tx, user.organisationId)`
    insert into outlook_item (organisation_id, entity_id, user_id, item_id, web_link, etag, series_id, saved_at, mirrored)
    select ${organisation}, r.entity_id, ${user.id}::uuid, r.item_id, r.web_link, r.etag, r.series_id, ${now()}::timestamptz, r.mirrored
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      r (entity_id uuid, item_id text, web_link text, etag text, series_id text, mirrored jsonb)
    on conflict (organisation_id, entity_id) do update set user_id = excluded.user_id, item_id = excluded.item_id, web_link = excluded.web_link,
      etag = excluded.etag, series_id = excluded.series_id, saved_at = excluded.saved_at, mirrored = excluded.mirrored`
}

async function forget(owner: VisitOwner, tx: OrganisationTransaction, visitIds: readonly string[]): Promise<void> {
  if (visitIds.length === 0) return
  await tx.outlookItem.deleteMany({ where: { entityId: { in: [...visitIds] } } })
  await dismissAll(owner, tx, 'save_event', visitIds)
}
