import type { PlanProblem } from '../plan/plan-problem.ts'

/** Minutes. */
const STEP = 5

/** People agree on round times: ways are rounded up, so that nothing has to be. */
export const roundWays = ({ travel, ...problem }: PlanProblem): PlanProblem => ({
  ...problem,
  travel: { ...travel, minutes: travel.minutes.map((way) => Math.ceil(way / STEP) * STEP) },
})
