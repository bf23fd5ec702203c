/** How much one user may ask: at a time, waiting, and within five minutes. Nobody is told when to come again. */
import { BusinessCentralError } from './odata/bc-error.ts'

export type Limits = { perFiveMinutes: number; concurrent: number; queued: number; longestWaitMs: number }

const PUBLISHED: Limits = { perFiveMinutes: 6_000, concurrent: 5, queued: 95, longestWaitMs: 8 * 60_000 }
const WINDOW_MS = 300_000

type Usage = { running: number; waiting: (() => void)[]; times: number[] }

export class RequestLimits {
  readonly #usages = new Map<string, Usage>()
  limits = PUBLISHED

  reset(): void {
    this.limits = PUBLISHED
    this.#usages.clear()
  }

  /** Waits for a place. @returns what to call when the request is over. @throws BusinessCentralError 429 at once, 503 after waiting in vain. */
  async enter(user: string, now: Date): Promise<() => void> {
    const usage = this.#usages.get(user) ?? { running: 0, waiting: [], times: [] }
    this.#usages.set(user, usage)
    this.#countRecent(usage, now.getTime())
    if (usage.running < this.limits.concurrent) usage.running++
    else await this.#wait(usage)
    return () => leave(usage)
  }

  #countRecent(usage: Usage, now: number): void {
    const first = usage.times.findIndex((time) => time > now - WINDOW_MS)
    usage.times.splice(0, first < 0 ? usage.times.length : first)
    if (usage.times.length >= this.limits.perFiveMinutes) throw tooMany(usage.times.length + 1, this.limits.perFiveMinutes)
    usage.times.push(now)
  }

  /** Who leaves gives his place to the first who waits. */
  async #wait(usage: Usage): Promise<void> {
    const { queued, concurrent, longestWaitMs } = this.limits
    if (usage.waiting.length >= queued) throw tooMany(concurrent + queued + 1, concurrent + queued)
    const { promise, resolve, reject } = promiseWithResolvers()
    usage.waiting.push(resolve)
    const timer = setTimeout(() => {
      usage.waiting.splice(usage.waiting.indexOf(resolve), 1)
      reject(unavailable())
    }, longestWaitMs)
    await promise.finally(() => clearTimeout(timer))
  }
}

function promiseWithResolvers(): { promise: Promise<void>; resolve: () => void; reject: (error: Error) => void } {
  let resolve = (): void => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<void>((onDone, onFailed) => {
    resolve = onDone
    reject = onFailed
  })
  return { promise, resolve, reject }
}

function leave(usage: Usage): void {
  const next = usage.waiting.shift()
  if (next) next()
  else usage.running--
}

export const tooMany = (actual: number, most: number): BusinessCentralError =>
  new BusinessCentralError(429, 'Application_TooManyRequests', `Too many requests reached. Actual (${actual}). Maximum (${most}).`)

export const unavailable = (): BusinessCentralError =>
  new BusinessCentralError(503, 'Internal_ServerError', 'The service is temporarily unavailable. Try again later.')
