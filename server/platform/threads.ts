/** Long calculations in threads of their own, so that nobody waits for somebody else's. */
import { on } from 'node:events'
import { availableParallelism } from 'node:os'
import { type ResourceLimits, Worker, type WorkerOptions } from 'node:worker_threads'
import { inProject } from './project-root.ts'

/** One calculation at a time for each key, and no more threads than processors to spare. */
export class Threads {
  readonly #running = new Map<string, AbortController>()
  readonly #workers = new Set<Worker>()
  #waiting: (() => void)[] = []
  #free: number

  /** One processor is left to everybody else. */
  constructor(most = Math.max(1, availableParallelism() - 1)) {
    this.#free = most
  }

  /**
   * What the script tells of the work, as it tells it, until it ends; ends what ran under the same key. Whoever stops listening ends it too.
   * @param script path in the project; it gets the work as `workerData` and posts nothing but `Found`. What lies in shared memory reaches it without a copy.
   * @param memory what it may take; a thread that wants more ends with `ERR_WORKER_OUT_OF_MEMORY`.
   */
  async *run<Found>(key: string, script: string, work: object, memory: ResourceLimits = {}): AsyncGenerator<Found> {
    this.cancel(key)
    const turn = new AbortController()
    this.#running.set(key, turn)
    try {
      if (!(await this.#isTurn(turn.signal))) return
      try {
        yield* this.#messages<Found>(script, { workerData: work, resourceLimits: memory }, turn.signal)
      } finally {
        this.#passOn()
      }
    } finally {
      if (this.#running.get(key) === turn) this.#running.delete(key)
    }
  }

  /** Ends what runs, or waits, under this key. */
  cancel(key: string): void {
    this.#running.get(key)?.abort()
    this.#running.delete(key)
  }

  /** Ends everything; settles when no thread is left. */
  async stop(): Promise<void> {
    for (const key of [...this.#running.keys()]) this.cancel(key)
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

  async *#messages<Found>(script: string, options: WorkerOptions, signal: AbortSignal): AsyncGenerator<Found> {
    if (signal.aborted) return
    const worker = new Worker(inProject(script), options)
    this.#workers.add(worker)
    signal.addEventListener('abort', () => void worker.terminate())
    // Of our own script, which sends nothing else.
    const messages = on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[Found]>
    try {
      for await (const [found] of messages) yield found
    } finally {
      await worker.terminate()
      this.#workers.delete(worker)
    }
  }
}
