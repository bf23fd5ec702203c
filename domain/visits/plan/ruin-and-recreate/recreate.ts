/** Fills the room in a plan: always the stop that gives most for what it takes, as a throw of dice sees it. */
import { findInsertion, type Insertion } from '../insertion.ts'
import type { Model } from '../model.ts'
import type { Random } from '../random.ts'
import type { Route } from '../route.ts'
import { insertStop, isRuledOut, type TourPlan } from '../tour-plan.ts'
import { dropFirst, orderOffers, sinkOffer } from './offer-heap.ts'

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
  /** What the dice make of each offer, and how many stops its day had got when it was rated. */
  luck: Float64Array
  ratedAt: Int32Array
  /** Stops that each day has got so far. */
  insertions: Int32Array
  /** Offers as a heap: the first is the best, none is better than the one at half its place. */
  order: Int32Array
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
    luck: new Float64Array(capacity),
    ratedAt: new Int32Array(capacity),
    insertions: new Int32Array(model.days.length),
    order: new Int32Array(capacity),
    count: 0,
    found: { position: -1, shift: 0, detour: 0 },
  }
}

/**
 * Inserts until nothing fits any more. Before the plan's last changes nothing did: every stop left out is tried on the changed days only,
 * those taken out since (from `firstRemoved` in the list of the absent) on all. What goes in makes most others dearer: an offer is rated anew only
 * when it would be next, which is many times cheaper than to rate all of them after each stop, and hardly ever another choice.
 */
export function recreate(plan: TourPlan, work: Recreation, taste: Taste, random: Random, firstRemoved: number): void {
  work.count = 0
  work.insertions.fill(0)
  for (let day = 0; day < plan.routes.length; day++) {
    const from = plan.changed[day] ? 0 : firstRemoved
    for (let at = from; at < plan.absentCount; at++) offer(plan, work, taste, random, plan.absent[at] as number, day)
  }
  orderOffers(work)
  while (work.count > 0) {
    const best = work.order[0] as number
    const [stop, day] = [work.stops[best] as number, work.days[best] as number]
    if ((plan.routeOf[stop] as number) >= 0 || isRuledOut(plan, stop, day)) dropFirst(work)
    else if (work.ratedAt[best] !== work.insertions[day]) rateAgain(plan, work, taste, best)
    else {
      insertStop(plan, stop, day, work.positions[best] as number)
      work.insertions[day] = (work.insertions[day] as number) + 1
      dropFirst(work)
    }
  }
}

function offer(plan: TourPlan, work: Recreation, taste: Taste, random: Random, stop: number, day: number): void {
  const priority = rate(plan, work, taste, stop, day)
  if (priority < 0) return
  const at = work.count++
  work.stops[at] = stop
  work.days[at] = day
  work.positions[at] = work.found.position
  const luck = 1 + taste.noise * (2 * random.next() - 1)
  work.luck[at] = luck
  work.priorities[at] = priority * luck
  work.ratedAt[at] = 0
}

/** Below 0: it does not fit or is not worth the way. */
function rate(plan: TourPlan, work: Recreation, taste: Taste, stop: number, day: number): number {
  const { model } = plan
  const { found } = work
  findInsertion(model, plan.routes[day] as Route, stop, taste.detourWeight, found)
  if (found.position < 0 || isRuledOut(plan, stop, day)) return -1
  const value = model.value[stop] as number
  const price = model.travelPrice * found.detour
  if (price >= value) return -1
  const cost = Math.max(0, found.shift + taste.detourWeight * found.detour) + work.leastCost
  return ((taste.appeal[stop] as number) * (value - price)) / (value * cost)
}

/** The first offer, as its day is now. */
function rateAgain(plan: TourPlan, work: Recreation, taste: Taste, first: number): void {
  const day = work.days[first] as number
  const priority = rate(plan, work, taste, work.stops[first] as number, day)
  if (priority < 0) {
    dropFirst(work)
    return
  }
  work.priorities[first] = priority * (work.luck[first] as number)
  work.positions[first] = work.found.position
  work.ratedAt[first] = work.insertions[day] as number
  sinkOffer(work, 0)
}

/** Which of the stops are wanted, and how much the dice decide, anew for each round. */
export function drawTaste(work: Recreation, random: Random): Taste {
  const appeal = work.appeals[random.below(work.appeals.length)]
  if (!appeal) throw new Error('A recreation without appeals')
  return { appeal, detourWeight: random.next(), noise: 0.5 }
}
