/** Visits that stay where they are while the rest is planned around them. */
import { daysBetween } from '../../time/local-time.ts'
import type { Candidate, PlanDay, PlanProblem } from '../plan/plan-problem.ts'

/** `candidateId`: whom it visits; `place` null: nobody knows where that is. `day`: number in the days. */
export type HeldVisit = { id: string; candidateId: string; place: number | null; day: number; from: number; until: number }

/** The problem with the visits as appointments, and without another visit at the same place too close to them. */
export function holdVisits(problem: PlanProblem, held: readonly HeldVisit[]): PlanProblem {
  return {
    ...problem,
    days: problem.days.map((day, number) =>
      holdOnDay(
        day,
        held.filter((visit) => visit.day === number),
      ),
    ),
    candidates: problem.candidates.flatMap((candidate) => candidateBeside(candidate, held, problem.days)),
  }
}

/** What is held counts towards what may be planned in a day. */
function holdOnDay(day: PlanDay, held: readonly HeldVisit[]): PlanDay {
  const minutes = held.reduce((sum, { from, until }) => sum + until - from, 0)
  return {
    ...day,
    appointments: [...day.appointments, ...held.map(({ id, from, until, place }) => ({ id, from, until, place }))],
    mostPlanned: day.mostPlanned === null ? null : Math.max(0, day.mostPlanned - minutes),
  }
}

function candidateBeside(candidate: Candidate, held: readonly HeldVisit[], days: readonly PlanDay[]): Candidate[] {
  const own = held.filter(({ candidateId }) => candidateId === candidate.id)
  if (own.length === 0) return [candidate]
  const mostVisits = candidate.mostVisits - own.length
  if (mostVisits <= 0) return []
  const isNear = (day: string): boolean =>
    own.some((visit) => Math.abs(daysBetween(days[visit.day]?.day ?? day, day)) < Math.max(1, candidate.gapDays))
  return [
    {
      ...candidate,
      mostVisits,
      isMust: false,
      windows: candidate.windows.map((windows, number) => (isNear(days[number]?.day ?? '') ? [] : windows)),
    },
  ]
}
