/** What speaks against a time that somebody wants to visit at. Minutes since midnight, places as in `PlanDay`; it is told, not refused. */
import type { TravelMatrix } from '../../travel/travel-matrix.ts'
import { stopsAround } from './offer-slots.ts'
import type { PlanDay, Window } from './plan-day.ts'

/** `name`: what stands there. `place` null: it takes time, but no way leads there. */
export type NamedStop = Window & { name: string; place: number | null }

/** `name` null: from the start of the day, or to its end. `missing`: so many minutes too few lie between; 0: enough. */
export type WayTold = { name: string | null; minutes: number; missing: number }

export type CheckedTime = {
  overlaps: NamedStop[]
  /** Null: nobody knows how far that is. */
  before: WayTold | null
  after: WayTold | null
  /** Not within the hours of the day. */
  isOutsideHours: boolean
  /** Not within one of the times at which the customer is visited. */
  isClosed: boolean
}

export type Wanted = Window & { place: number | null; windows: readonly Window[] }

/** Ways are estimates: nobody is told of a few minutes. */
const TOLERANCE = 10

/** `hours` null: the day has none. @param stops what stands on the day already, without the visit itself */
export function checkTime(
  { startPlace, endPlace }: Pick<PlanDay, 'startPlace' | 'endPlace'>,
  hours: Window | null,
  stops: readonly NamedStop[],
  travel: TravelMatrix,
  wanted: Wanted,
): CheckedTime {
  const { from, until, place, windows } = wanted
  const { before, after } = stopsAround(
    stops.filter((stop) => stop.place !== null),
    wanted,
  )
  const way = (one: number, other: number): number => Math.round(travel.minutes[one * travel.size + other] ?? 0)
  const told = (stop: NamedStop | null, end: number, there: boolean): WayTold | null => {
    const at = stop ? stop.place : end
    if (place === null || !place || !at) return null
    const minutes = there ? way(at, place) : way(place, at)
    const left = stop ? (there ? from - stop.until : stop.from - until) : Number.POSITIVE_INFINITY
    const missing = minutes - left
    return { name: stop?.name ?? null, minutes, missing: missing > TOLERANCE ? missing : 0 }
  }
  return {
    overlaps: stops.filter((stop) => stop.from < until && from < stop.until),
    before: told(before, startPlace, true),
    after: told(after, endPlace, false),
    isOutsideHours: hours !== null && (from < hours.from || until > hours.until),
    isClosed: !windows.some((window) => window.from <= from && until <= window.until),
  }
}
