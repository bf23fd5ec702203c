/** Solves plans in threads of their own, one at a time for each user. */
import { on } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PlanProblem, VisitPlan } from '../../domain/visits/plan/plan-problem.ts'
import { inProject } from './project-root.ts'

/** `iterations` end the search before its time is over. Ways in shared memory reach the thread without a copy. */
export type PlanWork = { problem: PlanProblem; seed: number; milliseconds: number; iterations: number }

export class PlanSolver {
  readonly #searches = new Map<string, AbortController>()
  readonly #workers = new Set<Worker>()
  #waiting: (() => void)[] = []
  #free: number

  /** One processor is left to everybody else. */
  constructor(threads = Math.max(1, availableParallelism() - 1)) {
    this.#free = threads
  }

  /**
   * Each plan better than the one before, the first one as soon as a thread is free; ends what ran under the same key.
   * Whoever stops listening ends the search.
   */
  async *solve(key: string, work: PlanWork): AsyncGenerator<VisitPlan> {
    this.cancel(key)
    const search = new AbortController()
    this.#searches.set(key, search)
    try {
      if (!(await this.#isTurn(search.signal))) return
      try {
        yield* this.#plans(work, search.signal)
      } finally {
        this.#passOn()
      }
    } finally {
      if (this.#searches.get(key) === search) this.#searches.delete(key)
    }
  }

  cancel(key: string): void {
    this.#searches.get(key)?.abort()
    this.#searches.delete(key)
  }

  async stop(): Promise<void> {
    for (const key of [...this.#searches.keys()]) this.cancel(key)
    await Promise.all([...this.#workers].map((worker) => worker.terminate()))
  }

  /** Waits for a thread, first come first served; false: cancelled meanwhile. */
  async #isTurn(signal: AbortSignal): Promise<boolean> {
    if (this.#free > 0) {
      this.#free -= 1
      return true
    }
    return await new Promise((resolve) => {
      const begin = (): void => resolve(true)
      this.#waiting.push(begin)
      signal.addEventListener('abort', () => {
        this.#waiting = this.#waiting.filter((each) => each !== begin)
        resolve(false)
      })
    })
  }

  #passOn(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#free += 1
  }

  async *#plans(work: PlanWork, signal: AbortSignal): AsyncGenerator<VisitPlan> {
    if (signal.aborted) return
    const worker = new Worker(inProject('dist/server/solve-worker.js'), { workerData: work })
    this.#workers.add(worker)
    signal.addEventListener('abort', () => void worker.terminate())
    // Of our own thread, which sends nothing else.
    const messages = on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[VisitPlan]>
    try {
      for await (const [plan] of messages) yield plan
    } finally {
      await worker.terminate()
      this.#workers.delete(worker)
    }
  }
}
