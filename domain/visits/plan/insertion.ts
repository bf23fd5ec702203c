/** Where one more stop fits best into a route. */
import type { Model } from './model.ts'
import { leavesPause } from './pause-in-route.ts'
import type { Route } from './route.ts'

/** Filled by `findInsertion`, one object for all calls: it is called millions of times. */
export type Insertion = {
  /** The node before which the stop goes; -1: it fits nowhere. */
  position: number
  /** Minutes by which the next node is reached later. */
  shift: number
  /** Minutes on the road on top. */
  detour: number
}

/**
 * The position with the least shift plus detour times `detourWeight`. Times only grow along a route: positions from which the next node
 * cannot be reached in time come first, those that are reached after the stop's last window last.
 */
export function findInsertion(model: Model, route: Route, stop: number, detourWeight: number, found: Insertion): void {
  found.position = -1
  const slot = stop * model.days.length + route.day
  const firstWindow = model.firstWindow[slot] as number
  const endWindow = model.firstWindow[slot + 1] as number
  if (firstWindow === endWindow) return
  const { opens, closes, travel } = model
  const { places, departs, latest, legs, length, drivingLeft } = route
  const duration = model.minutes[stop] as number
  const row = (model.place[stop] as number) * travel.size
  const { out, into } = travel
  const lastClose = closes[endWindow - 1] as number
  const earliestDone = (opens[firstWindow] as number) + duration
  const mostDetour = Math.min(drivingLeft, route.plannedLeft - duration)
  let best = Number.POSITIVE_INFINITY
  for (let at = firstAtLeast(latest, length, earliestDone); at < length; at++) {
    const nextLatest = latest[at] as number
    const depart = departs[at - 1] as number
    if (depart > lastClose) break
    const there = into[row + (places[at - 1] as number)] as number
    const arrival = depart + there
    let window = firstWindow
    while (arrival > (closes[window] as number)) if (++window === endWindow) break
    if (window === endWindow) continue
    const onward = out[row + (places[at] as number)] as number
    const open = opens[window] as number
    const reached = (arrival > open ? arrival : open) + duration + onward
    if (reached > nextLatest) continue
    const leg = legs[at] as number
    const detour = there + onward - leg
    if (detour > mostDetour) continue
    const shift = reached - depart - leg
    const cost = shift + detourWeight * detour
    if (cost < best && (route.pause < 0 || leavesPause(model, route, at, stop, there, onward))) {
      best = cost
      found.position = at
      found.shift = shift
      found.detour = detour
    }
  }
}

/** Position, from 1 on, of the first of the rising `values` that is no less than `bound`. */
function firstAtLeast(values: Float64Array, length: number, bound: number): number {
  let from = 1
  let until = length
  while (from < until) {
    const middle = (from + until) >> 1
    if ((values[middle] as number) < bound) from = middle + 1
    else until = middle
  }
  return from
}
