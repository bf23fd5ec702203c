/** Takes stops out of a plan to make room for better ones, each time in one of several ways. */

import type { Random } from '../random.ts'
import type { Route } from '../route.ts'
import { removeMarked, type TourPlan } from '../tour-plan.ts'
import type { Neighbours } from './neighbours.ts'

export type Ruin = { plan: TourPlan; neighbours: Neighbours; random: Random; marked: Uint8Array }

export const createRuin = (plan: TourPlan, neighbours: Neighbours, random: Random): Ruin => ({
  plan,
  neighbours,
  random,
  marked: new Uint8Array(plan.model.place.length),
})

const MOST_IN_STRING = 8
const MOST_SEGMENTS = 3

export function ruin(work: Ruin): void {
  const { plan, random } = work
  const planned = plan.model.stops - plan.absentCount
  if (planned === 0) return
  const dice = random.next()
  if (dice < 0.55) removeStrings(work)
  else if (dice < 0.85) removeSegments(work)
  else removeSingles(work, planned)
}

/** Strings of stops around one place, in the routes that pass it. */
function removeStrings({ plan, neighbours, random, marked }: Ruin): void {
  const { stops } = plan.model
  const near = neighbours(random.below(stops))
  const mostStrings = 1 + random.below(3)
  const done: number[] = []
  for (let at = 0; at < near.length && done.length < mostStrings; at++) {
    const stop = near[at] as number
    const day = plan.routeOf[stop] as number
    if (day < 0 || done.includes(day)) continue
    done.push(day)
    const route = plan.routes[day] as Route
    const size = 1 + random.below(Math.min(MOST_IN_STRING, stringLimit(route)))
    const from = route.nodes.indexOf(stop) - random.below(size)
    markSegment(route, from, size, stops, marked)
    removeMarked(plan, day, marked)
  }
}

/** A segment of each of some routes. */
function removeSegments({ plan, random, marked }: Ruin): void {
  const { routes } = plan
  const count = 1 + random.below(Math.min(MOST_SEGMENTS, routes.length))
  for (let tries = 0; tries < count; tries++) {
    const day = random.below(routes.length)
    const route = routes[day] as Route
    if (route.length < 3) continue
    const size = 1 + random.below(Math.min(MOST_IN_STRING, stringLimit(route)))
    markSegment(route, 1 + random.below(Math.max(1, route.length - 1 - size)), size, plan.model.stops, marked)
    removeMarked(plan, day, marked)
  }
}

function removeSingles({ plan, random, marked }: Ruin, planned: number): void {
  const count = 1 + random.below(Math.min(8, planned))
  const days: number[] = []
  for (let tries = 0; tries < count; tries++) {
    const day = random.below(plan.routes.length)
    const route = plan.routes[day] as Route
    if (route.length < 3) continue
    const node = route.nodes[1 + random.below(route.length - 2)] as number
    if (node >= plan.model.stops) continue
    marked[node] = 1
    if (!days.includes(day)) days.push(day)
  }
  for (const day of days) removeMarked(plan, day, marked)
}

const stringLimit = (route: Route): number => Math.max(1, route.length - 2)

function markSegment(route: Route, from: number, size: number, stops: number, marked: Uint8Array): void {
  const first = Math.max(1, from)
  const end = Math.min(route.length - 1, from + size)
  for (let at = first; at < end; at++) {
    const node = route.nodes[at] as number
    if (node < stops) marked[node] = 1
  }
}
