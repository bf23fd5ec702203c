import { USUAL_WEIGHT } from '../../../domain/visits/plan/plan-limits.ts'
import { placeId } from '../../../domain/visits/week/candidates.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { limitsIn } from './limits/plan-limits.ts'
import { currentPlan } from './plan-rows.ts'
import type { Planner } from './plan-types.ts'
import { readProgress } from './read-progress.ts'
import { readStandingWeek } from './read-week.ts'
import { figuresOf, heldVisits } from './search-plan.ts'
import type { Horizon } from './week.ts'
import { weekConflicts, weekGaps } from './week-changes.ts'

/** Everything the page shows of some days: the calendar, who is due, and what is planned. */
export async function readPlanner(ctx: Context, horizon: Horizon): Promise<Planner> {
  const current = await currentPlan(ctx)
  const rows = current?.visits ?? []
  const tried = limitsIn(current, horizon)
  const week = await readStandingWeek(ctx, horizon, rows, tried)
  const proposals = heldVisits(week, rows)
  return {
    zone: week.zone,
    today: today(ctx),
    days: week.frameDays,
    limits: { ...week.usual, newCustomers: USUAL_WEIGHT, ...tried, isTried: tried !== null },
    figures: figuresOf(week, proposals),
    due: week.due.map((due) => {
      const place = week.places.get(placeId(due))
      return { ...due, city: place?.city ?? null, position: place?.position ?? null }
    }),
    visits: week.visits,
    notes: week.notes,
    conflicts: weekConflicts(ctx, week, proposals),
    gaps: await weekGaps(ctx, week, proposals),
    plan: current && (await readProgress(ctx, current.id)),
  }
}
