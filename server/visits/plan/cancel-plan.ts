import type { Context } from '../../platform/call/context.ts'
import type { KnownPlan } from './known-plan.ts'
import type { PlanProgress } from './plan-types.ts'
import { readProgress } from './read-progress.ts'
import { searchKey } from './search-plan.ts'

/** Ends the search and keeps what it has found. */
export async function cancelPlan(ctx: Context, { planId }: KnownPlan): Promise<PlanProgress> {
  await ctx.db.prisma.visitPlan.updateMany({
    where: { id: planId, ownerId: ctx.user.id, state: 'running' },
    data: { state: 'ready', version: { increment: 1 } },
  })
  const progress = await readProgress(ctx, planId)
  ctx.threads.cancel(searchKey(ctx))
  return progress
}
