import type { VisitStatus } from '../../generated/prisma/enums.ts'
import type { Settlement } from '../../outlook/removed-item.ts'
import type { Context } from '../../platform/call/context.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { bringBack } from '../bring-back.ts'
import { changeVisit } from './change-visit.ts'
import { requireOwnVisit } from './require-own-visit.ts'
import { sameVisit } from './same-visit.ts'
import { delivered, type VisitAnswer } from './visit-answer.ts'

type Off = { id: string; version: number; origin: string; removedFrom: VisitStatus | null; customerId: string; startsAt: Date }

/**
 * What becomes of a visit that is off, because its event was removed in Outlook or by a click here: it takes place after all, has taken place, or stays off.
 * Throws NOT_FOUND for somebody else's, CONFLICT when it was changed meanwhile, is not off, or stands in the calendar again already, as a plan that was undone and entered anew has put it there.
 */
export async function settleRemovedVisit(ctx: Context, { id, version, choice }: Settlement): Promise<VisitAnswer> {
  const visit = await requireOwnVisit(ctx, id)
  if (visit.status !== 'cancelled') throw new AppError('CONFLICT', 'The visit is not off')
  await ctx.db.prisma.$transaction((tx) => settle(ctx, tx, { ...visit, version }, choice))
  return await delivered(ctx, id)
}

async function settle(ctx: Context, tx: OrganisationTransaction, visit: Off, choice: Settlement['choice']): Promise<void> {
  if (choice === 'keep') return await takePlaceAfterAll(ctx, tx, visit)
  const isDone = choice === 'done'
  const changes = isDone ? [{ field: 'status' as const, before: 'cancelled', after: 'done' }] : []
  await changeVisit(ctx, tx, visit, { removedFrom: null, ...(isDone && { status: 'done' as const }) }, changes)
}

/** An event of ours is made again; an appointment that was made in Outlook and is gone from there, declined or cancelled becomes one of ours. */
async function takePlaceAfterAll(ctx: Context, tx: OrganisationTransaction, visit: Off): Promise<void> {
  const { id } = visit
  if ((await sameVisit(ctx, tx, visit)) !== null) throw new AppError('CONFLICT', 'The visit takes place already')
  const status = visit.removedFrom ?? (await statusBefore(tx, id))
  // What Outlook has called off and still shows would call the visit off again with every word that comes of it.
  if (visit.removedFrom !== null) await tx.outlookItem.deleteMany({ where: { entityId: id } })
  const isInOutlook = (await tx.outlookItem.count({ where: { entityId: id } })) > 0
  await bringBack(ctx, tx, { ...visit, origin: isInOutlook ? visit.origin : 'cockpit' }, status)
}

const RETURNABLE: readonly VisitStatus[] = ['proposed', 'asked', 'confirmed', 'drop_in']

/** As its changes tell. */
async function statusBefore(tx: OrganisationTransaction, visitId: string): Promise<VisitStatus> {
  const off = await tx.visitChange.findFirst({ where: { visitId, field: 'status', after: 'cancelled' }, orderBy: [{ at: 'desc' }, { id: 'desc' }] })
  return RETURNABLE.find((status) => status === off?.before) ?? 'confirmed'
}
