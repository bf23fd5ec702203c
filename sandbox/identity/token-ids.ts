/** Tokens that were given out since the start, by their ids: some stop being good before they run out. */
import { randomUUID } from 'node:crypto'

export class TokenIds {
  readonly #holders = new Map<string, string>()
  readonly #refused = new Set<string>()

  /** @param holder object id of the person or of the application. */
  issue(holder: string): string {
    const id = randomUUID()
    this.#holders.set(id, holder)
    return id
  }

  refuse(id: string): void {
    this.#refused.add(id)
  }

  /** @param holder null: everybody's. */
  refuseAllOf(holder: string | null): void {
    for (const [id, each] of this.#holders) if (holder === null || each === holder) this.#refused.add(id)
  }

  isRefused(id: string): boolean {
    return this.#refused.has(id)
  }
}
