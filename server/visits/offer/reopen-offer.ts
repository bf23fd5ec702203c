import { z } from 'zod'
import type { VisitStatus } from '../../generated/prisma/enums.ts'
import { enqueue } from '../../outlook/outbox/enqueue.ts'
import type { Context } from '../../platform/call/context.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'
import { bringBack } from '../bring-back.ts'
import { changeVisit } from '../calendar/change-visit.ts'
import { requireUnheld } from './free-times.ts'
import { requireOwnOffer } from './require-own-offer.ts'

export const offerToReopen = z.strictObject({ id })

export type OfferToReopen = z.infer<typeof offerToReopen>

type Offer = Awaited<ReturnType<typeof requireOwnOffer>>

/**
 * Takes back that an offer was answered or withdrawn a moment ago: all that its end has changed is as before, in Outlook too, and the customer still has to answer.
 * The same again returns the first result. Throws CONFLICT when it has expired, its visit was changed since, or a time is taken meanwhile.
 */
export async function reopenOffer(ctx: Context, { id }: OfferToReopen): Promise<{ id: string }> {
  const offer = await requireOwnOffer(ctx, id)
  if (offer.state === 'open') return { id }
  const { closedAt } = offer
  if (!closedAt || offer.state === 'expired' || offer.expiresAt <= ctx.now()) throw new AppError('CONFLICT', 'The offer is over')
  await ctx.db.prisma.$transaction((tx) => reopen(ctx, tx, { ...offer, closedAt }))
  await ctx.deliver()
  return { id }
}

/** Locks the offer first, as whoever closes it does. */
async function reopen(ctx: Context, tx: OrganisationTransaction, { id, state, slots, closedAt }: Offer & { closedAt: Date }): Promise<void> {
  const { count } = await tx.visitOffer.updateMany({ where: { id, state, closedAt }, data: { state: 'open', closedAt: null } })
  if (count === 0) throw new AppError('CONFLICT', 'The offer was changed meanwhile')
  const changes = await tx.visitChange.findMany({
    where: { visitId: { in: slots.map(({ visitId }) => visitId) }, at: { gte: closedAt } },
    select: { visitId: true, field: true, before: true, after: true },
  })
  const closedBy = (visitId: string, after: VisitStatus): boolean => {
    const [only, ...others] = changes.filter((change) => change.visitId === visitId)
    return others.length === 0 && only?.field === 'status' && only.before === 'asked' && only.after === after
  }
  const released = slots.filter(({ visitId, visit }) => visit.status === 'cancelled' && closedBy(visitId, 'cancelled'))
  const taken = slots.find(({ visit }) => visit.status === 'confirmed')
  if (state === 'accepted' && !(taken && closedBy(taken.visitId, 'confirmed'))) throw new AppError('CONFLICT', 'The visit was changed meanwhile')
  if (released.length > 0)
    await requireUnheld(
      ctx,
      tx,
      released.map(({ visitId, visit }) => ({ visitId, startsAt: visit.startsAt, endsAt: visit.endsAt })),
    )
  for (const { visit } of released) await bringBack(ctx, tx, visit, 'asked')
  if (taken) await askAgain(ctx, tx, taken.visit)
}

async function askAgain(ctx: Context, tx: OrganisationTransaction, visit: { id: string; version: number }): Promise<void> {
  await changeVisit(ctx, tx, visit, { status: 'asked' }, [{ field: 'status', before: 'confirmed', after: 'asked' }])
  await enqueue(ctx, tx, { kind: 'save_event', userId: ctx.user.id, entityId: visit.id })
}
