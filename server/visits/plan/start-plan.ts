import type { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { isDuplicate, toDate, toDay } from '../../platform/database/db.ts'
import { id } from '../../platform/input.ts'
import type { PlanRow } from './plan-rows.ts'
import type { PlanProgress } from './plan-types.ts'
import { readProgress } from './read-progress.ts'
import { isWithinDays, readWeek } from './read-week.ts'
import { searchPlan } from './search-plan.ts'
import { type Horizon, horizon } from './week.ts'

const SECOND_MS = 1_000
const DAY_MS = 86_400_000
/** A week is good after some seconds; four take longer to look through. */
const searchMs = (days: number): number => (days > 7 ? 10 : 4) * SECOND_MS
const SEED = 1

export const planToStart = horizon.extend({ id })

export type PlanToStart = z.infer<typeof planToStart>

/** Plans anew what was not locked, wanted or excluded by hand, and answers with the first plan; better ones follow. The same id again returns where that plan stands. */
export async function startPlan(ctx: Context, { id, ...horizon }: PlanToStart): Promise<PlanProgress> {
  const saidByHand = await currentWishes(ctx, horizon)
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      const { organisationId, id: ownerId } = ctx.user
      const runsUntil = new Date(ctx.now().getTime() + searchMs(horizon.days))
      const span = { fromDay: toDate(horizon.from), days: horizon.days }
      await tx.visitPlan.create({ data: { organisationId, id, ownerId, ...span, seed: SEED, state: 'running', runsUntil, createdAt: ctx.now() } })
      await tx.planVisit.updateMany({ where: { id: { in: saidByHand.map((row) => row.id) } }, data: { planId: id } })
      // With them goes whatever has not been taken over.
      await tx.visitPlan.deleteMany({ where: { ownerId, createdAt: { lt: new Date(ctx.now().getTime() - DAY_MS) } } })
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return await readProgress(ctx, id)
  }
  const week = await readWeek(ctx, horizon, saidByHand)
  const { first, done } = searchPlan(ctx, { plan: { id, version: 1, seed: SEED }, week, kept: saidByHand, milliseconds: searchMs(horizon.days) })
  done.catch((err: unknown) => ctx.log.error({ err }, 'the search for a visit plan failed'))
  await first
  return await readProgress(ctx, id)
}

/** What was said by hand in the plan before holds in the next one; on the days planned only what is locked keeps its time, on others everything. */
async function currentWishes(ctx: Context, horizon: Horizon): Promise<PlanRow[]> {
  const current = await ctx.db.prisma.visitPlan.findFirst({
    where: { ownerId: ctx.user.id },
    orderBy: { createdAt: 'desc' },
    include: { visits: { where: { visitId: null, OR: [{ isLocked: true }, { isWanted: true }, { isExcluded: true }] } } },
  })
  const now = toDate(today(ctx))
  const isPlanned = (day: Date): boolean => isWithinDays(toDay(day), horizon)
  const staysElsewhere = ({ day }: PlanRow): boolean => day !== null && day >= now && !isPlanned(day)
  return (current?.visits ?? [])
    .filter((row) => !row.isLocked || staysElsewhere(row) || (row.day !== null && isPlanned(row.day)))
    .map((row) => (row.isLocked || staysElsewhere(row) ? row : { ...row, day: null }))
}
