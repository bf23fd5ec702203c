/** Brings notifications to their addresses: several in one request, again after a growing pause until they are accepted. */
import type { Disorder } from './disorder.ts'
import type { Notification } from './notification.ts'

/** Within the first limit a notification counts as accepted; a repetition is given more time. */
const FIRST_LIMIT_MS = 3_000
const REPEATED_LIMIT_MS = 10_000
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 5 * 60_000
const GIVEN_UP_MS = 4 * 3_600_000
/** What sets out for one address within this time goes in one request. */
const GATHERED_MS = 20
const MOST_AT_ONCE = 100

export class Delivery {
  readonly #disorder: Disorder
  readonly #waiting = new Map<string, Notification[]>()
  readonly #timers = new Set<NodeJS.Timeout>()
  readonly #ended = new AbortController()

  constructor(disorder: Disorder) {
    this.#disorder = disorder
  }

  send(url: string, notification: Notification): void {
    for (const delay of this.#disorder.departures()) this.#later(delay, () => this.#gather(url, notification))
  }

  /** Nothing is sent any more. */
  end(): void {
    this.#ended.abort()
    for (const timer of this.#timers) clearTimeout(timer)
  }

  #gather(url: string, notification: Notification): void {
    const waiting = this.#waiting.get(url)
    if (waiting) return void waiting.push(notification)
    const started = [notification]
    this.#waiting.set(url, started)
    this.#later(GATHERED_MS, () => {
      this.#waiting.delete(url)
      for (let first = 0; first < started.length; first += MOST_AT_ONCE)
        void this.#attempt(url, started.slice(first, first + MOST_AT_ONCE), 0, Date.now())
    })
  }

  async #attempt(url: string, value: Notification[], failures: number, begunAt: number): Promise<void> {
    if (await this.#post(url, value, failures === 0 ? FIRST_LIMIT_MS : REPEATED_LIMIT_MS)) return
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures)
    if (Date.now() + pause - begunAt < GIVEN_UP_MS) this.#later(pause, () => void this.#attempt(url, value, failures + 1, begunAt))
  }

  async #post(url: string, value: Notification[], limitMs: number): Promise<boolean> {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ value }),
        redirect: 'error',
        signal: AbortSignal.any([this.#ended.signal, AbortSignal.timeout(limitMs)]),
      })
      await answer.arrayBuffer()
      return answer.ok
    } catch {
      return false
    }
  }

  #later(ms: number, act: () => void): void {
    if (this.#ended.signal.aborted) return
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      act()
    }, ms)
    this.#timers.add(timer)
  }
}
