/** Plans one territory in a process of its own and tells its figures: `CUSTOMERS DAYS SECONDS SEED`. */
import type { VisitPlan } from '../../../domain/visits/plan/plan-problem.ts'
import { solveVisitPlan } from '../../../domain/visits/plan/solve-visit-plan.ts'
import { makeTerritory } from './territory.ts'

export type PlanFigures = { score: number; visits: number; drivingMinutes: number }
export type CaseFigures = { firstMs: number; greedy: PlanFigures; plan: PlanFigures; memoryMb: number }

const [customers = 0, days = 0, seconds = 0, seed = 1] = process.argv.slice(2).map(Number)

const figuresOf = ({ score, visits, days }: VisitPlan): PlanFigures => ({
  score: Math.round(score),
  visits: visits.length,
  drivingMinutes: Math.round(days.reduce((sum, { driving }) => sum + driving, 0)),
})

const problem = makeTerritory(customers, days, seed)
const started = performance.now()
const end = started + seconds * 1000
let first: { firstMs: number; greedy: PlanFigures } | undefined
const plan = solveVisitPlan(problem, {
  seed,
  iterations: Number.POSITIVE_INFINITY,
  isOver: () => performance.now() >= end,
  onImprovement: (better) => {
    // The first plan is greedy: always the visit that is worth most for the time it takes, until nothing fits any more.
    first ??= { firstMs: Math.round(performance.now() - started), greedy: figuresOf(better) }
  },
})
if (first) process.send?.({ ...first, plan: figuresOf(plan), memoryMb: Math.round(process.resourceUsage().maxRSS / 1024) } satisfies CaseFigures)
