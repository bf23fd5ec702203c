/** Solves plans in threads of their own, one at a time for each user. */
import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { PlanProblem, VisitPlan } from '../../domain/visit-plan/plan-problem.ts'
import { inProject } from '../project-root.ts'

/** `iterations` end the search before its time is over. Ways in shared memory reach the thread without a copy. */
export type PlanWork = { problem: PlanProblem; seed: number; milliseconds: number; iterations: number }

export class PlanSolver {
  readonly #running = new Map<string, Worker>()

  /** Each plan better than the one before, the first one at once; ends what ran under the same key. Whoever stops listening ends the search. */
  async *solve(key: string, work: PlanWork): AsyncGenerator<VisitPlan> {
    this.cancel(key)
    const worker = new Worker(inProject('dist/server/solve-worker.js'), { workerData: work })
    this.#running.set(key, worker)
    // Of our own thread, which sends nothing else.
    const messages = on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[VisitPlan]>
    try {
      for await (const [plan] of messages) yield plan
    } finally {
      if (this.#running.get(key) === worker) this.#running.delete(key)
      await worker.terminate()
    }
  }

  cancel(key: string): void {
    const worker = this.#running.get(key)
    this.#running.delete(key)
    void worker?.terminate()
  }

  async stop(): Promise<void> {
    const workers = [...this.#running.values()]
    this.#running.clear()
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}
