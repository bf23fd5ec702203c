/** All subscriptions that have not expired. */
import type { Subscription } from './subscription.ts'

export class SubscriptionList {
  readonly #byId = new Map<string, Subscription>()
  readonly #now: () => Date

  constructor(now: () => Date) {
    this.#now = now
  }

  all(): readonly Subscription[] {
    const now = this.#now().getTime()
    for (const { id, expiresAt } of this.#byId.values()) if (expiresAt <= now) this.#byId.delete(id)
    return [...this.#byId.values()]
  }

  get(id: string): Subscription | undefined {
    return this.all().find((each) => each.id === id)
  }

  put(subscription: Subscription): void {
    this.#byId.set(subscription.id, subscription)
  }

  remove(id: string): void {
    this.#byId.delete(id)
  }
}
