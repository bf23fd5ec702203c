/** The mirror of a visit in its owner's calendar: company, place and a link, nothing else. */
import { differences } from '../../../domain/outlook/merge-facts.ts'
import { productTexts } from '../../../domain/texts/outlook-texts.ts'
import type { VisitFacts } from '../../../domain/visits/calendar/merge-visit.ts'
import { enqueue } from '../../outlook/outbox/enqueue.ts'
import type { Context } from '../../platform/call/context.ts'
import type { EventChange, EventContent, FoundEvent } from '../../platform/call/mailbox.ts'
import { AppError } from '../../platform/errors.ts'
import { learnEvents } from './learn-events.ts'
import { factsOf, instantsOf, readMirror } from './visit-facts.ts'

const REMINDER_MINUTES = 30
const MOST_ROUNDS = 5

/** Effect `save_event`. Runs with the rights of the owner, whose calendar it is. */
export async function saveVisitEvent(ctx: Context, visitId: string): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) if (await isInLine(ctx, visitId)) return
  throw new AppError('OUTLOOK_BUSY', 'The event changes faster than it can be saved')
}

/** One step towards the event saying what the visit says; true when it does, or need not. An appointment that was made in Outlook is its owner's to change there. */
async function isInLine(ctx: Context, visitId: string): Promise<boolean> {
  const visit = await ctx.db.prisma.visit.findFirst({ where: { id: visitId }, include: { customer: true, site: true } })
  if (!visit || visit.status === 'cancelled' || visit.origin !== 'cockpit') return true
  const known = await ctx.db.prisma.outlookItem.findFirst({ where: { entityId: visitId } })
  const mirror = readMirror(known?.mirrored)
  const ours = factsOf(visit, { language: ctx.user.language, standing: mirror?.agreed.subject ?? null })
  const content = contentOf(ctx, visitId, visit.customerId, ours)
  if (!known) {
    await learnMade(ctx, visitId, await ctx.graph.createEvent(content, await transactionIdOf(ctx, visitId)))
    return false
  }
  if (mirror?.sending) {
    // How the last attempt ended nobody heard: the event itself says so.
    await learn(ctx, visitId, (await ctx.graph.readEvent(known.itemId)) ?? 'gone')
    return false
  }
  if (mirror && differences(mirror.agreed, ours).length === 0) return true
  if (mirror && !(await announce(ctx, visitId, known.etag, { ...mirror, sending: ours }))) return false
  const answer = await ctx.graph.changeEvent(known.itemId, mirror ? changed(content, differences(mirror.agreed, ours)) : content, known.etag)
  const event = answer === 'changed' ? await ctx.graph.readEvent(known.itemId) : answer
  await learn(ctx, visitId, event ?? 'gone')
  return false
}

const learn = (ctx: Context, visitId: string, event: FoundEvent | 'gone'): Promise<void> =>
  ctx.db.prisma.$transaction((tx) => learnEvents(ctx, tx, [{ visitId, event }]))

/**
 * While it was being made its calendar may have told of an event already, and its owner may have deleted that again: then this is a second one,
 * made after his decision, and goes, too.
 */
async function learnMade(ctx: Context, visitId: string, event: FoundEvent): Promise<void> {
  const heard = await ctx.db.prisma.outlookItem.findFirst({ where: { entityId: visitId } })
  const isSecond = heard !== null && heard.itemId !== event.itemId && (await ctx.graph.readEvent(heard.itemId)) === null
  await ctx.db.prisma.$transaction(async (tx) => {
    if (isSecond) await learnEvents(ctx, tx, [{ visitId, event: 'gone' }])
    const visit = await tx.visit.findFirst({ where: { id: visitId }, select: { status: true } })
    if (visit?.status === 'cancelled') await enqueue(ctx, tx, { kind: 'delete_event', userId: ctx.user.id, entityId: visitId })
    else await learnEvents(ctx, tx, [{ visitId, event }])
  })
}

/** Says what is being sent before it goes: should nobody hear of its arrival, it is not taken for the owner's own change. False: the event changed meanwhile. */
async function announce(ctx: Context, visitId: string, etag: string | null, mirrored: object): Promise<boolean> {
  const { count } = await ctx.db.prisma.outlookItem.updateMany({ where: { entityId: visitId, etag }, data: { mirrored } })
  return count > 0
}

/** Calendars make one event of a transaction, ever: a visit that takes place after all needs another one. */
async function transactionIdOf({ db }: Context, visitId: string): Promise<string> {
  const returns = await db.prisma.visitChange.count({ where: { visitId, field: 'status', before: 'cancelled' } })
  return returns === 0 ? visitId : `${visitId}.${returns}`
}

function contentOf(ctx: Context, visitId: string, customerId: string, { time, subject, place, isTentative }: VisitFacts): EventContent {
  const { startsAt, endsAt } = instantsOf(time)
  return {
    externalId: visitId,
    subject,
    place,
    note: productTexts.visitNote(`${ctx.publicUrl}/workspace#/customers/${customerId}/visits/${visitId}`),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    timeZone: ctx.user.timeZone,
    isTentative,
    reminderMinutes: REMINDER_MINUTES,
  }
}

/** The owner's own words and the zone he sees the event in stay as they are. */
function changed({ startsAt, endsAt, timeZone, place, subject, isTentative }: EventContent, fields: readonly (keyof VisitFacts)[]): EventChange {
  const parts = { time: { startsAt, endsAt, timeZone }, place: { place }, subject: { subject }, isTentative: { isTentative } }
  return Object.assign({}, ...fields.map((field) => parts[field]))
}

/** Effect `delete_event`. */
export async function deleteVisitEvent(ctx: Context, visitId: string): Promise<void> {
  const known = await ctx.db.prisma.outlookItem.findFirst({ where: { entityId: visitId } })
  await ctx.graph.deleteEvent(visitId, known?.itemId ?? null)
  await ctx.db.prisma.outlookItem.deleteMany({ where: { entityId: visitId } })
}
