/** Visits that cannot be kept as they stand, and the smallest change that helps. Minutes since midnight, days as numbers. */
import type { TravelMatrix } from '../../travel/travel-matrix.ts'
import type { PlanDay, Window } from '../plan/plan-problem.ts'
import { findSlots, type Slot } from '../slots/find-slots.ts'
import type { HeldVisit } from './hold-visits.ts'

/** `windows`: of each day, when it can be seen. */
export type StandingVisit = HeldVisit & { windows: Window[][] }

/**
 * `away`: its day is none to visit on any more; `appointment`, `visit`: lies across one, `withId` says which;
 * `unreachable`: the way from or to what is before or after it takes longer than there is time.
 */
export type ConflictCause = 'away' | 'appointment' | 'visit' | 'unreachable'

/** `suggestion` null: it fits nowhere in these days. */
export type VisitConflict = { id: string; cause: ConflictCause; withId: string | null; suggestion: Slot | null }

export type StandingWeek = {
  /** With the appointments that are none of these visits. */
  days: readonly PlanDay[]
  /** Of each day, whether its owner is away. */
  isAway: readonly boolean[]
  travel: TravelMatrix
}

/** Ways are estimates: nobody is told of a few minutes. */
const TOLERANCE = 10

/** @param visits what may least be changed first: of two that lie across one another the later in the list is told */
export function conflictsOf({ days, isAway, travel }: StandingWeek, visits: readonly StandingVisit[]): VisitConflict[] {
  const kept: HeldVisit[] = []
  const broken: { visit: StandingVisit; cause: ConflictCause; withId: string | null }[] = []
  for (const visit of visits) {
    const day = days[visit.day]
    const cause = isAway[visit.day] ? { cause: 'away' as const, withId: null } : day ? causeOf(day, travel, kept, visit) : null
    if (cause) broken.push({ visit, ...cause })
    else kept.push(visit)
  }
  return broken.map(({ visit, ...why }) => {
    const suggestion = nearestSlot(days, travel, kept, visit)
    if (suggestion) kept.push({ ...visit, ...suggestion })
    return { id: visit.id, ...why, suggestion }
  })
}

type Stay = { id: string; from: number; until: number; place: number | null }

function causeOf(day: PlanDay, travel: TravelMatrix, kept: readonly HeldVisit[], visit: HeldVisit): Omit<VisitConflict, 'id' | 'suggestion'> | null {
  const across = (other: Stay): boolean => other.id !== visit.id && other.from < visit.until && visit.from < other.until
  const appointment = day.appointments.find(across)
  if (appointment) return { cause: 'appointment', withId: appointment.id }
  const others = kept.filter((other) => other.day === visit.day)
  const other = others.find(across)
  if (other) return { cause: 'visit', withId: other.id }
  const far = neighbours([...day.appointments, ...others], visit).find((stay) => missingMinutes(travel, stay, visit) > TOLERANCE)
  return far ? { cause: 'unreachable', withId: far.id } : null
}

/** Where one is before and after it. */
function neighbours(stays: readonly Stay[], { from, until }: HeldVisit): Stay[] {
  const placed = stays.filter(({ place }) => place !== null)
  const before = placed.filter((stay) => stay.until <= from).sort((one, other) => other.until - one.until)[0]
  const after = placed.filter((stay) => stay.from >= until).sort((one, other) => one.from - other.from)[0]
  return [before, after].flatMap((stay) => stay ?? [])
}

function missingMinutes({ minutes, size }: TravelMatrix, stay: Stay, visit: HeldVisit): number {
  if (stay.place === null || visit.place === null) return 0
  const isBefore = stay.until <= visit.from
  const way = isBefore ? minutes[stay.place * size + visit.place] : minutes[visit.place * size + stay.place]
  return (way ?? 0) - (isBefore ? visit.from - stay.until : stay.from - visit.until)
}

/** Another day weighs like so many minutes of detour, another time of the same day a little. */
const MINUTES_PER_DAY = 60
const SHARE_OF_SHIFT = 0.2

function nearestSlot(days: readonly PlanDay[], travel: TravelMatrix, kept: readonly HeldVisit[], visit: StandingVisit): Slot | null {
  if (visit.place === null) return null
  const request = { place: visit.place, minutes: visit.until - visit.from, windows: visit.windows, windowsHold: 'visit' as const }
  const price = ({ day, from, detour }: Slot): number =>
    detour + Math.abs(day - visit.day) * MINUTES_PER_DAY + (day === visit.day ? Math.abs(from - visit.from) * SHARE_OF_SHIFT : 0)
  return findSlots(withVisits(days, kept), travel, request).sort((one, other) => price(one) - price(other))[0] ?? null
}

/** The days with these visits as appointments. */
export const withVisits = (days: readonly PlanDay[], visits: readonly HeldVisit[]): PlanDay[] =>
  days.map((day, number) => ({ ...day, appointments: [...day.appointments, ...visits.filter((visit) => visit.day === number)] }))
