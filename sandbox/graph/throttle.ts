/** No more than four requests at a time for one application in one mailbox. */
import { OUTLOOK_PAGE } from '../identity/scopes.ts'
import { GraphError } from './graph-error.ts'

const CONCURRENT = 4

export class Throttle {
  readonly #running = new Map<string, number>()

  /** @returns what to call when the request is over. @throws GraphError 429 */
  enter(mailbox: string, clientId: string): () => void {
    if (clientId === OUTLOOK_PAGE) return () => {}
    const key = `${mailbox}/${clientId}`
    const running = this.#running.get(key) ?? 0
    if (running >= CONCURRENT) throw throttled(1)
    this.#running.set(key, running + 1)
    return () => this.#running.set(key, (this.#running.get(key) ?? 1) - 1)
  }
}

export const throttled = (seconds: number): GraphError =>
  new GraphError(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', { 'retry-after': `${seconds}` })
