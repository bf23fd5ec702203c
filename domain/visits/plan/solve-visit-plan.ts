/** The planner: team orienteering with time windows, solved by a seeded search that can be stopped at any time. */
import { planFromRoutes } from './plan-from-routes.ts'
import type { PlanProblem, VisitPlan } from './plan-problem.ts'
import { readProblem } from './read-problem.ts'
import { search } from './search.ts'
import type { TourPlan } from './tour-plan.ts'

export type SolveOptions = {
  /** The same seed and `iterations` give the same plan on every machine, unless `isOver` ends the search before. */
  seed: number
  iterations: number
  /** Asked every few milliseconds. */
  isOver: () => boolean
  /** Each plan better than all before; the first one comes at once. */
  onImprovement: (plan: VisitPlan) => void
}

/** The best plan found. What cannot be done is in its `unplaced` and `conflicts`; it never throws for the problem's sake. */
export function solveVisitPlan(problem: PlanProblem, { seed, iterations, isOver, onImprovement }: SolveOptions): VisitPlan {
  const { model, conflicts } = readProblem(problem)
  let best: VisitPlan | undefined
  search(model, { seed, iterations, isOver }, (plan: TourPlan) => {
    best = planFromRoutes(problem, plan, conflicts)
    onImprovement(best)
  })
  return best ?? { visits: [], days: [], score: 0, unplaced: [], conflicts }
}
