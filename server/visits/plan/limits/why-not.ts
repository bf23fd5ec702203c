import { setImmediate } from 'node:timers/promises'
import { isForPlanner, placeId } from '../../../../domain/visits/week/candidates.ts'
import { holdVisits } from '../../../../domain/visits/week/hold-visits.ts'
import { type NextLimits, nextLimits, type WhyNot, whyNot } from '../../../../domain/visits/week/why-not.ts'
import type { Context } from '../../../platform/call/context.ts'
import { currentPlan, type PlanRow } from '../plan-rows.ts'
import { isOnTour, problemOf, readFacts, type WeekFacts, withWays } from '../read-week.ts'
import { figuresOf, heldVisits } from '../search-plan.ts'
import type { Horizon } from '../week.ts'
import { limitsIn } from './plan-limits.ts'

/** `next`: with which limits somebody more could be seen. */
export type LeftOut = { next: NextLimits; customers: { customerId: string; siteId: string | null; why: WhyNot }[] }

/** Those who matter most; nobody reads farther down. */
const MOST = 300
/** Customers between two breaths of the server. */
const AT_ONCE = 25

/** Why each customer who is due has no place on these days. */
export async function readWhyNot(ctx: Context, horizon: Horizon): Promise<LeftOut> {
  const current = await currentPlan(ctx)
  const rows = current?.visits ?? []
  const facts = await readFacts(ctx, horizon, rows, limitsIn(current, horizon))
  const left = leftOut(facts, rows)
  const week = await withWays(ctx, { ...facts, candidates: new Map(left.map((due) => [placeId(due), due])) }, left.map(placeId))
  const held = heldVisits(week, rows)
  const { days, candidates, travelPrice } = holdVisits(await problemOf(week), held)
  const known = new Map(candidates.map((each) => [each.id, each]))
  const plan = { days, travel: week.travel, travelPrice, driving: figuresOf(week, held).map(({ driving }) => driving) }
  const customers: LeftOut['customers'] = []
  for (const due of left) {
    const id = placeId(due)
    const why = whyNot({ due, candidate: known.get(id) ?? null, isOnTour: isOnTour(week, id) }, plan)
    customers.push({ customerId: due.customerId, siteId: due.siteId, why })
    if (customers.length % AT_ONCE === 0) await setImmediate()
  }
  return { next: nextLimits(customers.map(({ why }) => why)), customers }
}

/** Whoever is only called, has his visit or was excluded by hand is not asked about. */
function leftOut({ due, candidates }: WeekFacts, rows: readonly PlanRow[]): WeekFacts['due'] {
  const placed = new Set(rows.filter(({ day, visitId }) => day !== null && visitId === null).map(placeId))
  const isLeft = (id: string): boolean => candidates.has(id) && !placed.has(id)
  const isUndecided = (each: WeekFacts['due'][number]): boolean => each.channel === 'visit' && !isForPlanner(each)
  const asked = due.map((each) => candidates.get(placeId(each)) ?? each)
  return asked.filter((each) => isLeft(placeId(each)) || isUndecided(each)).slice(0, MOST)
}
