/** A small part of a plan made anew. */
import type { PlanProblem } from '../plan/plan-problem.ts'

/** Nobody should lose a visit for the sake of a little shorter way. */
const WORTH_OF_KEEPING = 2

/** Visits on these days only (numbers of days); `kept`: candidates who have a place there already and go before others. */
export const preferOnDays = (problem: PlanProblem, days: ReadonlySet<number>, kept: ReadonlySet<string>): PlanProblem => ({
  ...problem,
  candidates: problem.candidates.map((candidate) => ({
    ...candidate,
    value: candidate.value * (kept.has(candidate.id) ? WORTH_OF_KEEPING : 1),
    windows: candidate.windows.map((windows, number) => (days.has(number) ? windows : [])),
  })),
})
