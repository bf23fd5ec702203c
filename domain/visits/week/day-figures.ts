/** What a day with its visits costs: on the road, at customers, and what it leaves free. Minutes since midnight. */
import type { TravelMatrix } from '../../travel/travel-matrix.ts'
import type { PlanDay, Window } from '../plan/plan-problem.ts'
import { pauseOn } from '../slots/pause-on-day.ts'
import type { HeldVisit } from './hold-visits.ts'

/** `pause`: when there is time for the break; null: none is to be kept, or there is no room. */
export type DayFigures = { visits: number; driving: number; visiting: number; free: number; pause: Window | null }

const withVisits = (day: PlanDay, visits: readonly HeldVisit[]): PlanDay => ({ ...day, appointments: [...day.appointments, ...visits] })

type Stay = { id: string; from: number; until: number; place: number }

/** `visits`: those of this day that are no appointments of it yet. */
export function figuresOfDay(day: PlanDay, travel: TravelMatrix, visits: readonly HeldVisit[]): DayFigures {
  const driving = drivingOf(day, travel, visits)
  const pause = pauseOn(withVisits(day, visits), travel)
  const busy = lengthOf(day, [...day.appointments, ...visits, ...(pause ? [pause] : [])])
  return {
    visits: visits.length,
    driving,
    visiting: visits.reduce((sum, { from, until }) => sum + until - from, 0),
    free: Math.max(0, day.until - day.from - driving - busy),
    pause,
  }
}

/** Minutes on the road that the day would be shorter without the visit. */
export function detourOf(day: PlanDay, travel: TravelMatrix, visits: readonly HeldVisit[], id: string): number {
  const others = visits.filter((visit) => visit.id !== id)
  return Math.max(0, drivingOf(day, travel, visits) - drivingOf(day, travel, others))
}

function drivingOf(day: PlanDay, travel: TravelMatrix, visits: readonly HeldVisit[]): number {
  const places = [day.startPlace, ...staysOf(day, visits).map(({ place }) => place), day.endPlace]
  const minutes = places.slice(1).reduce((sum, place, i) => sum + way(travel, places[i] ?? place, place), 0)
  return Math.round(minutes)
}

const way = (travel: TravelMatrix, from: number, to: number): number => {
  const minutes = travel.minutes[from * travel.size + to] ?? 0
  return Number.isFinite(minutes) ? minutes : 0
}

/** Where one is somewhere, in the order of time. */
const staysOf = ({ appointments }: PlanDay, visits: readonly HeldVisit[]): Stay[] =>
  [...appointments, ...visits]
    .flatMap(({ id, from, until, place }) => (place === null ? [] : [{ id, from, until, place }]))
    .sort((one, other) => one.from - other.from || one.until - other.until)

/** Minutes of the day that are taken, what lies across one another once. */
function lengthOf({ from: dayFrom, until: dayUntil }: PlanDay, spans: readonly { from: number; until: number }[]): number {
  let [busy, reached] = [0, dayFrom]
  for (const { from, until } of [...spans].sort((one, other) => one.from - other.from)) {
    const end = Math.min(until, dayUntil)
    busy += Math.max(0, end - Math.max(from, reached))
    reached = Math.max(reached, end)
  }
  return busy
}
