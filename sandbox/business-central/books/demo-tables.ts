/** The rows of the demonstration's database, found by their keys: what the company's ERP would have told it. */
import type { Batch, SqlCell } from '../../../prisma/demo/company/rows.ts'

export type DemoRow = Readonly<Record<string, SqlCell>>

export class DemoTables {
  readonly #tables = new Map<string, DemoRow[]>()
  readonly #indexes = new Map<string, ReadonlyMap<string, readonly DemoRow[]>>()

  constructor(batches: Iterable<Batch>) {
    for (const { table, columns, rows } of batches) {
      const list = this.#tables.get(table) ?? []
      this.#tables.set(table, list)
      for (const row of rows) list.push(Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])))
    }
  }

  rows(table: string): readonly DemoRow[] {
    return this.#tables.get(table) ?? []
  }

  /** Those with that value in a column. */
  where(table: string, column: string, value: SqlCell | undefined): readonly DemoRow[] {
    const key = `${table}.${column}`
    const index = this.#indexes.get(key) ?? this.#indexBy(table, column)
    this.#indexes.set(key, index)
    return index.get(text(value)) ?? []
  }

  #indexBy(table: string, column: string): ReadonlyMap<string, readonly DemoRow[]> {
    const found = new Map<string, DemoRow[]>()
    for (const row of this.rows(table)) {
      const key = text(row[column])
      const list = found.get(key)
      if (list) list.push(row)
      else found.set(key, [row])
    }
    return found
  }
}

export const text = (cell: SqlCell | undefined): string => (cell === null || cell === undefined ? '' : `${cell}`)
export const euros = (cell: SqlCell | undefined): number => Number(cell ?? 0) / 100
