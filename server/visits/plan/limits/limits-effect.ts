/** What other limits would make of the plan, found by a short search whose result nobody keeps. */
import type { z } from 'zod'
import type { VisitPlan as SolvedPlan } from '../../../../domain/visits/plan/plan-problem.ts'
import { placeId } from '../../../../domain/visits/week/candidates.ts'
import { type HeldVisit, holdVisits } from '../../../../domain/visits/week/hold-visits.ts'
import { effectOf, type PlanSum, planSum } from '../../../../domain/visits/week/plan-effect.ts'
import type { Context } from '../../../platform/call/context.ts'
import { currentPlan } from '../plan-rows.ts'
import { problemOf, readWeek } from '../read-week.ts'
import { figuresOf, heldVisits, MOST_ITERATIONS, searchKey, visitsOf } from '../search-plan.ts'
import { solveInThread } from '../solve-in-thread.ts'
import { currentWishes, SEED } from '../start-plan.ts'
import { horizon, type Week } from '../week.ts'
import { planLimits } from './plan-limits.ts'

export const limitsToTry = horizon.extend({ limits: planLimits })

export type LimitsToTry = z.infer<typeof limitsToTry>

/** The rep has his hand on the slider. */
const SEARCH_MS = 700

/** How much more or less than the current plan; what was said by hand stays. null: the same user has tried others meanwhile. Nothing is written. */
export async function limitsEffect(ctx: Context, { limits, ...horizon }: LimitsToTry): Promise<PlanSum | null> {
  const current = await currentPlan(ctx)
  const kept = currentWishes(ctx, current, horizon)
  const week = await readWeek(ctx, horizon, kept, limits)
  const held = heldVisits(week, kept)
  const solved = await bestOf(ctx, week, held)
  if (!solved) return null
  const before = heldVisits(week, current?.visits ?? [])
  return effectOf(sumOf(week, before), sumOf(week, [...held, ...visitsOf(week, solved)]))
}

async function bestOf(ctx: Context, week: Week, held: readonly HeldVisit[]): Promise<SolvedPlan | null> {
  const problem = holdVisits(await problemOf(week), held)
  const work = { problem, seed: SEED, milliseconds: SEARCH_MS, iterations: MOST_ITERATIONS }
  let best: SolvedPlan | null = null
  for await (const solved of solveInThread(ctx.threads, `${searchKey(ctx)}/limits`, work)) best = solved
  return best
}

function sumOf(week: Week, visits: readonly HeldVisit[]): PlanSum {
  const due = new Map(week.due.map((each) => [placeId(each), each]))
  return planSum(
    visits.map(({ candidateId }) => due.get(candidateId)),
    figuresOf(week, visits).map(({ driving }) => driving),
  )
}
