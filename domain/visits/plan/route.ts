/** One day's way: nodes in order, with what decides in a few steps whether and at what cost one more fits in between. */
import type { Model } from './model.ts'

export type Route = {
  day: number
  /** Nodes in use, both ends included; 0: nothing can be planned on this day. */
  length: number
  nodes: Int32Array
  places: Int32Array
  /** Minutes of driving from the node before. */
  legs: Float64Array
  begins: Float64Array
  /** Earliest departure. */
  departs: Float64Array
  /** Latest arrival with which all that follows still holds. */
  latest: Float64Array
  driving: number
  /** Minutes of planned visits. */
  visiting: number
  value: number
  /** Driving and planned minutes that may come on top. */
  drivingLeft: number
  plannedLeft: number
  /** Limits, never below what the appointments alone need. */
  mostDriving: number
  mostPlanned: number
}

const ROUNDING = 1e-6

/** With the appointments only. */
export function createRoute(model: Model, day: number): Route {
  const { fixedNodes, mostDriving, mostPlanned } = model.days[day] ?? { fixedNodes: [], mostDriving: 0, mostPlanned: 0 }
  const capacity = fixedNodes.length + Math.min(model.stops, 16)
  const route: Route = {
    day,
    length: fixedNodes.length,
    ...arraysOf(capacity),
    ...{ driving: 0, visiting: 0, value: 0, drivingLeft: 0, plannedLeft: 0, mostDriving: 0, mostPlanned: 0 },
  }
  route.nodes.set(fixedNodes)
  if (route.length > 0) refreshRoute(model, route)
  route.mostDriving = Math.max(mostDriving, route.driving)
  route.mostPlanned = Math.max(mostPlanned, route.driving)
  route.drivingLeft = route.mostDriving - route.driving
  route.plannedLeft = route.mostPlanned - route.driving
  return route
}

const arraysOf = (capacity: number) => ({
  nodes: new Int32Array(capacity),
  places: new Int32Array(capacity),
  legs: new Float64Array(capacity),
  begins: new Float64Array(capacity),
  departs: new Float64Array(capacity),
  latest: new Float64Array(capacity),
})

/** Puts a node before the one at `position`. The route has to be refreshed before it is asked anything. */
export function putIn(route: Route, position: number, node: number): void {
  if (route.length === route.nodes.length) grow(route)
  route.nodes.copyWithin(position + 1, position, route.length)
  route.nodes[position] = node
  route.length++
}

export function grow(route: Route): void {
  const { nodes } = route
  Object.assign(route, arraysOf(nodes.length * 2))
  route.nodes.set(nodes)
}

/** Computes times and sums anew; false: the windows no longer hold. */
export function refreshRoute(model: Model, route: Route): boolean {
  const { travel, place, minutes, value, stops } = model
  const { nodes, places, legs, begins, departs, length } = route
  let driving = 0
  let visiting = 0
  let total = 0
  let isKept = true
  let depart = 0
  for (let at = 0; at < length; at++) {
    const node = nodes[at] as number
    const here = place[node] as number
    places[at] = here
    const leg = at === 0 ? 0 : (travel.out[(places[at - 1] as number) * travel.size + here] as number)
    legs[at] = leg
    driving += leg
    const begin =
      at === 0
        ? (model.opens[model.firstWindow[node * model.days.length + route.day] as number] ?? 0)
        : earliest(model, node, route.day, depart + leg)
    if (begin === Number.POSITIVE_INFINITY) isKept = false
    const duration = minutes[node] as number
    begins[at] = begin
    depart = begin + duration
    departs[at] = depart
    if (node < stops) {
      visiting += duration
      total += value[node] as number
    }
  }
  route.driving = driving
  route.visiting = visiting
  route.value = total
  route.drivingLeft = route.mostDriving - driving
  route.plannedLeft = route.mostPlanned - driving - visiting
  refreshLatest(model, route)
  return isKept && route.drivingLeft >= -ROUNDING && route.plannedLeft >= -ROUNDING
}

function refreshLatest(model: Model, route: Route): void {
  const { nodes, legs, latest, length } = route
  let bound = Number.POSITIVE_INFINITY
  for (let at = length - 1; at >= 0; at--) {
    const node = nodes[at] as number
    bound = latestWithin(model, node, route.day, bound - (model.minutes[node] as number))
    latest[at] = bound
    bound -= legs[at] as number
  }
}

/** When a node may begin at the earliest for one who arrives then; infinite: no more on that day. */
export function earliest(model: Model, node: number, day: number, arrival: number): number {
  const slot = node * model.days.length + day
  const end = model.firstWindow[slot + 1] as number
  for (let window = model.firstWindow[slot] as number; window < end; window++) {
    if (arrival <= (model.closes[window] as number)) return Math.max(arrival, model.opens[window] as number)
  }
  return Number.POSITIVE_INFINITY
}

function latestWithin(model: Model, node: number, day: number, bound: number): number {
  const slot = node * model.days.length + day
  const first = model.firstWindow[slot] as number
  for (let window = (model.firstWindow[slot + 1] as number) - 1; window >= first; window--) {
    if ((model.opens[window] as number) <= bound) return Math.min(bound, model.closes[window] as number)
  }
  return Number.NEGATIVE_INFINITY
}

export function copyRoute(from: Route, to: Route): void {
  while (to.nodes.length < from.length) grow(to)
  const { length } = from
  for (let at = 0; at < length; at++) {
    to.nodes[at] = from.nodes[at] as number
    to.places[at] = from.places[at] as number
    to.legs[at] = from.legs[at] as number
    to.begins[at] = from.begins[at] as number
    to.departs[at] = from.departs[at] as number
    to.latest[at] = from.latest[at] as number
  }
  to.length = length
  to.driving = from.driving
  to.visiting = from.visiting
  to.value = from.value
  to.drivingLeft = from.drivingLeft
  to.plannedLeft = from.plannedLeft
}
