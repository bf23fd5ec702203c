import { fragment, type SqlFragment } from '../../../platform/database/db.ts'
import type { StoredColumn } from './record-store.ts'
import type { CellOf } from './work.ts'

/** Columns that hold what a field says, without more. */
export const plainColumns = (cell: CellOf, columns: readonly (readonly [name: string, column: SqlFragment, field: string])[]): StoredColumn[] =>
  columns.map(([name, column, field]) => ({ name, column, fields: [field], value: cell(field) }))

export const dayColumns = (cell: CellOf, columns: readonly (readonly [name: string, column: SqlFragment, field: string])[]): StoredColumn[] =>
  columns.map(([name, column, field]) => ({ name, column, fields: [field], value: fragment`${cell(field)}::date` }))
