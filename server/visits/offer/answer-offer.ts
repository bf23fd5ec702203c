import { z } from 'zod'
import { enqueue } from '../../outlook/outbox/enqueue.ts'
import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'
import { changeVisit } from '../calendar/change-visit.ts'
import { delivered, type VisitAnswer } from '../calendar/visit-answer.ts'
import { closeOffer, markClosed, releaseTimes } from './close-offer.ts'
import { requireOwnOffer } from './require-own-offer.ts'

/** `visitId`: of the visit that holds the time. */
export const timeToTake = z.strictObject({ id, visitId: id })

export type TimeToTake = z.infer<typeof timeToTake>

/**
 * The customer takes one of the times: its visit takes place, the others leave the calendar. The same again returns the first result.
 * Throws CONFLICT when the offer is over, or this time was deleted in Outlook or has passed.
 */
export async function acceptOffer(ctx: Context, { id, visitId }: TimeToTake): Promise<VisitAnswer> {
  const { state, slots } = await requireOwnOffer(ctx, id)
  const visit = slots.find((slot) => slot.visitId === visitId)?.visit
  if (!visit) throw new AppError('NOT_FOUND', 'No such time in this offer')
  if (state === 'accepted' && visit.status === 'confirmed') return await delivered(ctx, visitId)
  if (state !== 'open' || visit.status !== 'asked' || visit.startsAt <= ctx.now()) throw new AppError('CONFLICT', 'This time is not held any more')
  await ctx.db.prisma.$transaction(async (tx) => {
    if (!(await markClosed(ctx, tx, id, 'accepted'))) throw new AppError('CONFLICT', 'The offer was closed meanwhile')
    await changeVisit(ctx, tx, visit, { status: 'confirmed' }, [{ field: 'status', before: 'asked', after: 'confirmed' }])
    await enqueue(ctx, tx, { kind: 'save_event', userId: ctx.user.id, entityId: visitId })
    await releaseTimes(ctx, tx, id)
  })
  return await delivered(ctx, visitId)
}

export const offerToWithdraw = z.strictObject({ id })

export type OfferToWithdraw = z.infer<typeof offerToWithdraw>

/** Takes all its times out of the calendar; what was answered already stays as it is. */
export async function withdrawOffer(ctx: Context, { id }: OfferToWithdraw): Promise<{ id: string }> {
  await requireOwnOffer(ctx, id)
  await ctx.db.prisma.$transaction((tx) => closeOffer(ctx, tx, id, 'withdrawn'))
  await ctx.deliver()
  return { id }
}
