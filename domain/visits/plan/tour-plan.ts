/** A whole plan during the search: the routes, who is in which, and how to go back to before a change. */
import type { Model } from './model.ts'
import { copyRoute, createRoute, grow, putIn, type Route, refreshRoute } from './route.ts'

export type TourPlan = {
  model: Model
  routes: Route[]
  /** Route of each stop; -1: left out. */
  routeOf: Int32Array
  /** Stops left out are the first `absentCount` ones of `absent`; `absentAt`: where a stop stands there. */
  absent: Int32Array
  absentAt: Int32Array
  absentCount: number
  /** By candidate and day: visits of the candidate near that day; only for those who may be visited more than once. */
  nearVisits: Uint16Array
  /** Routes changed since `keep`, and what they were. */
  changed: boolean[]
  before: Route[]
}

export function createTourPlan(model: Model): TourPlan {
  const routes = model.days.map((_, day) => createRoute(model, day))
  return {
    model,
    routes,
    routeOf: new Int32Array(model.stops).fill(-1),
    absent: Int32Array.from({ length: model.stops }, (_, stop) => stop),
    absentAt: Int32Array.from({ length: model.stops }, (_, stop) => stop),
    absentCount: model.stops,
    nearVisits: new Uint16Array(model.nearDays.some((near) => near !== null) ? model.nearDays.length * model.days.length : 0),
    changed: routes.map(() => false),
    before: routes.map((_, day) => createRoute(model, day)),
  }
}

/** Another visit of the same candidate is too near. */
export function isRuledOut(plan: TourPlan, stop: number, day: number): boolean {
  const candidate = plan.model.candidateOf[stop] as number
  return plan.model.nearDays[candidate] !== null && (plan.nearVisits[candidate * plan.routes.length + day] as number) > 0
}

/** What the search maximises. */
export function worthOf({ routes, model }: TourPlan): number {
  let sum = 0
  for (const { value, driving } of routes) sum += value - model.travelPrice * driving
  return sum
}

/** Remembers a route before its first change. */
export function touch(plan: TourPlan, day: number): void {
  if (plan.changed[day]) return
  plan.changed[day] = true
  copyRoute(plan.routes[day] as Route, plan.before[day] as Route)
}

export function insertStop(plan: TourPlan, stop: number, day: number, position: number): void {
  const route = plan.routes[day] as Route
  touch(plan, day)
  putIn(route, position, stop)
  refreshRoute(plan.model, route)
  setPresent(plan, stop, day)
}

/** Takes the marked stops out of a route and clears their marks. A route that no longer holds, as ways may be longer without a stop, is emptied. */
export function removeMarked(plan: TourPlan, day: number, marked: Uint8Array): void {
  const route = plan.routes[day] as Route
  touch(plan, day)
  let kept = 0
  for (let at = 0; at < route.length; at++) {
    const node = route.nodes[at] as number
    if (marked[node] === 1) {
      marked[node] = 0
      setAbsent(plan, node)
    } else route.nodes[kept++] = node
  }
  route.length = kept
  if (!refreshRoute(plan.model, route)) emptyRoute(plan, day)
}

export function emptyRoute(plan: TourPlan, day: number): void {
  const route = plan.routes[day] as Route
  touch(plan, day)
  let kept = 0
  for (let at = 0; at < route.length; at++) {
    const node = route.nodes[at] as number
    if (node < plan.model.stops) setAbsent(plan, node)
    else route.nodes[kept++] = node
  }
  route.length = kept
  refreshRoute(plan.model, route)
}

/** From now on this is the plan to go back to. */
export function keep(plan: TourPlan): void {
  plan.changed.fill(false)
}

/** Back to the last `keep`. */
export function revert(plan: TourPlan): void {
  const { stops } = plan.model
  forChanged(plan, (route) => {
    for (let at = 0; at < route.length; at++) if ((route.nodes[at] as number) < stops) setAbsent(plan, route.nodes[at] as number)
  })
  forChanged(plan, (route, before) => {
    for (let at = 0; at < before.length; at++) if ((before.nodes[at] as number) < stops) setPresent(plan, before.nodes[at] as number, route.day)
    copyRoute(before, route)
  })
  keep(plan)
}

function forChanged(plan: TourPlan, act: (route: Route, before: Route) => void): void {
  for (let day = 0; day < plan.routes.length; day++) if (plan.changed[day]) act(plan.routes[day] as Route, plan.before[day] as Route)
}

function setPresent(plan: TourPlan, stop: number, day: number): void {
  plan.routeOf[stop] = day
  const at = plan.absentAt[stop] as number
  const last = plan.absent[--plan.absentCount] as number
  plan.absent[at] = last
  plan.absentAt[last] = at
  countNear(plan, stop, day, 1)
}

function setAbsent(plan: TourPlan, stop: number): void {
  countNear(plan, stop, plan.routeOf[stop] as number, -1)
  plan.routeOf[stop] = -1
  plan.absentAt[stop] = plan.absentCount
  plan.absent[plan.absentCount++] = stop
}

function countNear(plan: TourPlan, stop: number, day: number, by: number): void {
  const candidate = plan.model.candidateOf[stop] as number
  const near = plan.model.nearDays[candidate]?.[day]
  if (!near) return
  const row = candidate * plan.routes.length
  for (const other of near) plan.nearVisits[row + other] = (plan.nearVisits[row + other] as number) + by
}

/** Nodes of each day in order, ends and appointments included. */
export type Tours = number[][]

export const toursOf = ({ routes }: TourPlan): Tours => routes.map(({ nodes, length }) => Array.from(nodes.subarray(0, length)))

/** Makes the plan hold these tours. */
export function loadTours(plan: TourPlan, tours: Tours): void {
  for (let day = 0; day < plan.routes.length; day++) emptyRoute(plan, day)
  tours.forEach((tour, day) => {
    const route = plan.routes[day]
    if (route) loadTour(plan, route, tour)
  })
}

function loadTour(plan: TourPlan, route: Route, tour: readonly number[]): void {
  while (route.nodes.length < tour.length) grow(route)
  route.nodes.set(tour)
  route.length = tour.length
  for (const node of tour) if (node < plan.model.stops) setPresent(plan, node, route.day)
  refreshRoute(plan.model, route)
}
