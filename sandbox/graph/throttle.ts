/** How much one application may ask of one mailbox: requests at a time, and within ten minutes. What is refused counts, too. */
import { OUTLOOK_PAGE } from '../identity/scopes.ts'
import { GraphError } from './graph-error.ts'

export type Limits = { concurrent: number; perTenMinutes: number }

const PUBLISHED: Limits = { concurrent: 4, perTenMinutes: 10_000 }
const WINDOW_MS = 600_000

type Usage = { running: number; count: number; since: number }

export class Throttle {
  readonly #usages = new Map<string, Usage>()
  limits = PUBLISHED

  /** @returns what to call when the request is over. @throws GraphError 429 */
  enter(mailbox: string, clientId: string, now: Date): () => void {
    if (clientId === OUTLOOK_PAGE) return () => {}
    const usage = this.#usageOf(`${mailbox}/${clientId}`, now.getTime())
    usage.count++
    if (usage.count > this.limits.perTenMinutes) throw throttled(Math.ceil((usage.since + WINDOW_MS - now.getTime()) / 1000))
    if (usage.running >= this.limits.concurrent) throw throttled(1)
    usage.running++
    return () => {
      usage.running--
    }
  }

  #usageOf(key: string, now: number): Usage {
    const known = this.#usages.get(key) ?? { running: 0, count: 0, since: now }
    if (now - known.since >= WINDOW_MS) Object.assign(known, { count: 0, since: now })
    this.#usages.set(key, known)
    return known
  }
}

export const throttled = (seconds: number): GraphError =>
  new GraphError(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', { 'retry-after': `${seconds}` })
