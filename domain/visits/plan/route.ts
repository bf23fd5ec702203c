/** One day's way: nodes in order, with what decides in a few steps whether and at what cost one more fits in between. */
import type { Model } from './model.ts'
import { afterPause, earliest, latestWithin } from './node-windows.ts'

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
  /** Latest arrival with which all that follows still holds, for one who has had his break. */
  latest: Float64Array
  /** Node of the break; -1: none, and the next two are not kept. */
  pause: number
  /** Earliest departure of one who has had it; infinite: he cannot have. */
  pausedDeparts: Float64Array
  /** Latest arrival of one who has it still to come. */
  unpausedLatest: Float64Array
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

/** With the appointments only. A break for which they leave no room is none. */
export function createRoute(model: Model, day: number): Route {
  const { fixedNodes, mostDriving, mostPlanned, pause } = model.days[day] ?? { fixedNodes: [], mostDriving: 0, mostPlanned: 0, pause: -1 }
  const capacity = fixedNodes.length + Math.min(model.stops, 16)
  const route: Route = {
    day,
    length: fixedNodes.length,
    ...arraysOf(capacity),
    pause,
    ...{ driving: 0, visiting: 0, value: 0, drivingLeft: 0, plannedLeft: 0, mostDriving: 0, mostPlanned: 0 },
  }
  route.nodes.set(fixedNodes)
  if (route.length > 0) refreshRoute(model, route)
  if (!isPauseKept(model, route)) route.pause = -1
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
  pausedDeparts: new Float64Array(capacity),
  unpausedLatest: new Float64Array(capacity),
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
  if (route.pause >= 0) refreshPause(model, route)
  return isKept && isPauseKept(model, route) && route.drivingLeft >= -ROUNDING && route.plannedLeft >= -ROUNDING
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

/** Whoever is back before has it there. */
function isPauseKept(model: Model, { pause, day, length, departs, pausedDeparts }: Route): boolean {
  if (pause < 0 || length === 0) return true
  const last = length - 1
  return (pausedDeparts[last] as number) < Number.POSITIVE_INFINITY || earliest(model, pause, day, departs[last] as number) < Number.POSITIVE_INFINITY
}

/** Forwards as if the break came as soon as may be, then backwards as if it came as late. */
function refreshPause(model: Model, route: Route): void {
  const { pause, day, nodes, legs, departs, latest, pausedDeparts, unpausedLatest, length } = route
  const minutes = model.minutes[pause] as number
  pausedDeparts[0] = Number.POSITIVE_INFINITY
  for (let at = 1; at < length; at++) {
    const node = nodes[at] as number
    const leg = legs[at] as number
    const arrival = Math.min((pausedDeparts[at - 1] as number) + leg, afterPause(model, pause, day, departs[at - 1] as number, leg))
    pausedDeparts[at] = earliest(model, node, day, arrival) + (model.minutes[node] as number)
  }
  let bound = latestWithin(model, pause, day, Number.POSITIVE_INFINITY)
  for (let at = length - 1; at >= 0; at--) {
    const node = nodes[at] as number
    unpausedLatest[at] = latestWithin(model, node, day, bound - (model.minutes[node] as number))
    const leg = legs[at] as number
    const begin = (latest[at] as number) - minutes
    bound = Math.max((unpausedLatest[at] as number) - leg, Math.min(begin - leg, latestWithin(model, pause, day, begin)))
  }
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
  if (from.pause >= 0) {
    to.pausedDeparts.set(from.pausedDeparts.subarray(0, length))
    to.unpausedLatest.set(from.unpausedLatest.subarray(0, length))
  }
  to.length = length
  to.driving = from.driving
  to.visiting = from.visiting
  to.value = from.value
  to.drivingLeft = from.drivingLeft
  to.plannedLeft = from.plannedLeft
}
