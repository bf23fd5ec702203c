/** Records of one kind in the order of their ids, as pages give them. */
import type { Row } from './row.ts'

export class Table {
  #rows: Row[]
  readonly #byId: Map<string, Row>

  constructor(rows: readonly Row[] = []) {
    this.#rows = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
    this.#byId = new Map(rows.map((row) => [row.id, row]))
  }

  get rows(): readonly Row[] {
    return this.#rows
  }

  get(id: string): Row | undefined {
    return this.#byId.get(id)
  }

  /** Many at once are sorted once. */
  add(rows: readonly Row[]): void {
    for (const row of rows) this.#byId.set(row.id, row)
    this.#rows = [...this.#rows, ...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  replace(row: Row): void {
    this.#byId.set(row.id, row)
    this.#rows[this.#at(row.id)] = row
  }

  remove(id: string): void {
    if (!this.#byId.delete(id)) return
    this.#rows.splice(this.#at(id), 1)
  }

  /** Number of records with smaller ids. */
  #at(id: string): number {
    let [low, high] = [0, this.#rows.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#rows[middle]?.id ?? '') < id) low = middle + 1
      else high = middle
    }
    return low
  }
}
