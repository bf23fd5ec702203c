/** A page of changes becomes changes of visits. */
import { z } from 'zod'
import { learnAbsences } from '../../../company/deputies/absences.ts'
import type { CalendarPage, FoundEvent } from '../../../platform/call/mailbox.ts'
import { type EventNews, learnEvents } from '../learn-events.ts'
import type { CalendarContext, CalendarCursor } from './calendar-context.ts'
import { findProposals, proposeVisits } from './propose-visits.ts'

type Known = { entityId: string; itemId: string; etag: string | null }

/** Rows and the new cursor are written together; everything Outlook has to be asked for is asked before. */
export async function applyPage(ctx: CalendarContext, page: CalendarPage, cursor?: CalendarCursor): Promise<void> {
  const untold = await untoldItems(ctx, page.events)
  const removedIds = [...page.removedIds, ...untold]
  const known = await knownItems(ctx, [...page.events.map(({ itemId }) => itemId), ...removedIds])
  const news = [...newsOf(known, page.events), ...(await readRemoved(ctx, removedIds, known))]
  const proposals = await findProposals(ctx, await strangers(ctx, page.events, known, news))
  const isQuiet = news.length === 0 && proposals.length === 0 && !page.events.some(({ isAllDay }) => isAllDay) && page.removedIds.length === 0
  if (isQuiet && cursor?.calendarDelta === ctx.cursor.calendarDelta) return
  await ctx.commit(async (tx) => {
    await learnEvents(ctx, tx, news)
    await learnAbsences(ctx, tx, page.events, page.removedIds)
    await proposeVisits(ctx, tx, proposals)
  }, cursor)
  if (cursor) ctx.cursor = cursor
}

/** Of a series that changed, the visits that the page does not tell of: where one of its days was deleted, Graph tells of nothing but the series. */
async function untoldItems({ db, user, now }: CalendarContext, events: readonly FoundEvent[]): Promise<string[]> {
  const seriesIds = events.flatMap(({ isSeries, itemId }) => (isSeries ? [itemId] : []))
  if (seriesIds.length === 0) return []
  const told = new Set(events.map(({ itemId }) => itemId))
  const items = await db.prisma.outlookItem.findMany({
    where: { userId: user.id, seriesId: { in: seriesIds } },
    select: { entityId: true, itemId: true },
  })
  const open = await db.prisma.visit.findMany({
    where: {
      id: { in: items.map(({ entityId }) => entityId) },
      startsAt: { gte: now() },
      status: { in: ['proposed', 'asked', 'confirmed', 'drop_in'] },
    },
    select: { id: true },
  })
  const ids = new Set(open.map(({ id }) => id))
  return items.flatMap(({ entityId, itemId }) => (ids.has(entityId) && !told.has(itemId) ? [itemId] : []))
}

export async function knownItems({ db, user }: CalendarContext, itemIds: readonly string[]): Promise<Map<string, Known>> {
  const items = await db.prisma.outlookItem.findMany({
    where: { userId: user.id, itemId: { in: [...itemIds] } },
    select: { entityId: true, itemId: true, etag: true },
  })
  return new Map(items.map((item) => [item.itemId, item]))
}

/** Events that are ours: by their id, or by our own on one of whose making nobody heard. What did not change since we last heard of it is no news. */
function newsOf(known: ReadonlyMap<string, Known>, events: readonly FoundEvent[]): EventNews[] {
  return events.flatMap((event) => {
    const item = known.get(event.itemId)
    const visitId = item?.entityId ?? (event.seriesId === null ? visitIdOf(event) : null)
    if (!visitId || (item?.etag && item.etag === event.etag)) return []
    return [{ visitId, event }]
  })
}

/** Others write ids of their own there. */
const visitIdOf = ({ externalId }: FoundEvent): string | null => z.uuid().safeParse(externalId).data ?? null

/** What was removed from the window was deleted, or moved out of it. */
export async function readRemoved(
  { calendar }: CalendarContext,
  removedIds: readonly string[],
  known: ReadonlyMap<string, Known>,
): Promise<EventNews[]> {
  const news: EventNews[] = []
  for (const itemId of removedIds) {
    const item = known.get(itemId)
    if (item) news.push({ visitId: item.entityId, event: (await calendar.readEvent(itemId)) ?? 'gone' })
  }
  return news
}

/** Events that no visit stands behind. */
async function strangers(
  { db, user }: CalendarContext,
  events: readonly FoundEvent[],
  known: ReadonlyMap<string, Known>,
  news: readonly EventNews[],
): Promise<FoundEvent[]> {
  const claimed = new Set(news.map(({ visitId }) => visitId))
  const ours = await db.prisma.visit.findMany({ where: { ownerId: user.id, id: { in: [...claimed] } }, select: { id: true } })
  const ids = new Set(ours.map(({ id }) => id))
  return events.filter((event) => !known.has(event.itemId) && !event.isSeries && !ids.has(visitIdOf(event) ?? ''))
}
