/** When nodes may begin, on the clock of a day without its blocks. */
import type { Model } from './model.ts'

/** When a node may begin at the earliest for one who arrives then; infinite: no more on that day. */
export function earliest(model: Model, node: number, day: number, arrival: number): number {
  const slot = node * model.days.length + day
  const end = model.firstWindow[slot + 1] as number
  for (let window = model.firstWindow[slot] as number; window < end; window++) {
    if (arrival <= (model.closes[window] as number)) return Math.max(arrival, model.opens[window] as number)
  }
  return Number.POSITIVE_INFINITY
}

/** When a node may begin at the latest, no later than `bound`; negatively infinite: not on that day. */
export function latestWithin(model: Model, node: number, day: number, bound: number): number {
  const slot = node * model.days.length + day
  const first = model.firstWindow[slot] as number
  for (let window = (model.firstWindow[slot + 1] as number) - 1; window >= first; window--) {
    if ((model.opens[window] as number) <= bound) return Math.min(bound, model.closes[window] as number)
  }
  return Number.NEGATIVE_INFINITY
}

/** When one who departs then, and has the break `pause` before, arrives after `leg` minutes on the road; infinite: it is too late for a break. */
export const afterPause = (model: Model, pause: number, day: number, depart: number, leg: number): number =>
  Math.max(depart + leg, earliest(model, pause, day, depart)) + (model.minutes[pause] as number)
