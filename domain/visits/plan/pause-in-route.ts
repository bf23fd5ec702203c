/**
 * The day's break in a route: a node without a place that stands in none of the lists. It lies between two stops, also on the way:
 * whoever drives may stop for it. Beside the times of those who have not had it yet stand the times of those who have.
 */
import type { Model } from './model.ts'
import { afterPause, earliest } from './node-windows.ts'
import type { Window } from './plan-problem.ts'
import type { Route } from './route.ts'

/** Whether a break still fits when `stop` comes before the node at `at`; that the stop fits without one is known. */
export function leavesPause(model: Model, route: Route, at: number, stop: number, there: number, onward: number): boolean {
  const { pause, day, departs, pausedDeparts, latest, unpausedLatest } = route
  const minutes = model.minutes[stop] as number
  const bound = latest[at] as number
  const depart = departs[at - 1] as number
  const done = earliest(model, stop, day, depart + there) + minutes
  if (done + onward <= (unpausedLatest[at] as number)) return true
  if (afterPause(model, pause, day, done, onward) <= bound) return true
  const paused = Math.min(afterPause(model, pause, day, depart, there), (pausedDeparts[at - 1] as number) + there)
  return earliest(model, stop, day, paused) + minutes + onward <= bound
}

/** When each node begins at the earliest if the break is kept, and when that is; both in minutes of the day's clock. */
export function scheduleOf(model: Model, route: Route): { begins: number[]; pause: Window | null } {
  const { pause, day, nodes, legs, departs, pausedDeparts, length } = route
  const begins = Array.from(route.begins.subarray(0, length))
  const last = length - 1
  if (pause < 0 || length === 0 || pausedDeparts[last] === Number.POSITIVE_INFINITY) return { begins, pause: null }
  for (let at = last; at > 0; at--) {
    begins[at] = (pausedDeparts[at] as number) - (model.minutes[nodes[at] as number] as number)
    const here = afterPause(model, pause, day, departs[at - 1] as number, legs[at] as number)
    if (here > (pausedDeparts[at - 1] as number) + (legs[at] as number)) continue
    const from = earliest(model, pause, day, departs[at - 1] as number)
    return { begins, pause: { from, until: from + (model.minutes[pause] as number) } }
  }
  return { begins, pause: null }
}
