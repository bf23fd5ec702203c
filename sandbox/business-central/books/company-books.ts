/** What one company of Business Central holds, and who hears of its changes. */
import { type Row, stamp, type Values } from './row.ts'
import { Table } from './table.ts'

export const tableNames = [
  'customers',
  'contacts',
  'items',
  'itemCategories',
  'paymentTerms',
  'salesQuotes',
  'salesOrders',
  'salesInvoices',
  'salesCreditMemos',
  'salesShipments',
] as const
export type TableName = (typeof tableNames)[number]

export type ChangeKind = 'created' | 'updated' | 'deleted'
export type Change = { table: TableName; id: string; kind: ChangeKind; at: string }

export class CompanyBooks {
  readonly tables: Readonly<Record<TableName, Table>>
  /** Grows with every change. */
  version = 0
  readonly #listeners: ((change: Change) => void)[] = []
  readonly now: () => Date

  constructor(rows: Partial<Record<TableName, readonly Row[]>>, now: () => Date) {
    const table = (name: TableName): [TableName, Table] => [name, new Table(rows[name])]
    this.tables = Object.fromEntries(tableNames.map(table)) as Record<TableName, Table>
    this.now = now
  }

  onChange(listener: (change: Change) => void): void {
    this.#listeners.push(listener)
  }

  add(table: TableName, rows: readonly Row[]): void {
    this.tables[table].add(rows)
    for (const { id } of rows) this.#tell(table, id, 'created')
  }

  remove(table: TableName, id: string): void {
    this.tables[table].remove(id)
    this.#tell(table, id, 'deleted')
  }

  /** `isSilent`: the date of change stays, as with stock that moves. */
  change(table: TableName, row: Row, values: Values, isSilent = false): Row {
    const changed: Row = {
      ...row,
      values: () => ({ ...row.values(), ...values }),
      ...(row.lines && { lines: row.lines }),
      modifiedAt: isSilent ? row.modifiedAt : this.stamp(),
    }
    this.put(table, changed)
    return changed
  }

  /** In place of the one with the same id. */
  put(table: TableName, row: Row): void {
    this.tables[table].replace(row)
    this.#tell(table, row.id, 'updated')
  }

  stamp(): string {
    return stamp(this.now().getTime())
  }

  /** By number; documents, customers, items and contacts have one. */
  numbered(table: TableName, number: string): Row | undefined {
    return this.tables[table].rows.find((row) => row.values().number === number)
  }

  #tell(table: TableName, id: string, kind: ChangeKind): void {
    this.version++
    for (const listener of this.#listeners) listener({ table, id, kind, at: this.stamp() })
  }
}
