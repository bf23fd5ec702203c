/** The way back from a plan to the one before it. */
import { placeId } from '../../../domain/visits/week/candidates.ts'
import type { Context } from '../../platform/call/context.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import type { KnownPlan } from './known-plan.ts'
import { holdPlan, isSaidByHand, type PlanRow, requirePlan } from './plan-rows.ts'
import type { PlanProgress } from './plan-types.ts'
import { readProgress } from './read-progress.ts'
import { searchKey } from './search-plan.ts'

/**
 * Shows the plan again that this one took the place of, as it was; what was said by hand or went into the calendar since comes along.
 * Throws NOT_FOUND where the caller has no such plan, or none before it.
 */
export async function takePlanBack(ctx: Context, { planId }: KnownPlan): Promise<PlanProgress> {
  const plan = await requirePlan(ctx, planId)
  const former = await ctx.db.prisma.visitPlan.findFirst({
    where: { ownerId: ctx.user.id, createdAt: { lte: plan.createdAt }, id: { not: planId } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  if (!former) throw new AppError('NOT_FOUND', 'No plan before this one')
  ctx.threads.cancel(searchKey(ctx))
  await ctx.db.prisma.$transaction(async (tx) => {
    await holdPlan(ctx, tx, planId)
    await holdPlan(ctx, tx, former.id)
    const rows = await tx.planVisit.findMany({ where: { planId } })
    const before = await tx.planVisit.findMany({ where: { planId: former.id, visitId: null } })
    for (const row of rows.filter((each) => each.visitId !== null || isSaidByHand(each))) await bringAlong(tx, row, { planId: former.id, before })
    await tx.visitPlan.deleteMany({ where: { id: planId, ownerId: ctx.user.id } })
  })
  return await readProgress(ctx, former.id)
}

type Former = { planId: string; before: readonly PlanRow[] }

/** In the place of what the former plan had for the same customer. Whom the search has put somewhere for a wish stands where he was. */
async function bringAlong(tx: OrganisationTransaction, { id, ...row }: PlanRow, { planId, before }: Former): Promise<void> {
  const ofCustomer = before.filter((each) => placeId(each) === placeId(row))
  const copy = ofCustomer.find((each) => isSaidByHand(each) && each.day?.getTime() === row.day?.getTime()) ?? ofCustomer.find(isSaidByHand)
  const same = copy ? [copy] : ofCustomer
  const [was] = same
  const stands = was && row.isWanted && !row.isLocked && row.visitId === null ? { day: was.day, startsAt: was.startsAt, endsAt: was.endsAt } : {}
  await tx.planVisit.deleteMany({ where: { id: { in: same.map((each) => each.id) } } })
  await tx.planVisit.updateMany({ where: { id }, data: { planId, ...stands } })
}
