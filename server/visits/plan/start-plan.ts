import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { isDuplicate, toDate, toDay } from '../../platform/database/db.ts'
import { id } from '../../platform/input.ts'
import { planLimits } from './limits/plan-limits.ts'
import { currentPlan, isSaidByHand, type PlanRow } from './plan-rows.ts'
import type { PlanProgress } from './plan-types.ts'
import { readProgress } from './read-progress.ts'
import { isWithinDays, readWeek } from './read-week.ts'
import { searchPlan } from './search-plan.ts'
import { type Horizon, horizon } from './week.ts'

const SECOND_MS = 1_000
const DAY_MS = 86_400_000
/** A week is good after some seconds; four take longer to look through. */
const searchMs = (days: number): number => (days > 7 ? 10 : 4) * SECOND_MS
export const SEED = 1

/** `limits` null: those in the settings. */
export const planToStart = horizon.extend({ id, limits: planLimits.nullable().default(null) })

export type PlanToStart = z.input<typeof planToStart>

/** Plans anew what was not locked, wanted or excluded by hand, and answers with the first plan; better ones follow. The same id again returns where that plan stands. */
export async function startPlan(ctx: Context, { id, limits = null, ...horizon }: PlanToStart): Promise<PlanProgress> {
  const current = await currentPlan(ctx)
  const saidByHand = currentWishes(ctx, current, horizon)
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      const { organisationId, id: ownerId } = ctx.user
      const runsUntil = new Date(ctx.now().getTime() + searchMs(horizon.days))
      const span = { fromDay: toDate(horizon.from), days: horizon.days, ...(limits ? { limits } : {}) }
      await tx.visitPlan.create({ data: { organisationId, id, ownerId, ...span, seed: SEED, state: 'running', runsUntil, createdAt: ctx.now() } })
      await tx.planVisit.updateMany({ where: { id: { in: saidByHand.map((row) => row.id) } }, data: { planId: id } })
      // So that the plan before is whole when this one is taken back.
      const copies = saidByHand.map((row) => ({ ...row, id: uuidv7(), reasons: row.reasons as object[] }))
      await tx.planVisit.createMany({ data: copies })
      // With them goes whatever has not been taken over.
      const old = { ownerId, createdAt: { lt: new Date(ctx.now().getTime() - DAY_MS) } }
      await tx.visitPlan.deleteMany({ where: { ...old, id: { not: current?.id ?? id } } })
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return await readProgress(ctx, id)
  }
  const week = await readWeek(ctx, horizon, saidByHand, limits)
  const { first, done } = searchPlan(ctx, { plan: { id, version: 1, seed: SEED }, week, kept: saidByHand, milliseconds: searchMs(horizon.days) })
  done.catch((err: unknown) => ctx.log.error({ err }, 'the search for a visit plan failed'))
  await first
  return await readProgress(ctx, id)
}

/** What was said by hand in the plan before holds in the next one; on the days planned only what is locked keeps its time, on others everything. */
export function currentWishes(ctx: Context, current: { visits: PlanRow[] } | null, horizon: Horizon): PlanRow[] {
  const now = toDate(today(ctx))
  const isPlanned = (day: Date): boolean => isWithinDays(toDay(day), horizon)
  const staysElsewhere = ({ day }: PlanRow): boolean => day !== null && day >= now && !isPlanned(day)
  return (current?.visits ?? [])
    .filter(isSaidByHand)
    .filter((row) => !row.isLocked || staysElsewhere(row) || (row.day !== null && isPlanned(row.day)))
    .map((row) => (row.isLocked || staysElsewhere(row) ? row : { ...row, day: null }))
}
