/** The search for a visit plan, in a thread of its own. */
import type { PlanProblem, VisitPlan } from '../../../domain/visits/plan/plan-problem.ts'
import type { Threads } from '../../platform/threads.ts'

/** `iterations` end the search before its time is over. Ways in shared memory reach the thread without a copy. */
export type PlanWork = { problem: PlanProblem; seed: number; milliseconds: number; iterations: number }

/** As `scripts/build.mjs` leaves `solve-worker.ts`. */
const SCRIPT = 'dist/server/solve-worker.js'

/** Each plan better than the one before, the first one as soon as a thread is free; ends what ran under the same key. */
export const solveInThread = (threads: Threads, key: string, work: PlanWork): AsyncGenerator<VisitPlan> => threads.run(key, SCRIPT, work)
