/** Judges the columns of a table from all its lines, and reads its rows by that. */
import { ColumnCensus } from '../../../domain/commerce/import/column.ts'
import { damageOf } from '../../../domain/commerce/import/damage.ts'
import { isSecretName } from '../../../domain/commerce/import/key-names.ts'
import { areSideBySide } from '../../../domain/commerce/import/layout/side-by-side.ts'
import { hasLostZero } from '../../../domain/commerce/import/lost-zeros.ts'
import { type PlacedColumn, readRow } from '../../../domain/commerce/import/read-row.ts'
import type { Damage, ReadRow, Value } from '../../../domain/commerce/import/reading.ts'
import { isEmpty, type SourceRecord } from '../../../domain/commerce/import/source-record.ts'
import { textOf } from '../../../domain/commerce/import/table-shape.ts'
import { UnreadableFile } from '../../../domain/commerce/import/unreadable-file.ts'
import { findShape, type RejectedLine, type Shape, type Source, tableLines } from './table-lines.ts'

/** How a table was judged; it is stored with the job, and read by, never judged again. */
export type JudgedTable = { shape: Shape; columns: readonly PlacedColumn[] }
/** `meantAs`: a column of the list as what somebody says that it holds; null: nothing in it is that. `isBlank`: nothing stands in it, though in others. `head`: its first rows. */
export type FreshTable = JudgedTable & {
  head: readonly SourceRecord[]

  meantAs: (column: number, kind: 'number' | 'day') => PlacedColumn | null
  isBlank: (column: number) => boolean
}

/** Of a line of an export; DATEV has some 250. */
const MOST_COLUMNS = 1_000

/** Enough to show what a table looks like, though some of them are wrong. */
const HEAD_ROWS = 50

async function firstRows(source: Source, shape: Shape): Promise<SourceRecord[]> {
  const first: SourceRecord[] = []
  for await (const { rows } of tableLines(source, shape)) {
    first.push(...rows.slice(0, HEAD_ROWS - first.length))
    if (first.length >= HEAD_ROWS) break
  }
  return first
}

/** Throws UnreadableFile. */
export async function judgeTable(source: Source): Promise<FreshTable> {
  const shape = await findShape(source)
  if (shape.width > MOST_COLUMNS) throw new UnreadableFile('TOO_MANY_COLUMNS')
  if (source.described?.columns)
    return { shape, columns: source.described.columns, head: await firstRows(source, shape), meantAs: () => null, isBlank: () => false }
  const columns: Counted[] = []
  widen(columns, shape.width, shape)
  let [rowNumber, wrong]: [number, number] = [0, 0]
  const head: SourceRecord[] = []
  for await (const { rows, rejected } of tableLines(source, shape)) {
    for (const row of rows) count(columns, row, shape, ++rowNumber)
    if (head.length < HEAD_ROWS) head.push(...rows.slice(0, HEAD_ROWS - head.length))
    wrong += rejected.length
  }
  if (wrong > 0 && columns.length === 0) throw new UnreadableFile('BROKEN_LINES')
  if (areSideBySide(columns.map(({ census, told, last }) => ({ name: census.name, told, last })))) throw new UnreadableFile('SIDE_BY_SIDE')
  const decimal = agreedDecimal(columns)
  const kept = columns.filter(({ census, told }) => (told > 0 || census.name !== '') && !isSecretName(census.name))
  return {
    shape,
    columns: kept.map(({ census, at }) => ({ ...census.verdict(decimal), at })),
    head,
    isBlank: (column) => rowNumber > 0 && kept[column]?.told === 0,
    meantAs: (column, kind) => {
      const { census, at } = kept[column] ?? {}
      const meant = census?.meantAs(kind, decimal)
      return meant && at !== undefined ? { ...meant, at } : null
    },
  }
}

/** `told` and `last` as in FilledColumn. */
type Counted = { census: ColumnCensus; at: number; told: number; last: number }

function widen(columns: Counted[], width: number, { header }: Shape): void {
  for (let at = columns.length; at < width; at++) columns.push({ census: new ColumnCensus(textOf(header?.cells[at])), at, told: 0, last: 0 })
}

function count(columns: Counted[], { cells }: SourceRecord, shape: Shape, rowNumber: number): void {
  widen(columns, cells.length, shape)
  cells.forEach((cell, at) => {
    const column = columns[at]
    if (!column || isEmpty(cell)) return
    column.census.add(cell)
    column.told++
    column.last = rowNumber
  })
}

/** How the columns that prove it write their numbers, if they all do it in one way. */
function agreedDecimal(columns: readonly Counted[]): 'comma' | 'point' | null {
  const proven = new Set(columns.map(({ census }) => census.provenDecimal()).filter((decimal) => decimal !== null))
  return proven.size === 1 ? ([...proven][0] ?? null) : null
}

/** `values`: of a line that is wrong in some cell only, what could be read. */
export type RowBatch = { rows: ReadRow[]; rejected: (RejectedLine & { values?: Value[] })[]; damage: Damage[] }

export async function* readTable(source: Source, { shape, columns }: JudgedTable): AsyncGenerator<RowBatch> {
  for await (const { rows, rejected } of tableLines(source, shape)) {
    const batch: RowBatch = { rows: [], rejected: [...rejected], damage: [] }
    for (const record of rows) {
      const read = readRow(record, columns)
      if (read.rejected) batch.rejected.push({ ...read.rejected, cells: record.cells, values: read.values })
      else batch.rows.push({ line: record.line, values: read.values })
      findDamage(record, columns, batch.damage)
    }
    yield batch
  }
}

/** Into a list that is there, since hardly any line has some. */
function findDamage({ line, cells }: SourceRecord, columns: readonly PlacedColumn[], found: Damage[]): void {
  for (const column of columns) {
    const reason = damageOf(cells[column.at], column) ?? (hasLostZero(cells, column, columns) ? 'zero_lost' : null)
    if (reason) found.push({ line, column: column.name, reason })
  }
}
