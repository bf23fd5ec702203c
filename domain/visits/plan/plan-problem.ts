/**
 * What the planner solves: which candidates to see on which day, in which order, at which time.
 * Times are minutes since midnight of their day in the rep's zone; places are numbers of rows in the travel matrix; days are numbers of `days`.
 */
import type { TravelMatrix } from '../../travel/travel-matrix.ts'
import type { PlanDay as FreeDay, Window } from '../slots/plan-day.ts'

export type { Appointment, Pause, Window } from '../slots/plan-day.ts'

/** An appointment too early or too late for the day's ends stretches the day as far as its way needs. */
export type PlanDay = FreeDay & {
  /** Most minutes on the road; null: no limit. Ways between appointments are driven all the same. */
  mostDriving: number | null
  /** Most minutes that driving and newly planned visits may take together, so that a day keeps air; null: no limit. */
  mostPlanned: number | null
}

export type Candidate = {
  id: string
  place: number
  minutes: number
  /** What one visit is worth: larger is better, comparable between candidates. */
  value: number
  /** Has to be visited, wherever it fits. */
  isMust: boolean
  /** When the visit may begin and, as `windowsHold` says, has to be over; one list for every day of the problem, empty: not on that day. */
  windows: Window[][]
  windowsHold: 'start' | 'visit'
  /** Most visits within the problem, at least `gapDays` apart. */
  mostVisits: number
  gapDays: number
}

export type PlanProblem = {
  days: PlanDay[]
  candidates: Candidate[]
  travel: TravelMatrix
  /** How much value a minute on the road costs. */
  travelPrice: number
}

/** `day`: number in `days`; `detour`: minutes on the road that the day would be shorter without it. */
export type PlannedVisit = { candidateId: string; day: number; from: number; until: number; detour: number }

export type VisitPlan = {
  /** By day and time. */
  visits: PlannedVisit[]
  /** Of each day, in minutes; `free`: neither driving nor visits nor appointments nor break between its `from` and `until`; `pause` null: there is none, or no room. */
  days: { driving: number; visiting: number; free: number; pause: Window | null }[]
  /** Values of all visits less the price of the way. */
  score: number
  /** Musts that fit nowhere. */
  unplaced: string[]
  /** Appointments that cannot be reached in time from the one before, or lie across it. */
  conflicts: string[]
}
