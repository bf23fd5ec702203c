/** The thread that searches for a plan; it tells what it finds and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import type { VisitPlan } from '../../../domain/visits/plan/plan-problem.ts'
import { solveVisitPlan } from '../../../domain/visits/plan/solve-visit-plan.ts'
import { roundWays } from '../../../domain/visits/week/round-ways.ts'
import type { PlanWork } from './solve-in-thread.ts'

/** Nobody reads plans faster. */
const TELL_EVERY_MS = 250

const { problem, seed, milliseconds, iterations }: PlanWork = workerData
const end = performance.now() + milliseconds
let toldAt = Number.NEGATIVE_INFINITY
let told: VisitPlan | undefined

function tell(plan: VisitPlan): void {
  parentPort?.postMessage(plan)
  toldAt = performance.now()
  told = plan
}

const best = solveVisitPlan(roundWays(problem), {
  seed,
  iterations,
  isOver: () => performance.now() >= end,
  onImprovement: (plan) => {
    if (performance.now() >= toldAt + TELL_EVERY_MS) tell(plan)
  },
})
if (best !== told) tell(best)
