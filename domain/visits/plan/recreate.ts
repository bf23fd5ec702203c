/** Fills the room in a plan: always the stop that gives most for what it takes, as a throw of dice sees it. */
import { findInsertion, type Insertion } from './insertion.ts'
import type { Model } from './model.ts'
import type { Random } from './random.ts'
import type { Route } from './route.ts'
import { insertStop, isRuledOut, type TourPlan } from './tour-plan.ts'

/** How the choice is made; drawn anew for each round. */
export type Taste = {
  /** Values of the stops, raised to some power. */
  appeal: Float64Array
  /** What a minute on the road counts beside a minute later. */
  detourWeight: number
  /** Share by which the dice change what a stop seems to be worth. */
  noise: number
}

export type Recreation = {
  /** Values to the powers 1, 1.5, 2 and 3. */
  appeals: Float64Array[]
  /** What any insertion takes at least, so that those in idle time are not for free. */
  leastCost: number
  stops: Int32Array
  days: Int32Array
  positions: Int32Array
  priorities: Float64Array
  count: number
  found: Insertion
}

const POWERS: ((value: number) => number)[] = [
  (value) => value,
  (value) => value * Math.sqrt(value),
  (value) => value * value,
  (value) => value * value * value,
]

export function createRecreation(model: Model): Recreation {
  const capacity = model.stops * model.days.length
  const minutes = model.minutes.subarray(0, model.stops).reduce((sum, value) => sum + value, 0)
  return {
    appeals: POWERS.map((power) => Float64Array.from({ length: model.stops }, (_, stop) => power((model.value[stop] ?? 0) / model.typicalValue))),
    leastCost: 1e-3 + (0.05 * minutes) / Math.max(1, model.stops),
    stops: new Int32Array(capacity),
    days: new Int32Array(capacity),
    positions: new Int32Array(capacity),
    priorities: new Float64Array(capacity),
    count: 0,
    found: { position: -1, shift: 0, detour: 0 },
  }
}

/**
 * Inserts until nothing fits any more. Before the plan's last changes nothing did: every stop left out is tried on the changed days only,
 * those taken out since (from `firstRemoved` in the list of the absent) on all.
 */
export function recreate(plan: TourPlan, work: Recreation, taste: Taste, random: Random, firstRemoved: number): void {
  work.count = 0
  for (let day = 0; day < plan.routes.length; day++) {
    const from = plan.changed[day] ? 0 : firstRemoved
    for (let at = from; at < plan.absentCount; at++) offer(plan, work, taste, random, plan.absent[at] as number, day)
  }
  while (work.count > 0) {
    const best = mostWanted(work)
    const stop = work.stops[best] as number
    const day = work.days[best] as number
    insertStop(plan, stop, day, work.positions[best] as number)
    renew(plan, work, taste, random, stop, day)
  }
}

function offer(plan: TourPlan, work: Recreation, taste: Taste, random: Random, stop: number, day: number): void {
  const priority = rate(plan, work, taste, random, stop, day)
  if (priority < 0) return
  const at = work.count++
  work.stops[at] = stop
  work.days[at] = day
  work.positions[at] = work.found.position
  work.priorities[at] = priority
}

/** Below 0: it does not fit or is not worth the way. */
function rate(plan: TourPlan, work: Recreation, taste: Taste, random: Random, stop: number, day: number): number {
  const { model } = plan
  const { found } = work
  findInsertion(model, plan.routes[day] as Route, stop, taste.detourWeight, found)
  if (found.position < 0 || isRuledOut(plan, stop, day)) return -1
  const value = model.value[stop] as number
  const price = model.travelPrice * found.detour
  if (price >= value) return -1
  const cost = Math.max(0, found.shift + taste.detourWeight * found.detour) + work.leastCost
  const appeal = ((taste.appeal[stop] as number) * (value - price)) / value
  return (appeal / cost) * (1 + taste.noise * (2 * random.next() - 1))
}

function mostWanted({ priorities, count }: Recreation): number {
  let best = 0
  for (let at = 1; at < count; at++) if ((priorities[at] as number) > (priorities[best] as number)) best = at
  return best
}

/** After `inserted` went into `day`: its other offers and what no longer fits there fall away. */
function renew(plan: TourPlan, work: Recreation, taste: Taste, random: Random, inserted: number, day: number): void {
  const { stops, days, positions, priorities } = work
  const hasSiblings = plan.model.nearDays[plan.model.candidateOf[inserted] as number] !== null
  let kept = 0
  for (let at = 0; at < work.count; at++) {
    const stop = stops[at] as number
    const entryDay = days[at] as number
    if (stop === inserted || (hasSiblings && isRuledOut(plan, stop, entryDay))) continue
    if (entryDay === day) {
      const priority = rate(plan, work, taste, random, stop, day)
      if (priority < 0) continue
      positions[kept] = work.found.position
      priorities[kept] = priority
    } else {
      positions[kept] = positions[at] as number
      priorities[kept] = priorities[at] as number
    }
    stops[kept] = stop
    days[kept] = entryDay
    kept++
  }
  work.count = kept
}
