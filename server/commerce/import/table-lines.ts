/** The lines of a table that are rows of it, and those that should be. */
import type { PlacedColumn } from '../../../domain/commerce/import/read-row.ts'
import type { Rejected } from '../../../domain/commerce/import/reading.ts'
import { type RowKind, rowKind, withoutDigits } from '../../../domain/commerce/import/row-kind.ts'
import { saidRecord } from '../../../domain/commerce/import/said-cell.ts'
import { type Cell, isEmpty, type SourceRecord } from '../../../domain/commerce/import/source-record.ts'
import { filled, findTable, isDrawn, type TableShape, textOf } from '../../../domain/commerce/import/table-shape.ts'
import { UnreadableFile } from '../../../domain/commerce/import/unreadable-file.ts'
import type { Batch } from './text/csv-records.ts'

/**
 * What a file is made of, as often as it is asked. `isRagged`: its lines leave out what is empty at their end, as spreadsheets do.
 * `described`: by the format itself; each line of it that is not blank is a row then, or an error.
 */
export type Source = { batches: () => AsyncIterable<Batch>; isRagged: boolean; headerLine?: number; described?: Description }

/** `header.line` 0: the names stand in no line of the file. `columns`: where the format tells their kinds as well. */
export type Description = { header: SourceRecord; columns?: readonly PlacedColumn[] }

/** `titles`: what stands above the header, without its digits. `width`: how many cells a line has. */
export type Shape = TableShape & { titles: ReadonlySet<string>; width: number }

const HEAD_LINES = 300

export async function findShape(source: Source): Promise<Shape> {
  if (source.described) return describedShape(source.described)
  const head: SourceRecord[] = []
  for await (const { records } of source.batches()) {
    head.push(...records.map(saidRecord))
    if (head.length >= HEAD_LINES) break
  }
  const known = head.find(({ line }) => line === source.headerLine)
  const table = known ? { header: known, firstLine: known.line + 1, typical: filled(known.cells) } : findTable(head)
  const above = head.filter(({ line, cells }) => line < (table.header?.line ?? table.firstLine) && filled(cells) > 0)
  return { ...table, titles: new Set(above.map(withoutDigits)), width: table.header?.cells.length ?? usualWidth(head) }
}

const describedShape = ({ header }: Description): Shape => ({
  ...{ header: saidRecord(header), firstLine: header.line + 1, typical: 0 },
  ...{ titles: new Set<string>(), width: header.cells.length },
})

function usualWidth(head: readonly SourceRecord[]): number {
  const counts = new Map<number, number>()
  for (const record of head)
    if (filled(record.cells) > 0 && !isDrawn(record)) counts.set(record.cells.length, (counts.get(record.cells.length) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}

/** `cells`: of the line, where it has any. */
export type RejectedLine = Rejected & { cells?: readonly Cell[] }
export type TableBatch = { rows: SourceRecord[]; rejected: RejectedLine[] }

/** No footer is longer. */
const MOST_FOOTERS = 100
/** Whose lines are wrong so often is no table, and each would have to be told. */
const MOST_WRONG = 100_000

/** Sparse lines at the end are footers; before other rows they are rows. Throws UnreadableFile where too many lines can be no rows. */
export async function* tableLines(source: Source, shape: Shape): AsyncGenerator<TableBatch> {
  let [sparse, wrong]: [SourceRecord[], number] = [[], 0]
  for await (const { records, broken } of source.batches()) {
    const batch: TableBatch = { rows: [], rejected: [] }
    for (const record of records.map(saidRecord)) {
      if (record.line < shape.firstLine || record.line === shape.header?.line) continue
      const kind = source.described ? describedKind(record) : rowKind(record, shape.header, shape.titles, shape.typical)
      if (kind === 'sparse') sparse.push(record)
      const isRow = kind === 'row' || sparse.length > MOST_FOOTERS
      if (!isRow) continue
      for (const each of kind === 'row' ? [...sparse, record] : sparse) take(each, source, shape, batch)
      sparse = []
    }
    for (const { line, reason } of broken) batch.rejected.push({ line, column: null, value: null, reason })
    wrong += batch.rejected.length
    if (wrong > MOST_WRONG) throw new UnreadableFile('BROKEN_LINES')
    yield batch
  }
}

const describedKind = ({ cells }: SourceRecord): RowKind => (filled(cells) === 0 ? 'blank' : 'row')

function take(record: SourceRecord, { isRagged }: Source, { width, header }: Shape, { rows, rejected }: TableBatch): void {
  const { line, cells } = record
  const tooMany = !isRagged && cells.slice(width).some((cell) => !isEmpty(cell))
  const tooFew = !isRagged && cells.length < width && (header === null || header.cells.slice(cells.length).some((name) => textOf(name) !== ''))
  if (tooMany || tooFew)
    rejected.push({ line, column: null, value: String(cells.length), reason: tooMany ? 'too_many_cells' : 'too_few_cells', cells })
  else rows.push(record)
}
