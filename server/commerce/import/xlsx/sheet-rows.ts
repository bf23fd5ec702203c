/** The rows of a sheet. */
import { type Cell, isEmpty, type SourceRecord } from '../../../../domain/commerce/import/source-record.ts'
import { UnreadableFile } from '../../../../domain/commerce/import/unreadable-file.ts'
import { columnOf, rowOf } from '../../../../domain/commerce/import/xlsx/cell-place.ts'
import { readCell, type SharedValues, type StoredCell } from '../../../../domain/commerce/import/xlsx/cell-value.ts'
import type { NumberKind } from '../../../../domain/commerce/import/xlsx/number-format.ts'
import type { WorkbookLimits } from './limits.ts'
import { type Attributes, readXml, type XmlVisitor } from './read-xml.ts'

/** `kinds`: by the style of a cell. */
export type SheetContext = { kinds: readonly NumberKind[]; shared: SharedValues }

type Limits = Pick<WorkbookLimits, 'rows' | 'columns' | 'cellLength'>

/** Empty ones as well. */
const EXCEL_COLUMNS = 16_384
const BATCH_ROWS = 500
/** Rows may be wide. */
const BATCH_CELLS = 50_000

/**
 * In batches, in the order of the file, those that hold a value. What a sheet says of its size (`dimension`) is not believed.
 * Throws UnreadableFile, also after some batches.
 */
export async function* readSheetRows(chunks: AsyncIterable<Buffer>, context: SheetContext, limits: Limits): AsyncGenerator<SourceRecord[]> {
  let batch: SourceRecord[] = []
  let cellCount = 0
  const gather = (row: SourceRecord): void => {
    batch.push(row)
    cellCount += row.cells.length
  }
  for await (const _ of readXml(chunks, sheetVisitor(context, limits, gather), limits.cellLength)) {
    if (batch.length < BATCH_ROWS && cellCount < BATCH_CELLS) continue
    yield batch
    batch = []
    cellCount = 0
  }
  if (batch.length > 0) yield batch
}

function sheetVisitor(context: SheetContext, limits: Limits, gather: (row: SourceRecord) => void): XmlVisitor {
  let rowCount = 0
  let line = 0
  let isLineTold = false
  let values: PlacedValue[] = []
  let column = 0
  let cell = newCell(undefined, 'number')
  let target: 'value' | 'inline' | null = null
  let isPronunciation = false

  const startRow = (place: string | undefined): void => {
    if (++rowCount > limits.rows) throw new UnreadableFile('TOO_MANY_ROWS')
    line = rowOf(place) ?? line + 1
    isLineTold = place !== undefined
    values = []
    column = -1
  }
  const startCell = ({ r, t, s }: Attributes): void => {
    column = columnOf(r) ?? column + 1
    if (!isLineTold) line = rowOf(r) ?? line
    if (column >= EXCEL_COLUMNS) throw new UnreadableFile('TOO_MANY_COLUMNS')
    cell = newCell(t, context.kinds[Number(s)] ?? 'number')
  }
  const endCell = (): void => {
    const value = readCell(cell, context.shared)
    if (value === '') return
    if (column >= limits.columns) throw new UnreadableFile('TOO_MANY_COLUMNS')
    values.push({ column, value })
  }
  const endRow = (): void => {
    if (values.every(({ value }) => isEmpty(value))) return
    if (line > limits.rows) throw new UnreadableFile('TOO_MANY_ROWS')
    gather({ line, cells: cellsOf(values) })
  }

  return {
    open(name, attributes) {
      if (name === 'c') startCell(attributes)
      else if (name === 'v') target = 'value'
      else if (name === 't') target = isPronunciation ? null : 'inline'
      else if (name === 'row') startRow(attributes.r)
      else if (name === 'rPh') isPronunciation = true
    },
    text(piece) {
      if (target === null) return
      cell[target] += piece
      if (cell[target].length > limits.cellLength) throw new UnreadableFile('CELL_TOO_LONG')
    },
    close(name) {
      if (name === 'v' || name === 't') target = null
      else if (name === 'c') endCell()
      else if (name === 'row') endRow()
      else if (name === 'rPh') isPronunciation = false
    },
  }
}

/** `column` counted from 0. */
type PlacedValue = { column: number; value: Cell }

function cellsOf(values: readonly PlacedValue[]): Cell[] {
  const width = values.reduce((widest, { column }) => Math.max(widest, column + 1), 0)
  const cells: Cell[] = new Array(width).fill('')
  for (const { column, value } of values) cells[column] = value
  return cells
}

const newCell = (type: string | undefined, kind: NumberKind): StoredCell => ({ type: type ?? '', kind, value: '', inline: '' })
