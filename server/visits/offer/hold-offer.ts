/** Times offered to a customer, held in the calendar until he answers. */
import { z } from 'zod'
import { requireCustomers } from '../../customers/require-customers.ts'
import { requireContact, requireSite } from '../../customers/requirements.ts'
import { enqueue } from '../../outlook/outbox/enqueue.ts'
import { effectState, type OutlookState } from '../../outlook/outbox/outlook-state.ts'
import type { Context } from '../../platform/call/context.ts'
import { isDuplicate, type OrganisationTransaction } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id, instant } from '../../platform/input.ts'
import { requireFreeInCalendar, requireUnheld, type TimeToHold } from './free-times.ts'
import { minutes } from './slot-question.ts'

export const newOffer = z.strictObject({
  id,
  customerId: id,
  siteId: id.nullable(),
  contactId: id.nullable(),
  minutes,
  /** `visitId`: of the visit that holds the time. */
  slots: z
    .array(z.strictObject({ visitId: id, startsAt: instant }))
    .min(1)
    .max(3),
})

export type NewOffer = z.infer<typeof newOffer>

export type HeldOffer = { id: string; expiresAt: string; outlook: OutlookState }

const HELD_DAYS = 3
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** Every time is held by a visit that was asked for, tentative in Outlook. The same id again returns the first result. Throws INVALID for times of the past, CONFLICT when one is taken meanwhile. */
export async function holdOffer(ctx: Context, input: NewOffer): Promise<HeldOffer> {
  const { id, customerId, siteId, contactId, slots } = input
  // Its times may have passed since.
  if (await ctx.db.prisma.visitOffer.findFirst({ where: { id, ownerId: ctx.user.id } })) return await heldOffer(ctx, id)
  await requireCustomers(ctx, [customerId])
  if (siteId) await requireSite(ctx, siteId, customerId)
  if (contactId) await requireContact(ctx, contactId, customerId)
  if (slots.some(({ startsAt }) => new Date(startsAt) <= ctx.now())) throw new AppError('INVALID', 'A time of the past cannot be offered')
  const times = timesOf(input)
  await requireFreeInCalendar(ctx, times)
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      await requireUnheld(ctx, tx, times)
      await insertOffer(ctx, tx, input, times)
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  return await heldOffer(ctx, id)
}

const timesOf = ({ slots, minutes }: NewOffer): TimeToHold[] =>
  slots.map(({ visitId, startsAt }) => {
    const start = new Date(startsAt)
    return { visitId, startsAt: start, endsAt: new Date(start.getTime() + minutes * MINUTE_MS) }
  })

async function insertOffer(
  ctx: Context,
  tx: OrganisationTransaction,
  { id, customerId, siteId, contactId }: NewOffer,
  times: readonly TimeToHold[],
): Promise<void> {
  const { organisationId, id: ownerId } = ctx.user
  const createdAt = ctx.now()
  const last = Math.max(...times.map(({ startsAt }) => startsAt.getTime()))
  const expiresAt = new Date(Math.min(createdAt.getTime() + HELD_DAYS * DAY_MS, last))
  await tx.visitOffer.create({ data: { organisationId, id, customerId, contactId, ownerId, createdAt, expiresAt } })
  for (const { visitId, ...time } of times) {
    await tx.visit.create({ data: { organisationId, id: visitId, customerId, siteId, contactId, ownerId, status: 'asked', ...time, createdAt } })
    await tx.visitOfferSlot.create({ data: { organisationId, visitId, offerId: id, ...time } })
    await enqueue(ctx, tx, { kind: 'save_event', userId: ownerId, entityId: visitId })
  }
}

/** Throws CONFLICT when the ids belong to something else. */
async function heldOffer(ctx: Context, id: string): Promise<HeldOffer> {
  const offer = await ctx.db.prisma.visitOffer.findFirst({ where: { id, ownerId: ctx.user.id }, include: { slots: true } })
  const [first] = offer?.slots ?? []
  if (!offer || !first) throw new AppError('CONFLICT', 'The ids are taken')
  await ctx.deliver()
  return { id, expiresAt: offer.expiresAt.toISOString(), outlook: await effectState(ctx, { entityId: first.visitId }) }
}
