/** What one list of inside sales says of itself; the rest all have in common. */
import type { ReactNode } from 'react'

/** What every row bears. */
export type ListRow = { id: string; customerId: string; customer: string; classLabel: string | null; owner: string | null }

/** Days `YYYY-MM-DD`. */
export type ListPage<Row> = { day: string; rows: Row[]; nextCursor: string | null }

export type ListQuestion<Sort extends string> = { whose: 'mine' | 'all'; text: string; sort: Sort; size: number; cursor: string | null }

/** A column beside customer and responsible. `sort`: the list is ordered by it from its head; `isDown`: the greatest first; `isWide`: not on a phone. `day`: the reader's today. */
export type ListColumn<Row, Sort extends string> = {
  name: string
  label: string
  sort?: Sort
  isDown?: boolean
  isNumber?: boolean
  isWide?: boolean
  cell: (row: Row, day: string) => ReactNode
}

/** Writes for a spreadsheet in the reader's language; nothing where there is nothing. */
export type FileWriter = { day: (day: string | null) => string; amount: (cents: number | null) => string }

/** A column of the file. */
export type FileColumn<Row> = readonly [label: string, cell: (row: Row, write: FileWriter, day: string) => string]

/** `subtitle`: what the row is about, below the customer's name. `file`: without customer and responsible. `sorts`: the first is usual, `customer` is among them. */
export type ListDefinition<Row extends ListRow, Sort extends string> = {
  title: string
  intro: string
  nothing: { title: string; hint: string; icon: ReactNode }
  sorts: readonly [Sort, ...Sort[]]
  read: (question: ListQuestion<Sort>, options: { signal?: AbortSignal }) => Promise<ListPage<Row>>
  subtitle: (row: Row) => string
  columns: readonly ListColumn<Row, Sort>[]
  file: readonly FileColumn<Row>[]
  /** What can be done with a row from here, read out as `label`. */
  acts?: { label: string; of: (row: Row, day: string) => ReactNode }
}
