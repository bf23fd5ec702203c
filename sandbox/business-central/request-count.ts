/** How often each entity set was asked for, refusals and all. */
export class RequestCount {
  #counts = new Map<string, number>()

  /** @param path below `api/v2.0/`. */
  add(path: string): void {
    const name = /^companies\([^)]*\)\/(\w+)/.exec(path)?.[1] ?? path.split(/[(/?]/)[0] ?? ''
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
  }

  get(): { total: number; bySet: Record<string, number> } {
    return { total: [...this.#counts.values()].reduce((sum, count) => sum + count, 0), bySet: Object.fromEntries(this.#counts) }
  }

  reset(): void {
    this.#counts = new Map()
  }
}
