/** Makes values of a line by what its columns were judged to be: preview and import read with the same function. */
import { type Column, isAmbiguous, isKeptAsText, isMarker } from './column.ts'
import { readDay } from './day-format.ts'
import { plainDecimal, readNumber, sheetDecimal } from './number-format.ts'
import type { Rejected, RejectedReason, Value } from './reading.ts'
import { type Cell, isEmpty, type SourceRecord } from './source-record.ts'

/** `at`: the cell in which each column stands. */
export type PlacedColumn = Column & { at: number }

/** The values in the order of the columns; `rejected`: the first that cannot be read. Where one cannot stands null. */
export function readRow({ line, cells }: SourceRecord, columns: readonly PlacedColumn[]): { values: Value[]; rejected: Rejected | null } {
  let rejected: Rejected | null = null
  const values = columns.map((column) => {
    const cell = cells[column.at]
    const read = cell === undefined || isEmpty(cell) ? null : readCell(cell, column)
    if (typeof read !== 'object' || read === null) return read
    rejected ??= { line, column: column.name, value: told(cell), reason: read.wrong }
    return null
  })
  return { values, rejected }
}

type Wrong = { wrong: RejectedReason }

function readCell(cell: Cell, column: Column): Value | Wrong {
  if (typeof cell === 'string') return readText(cell.trim(), column)
  switch (cell.type) {
    case 'error':
      return { wrong: 'error_value' }
    case 'boolean':
      return String(cell.isTrue)
    case 'day':
      return column.kind === 'number' ? { wrong: 'not_a_number' } : inIso(cell)
    case 'number':
      return column.kind === 'day' ? { wrong: 'not_a_day' } : ((column.kind === 'key' ? plainDecimal : sheetDecimal)(cell.raw) ?? cell.raw)
  }
}

const inIso = ({ day, time }: { day: string; time: string | null }): string => (time ? `${day}T${time}` : day)

function readText(text: string, column: Column): Value | Wrong {
  if (isKeptAsText(column) || isAmbiguous(column)) return text
  if (isMarker(text)) return null
  if (column.kind === 'number') return readNumber(text, column.formats[0] ?? 'plain') ?? { wrong: 'not_a_number' }
  const [format] = column.formats
  const read = format ? readDay(text, format) : null
  if (read === 'missing') return null
  return read === null || read === 'impossible' ? { wrong: 'not_a_day' } : inIso(read)
}

const told = (cell: Cell | undefined): string | null => {
  if (cell === undefined || typeof cell === 'string') return cell ?? null
  return cell.type === 'error' ? cell.code : cell.type === 'number' ? cell.raw : cell.type === 'day' ? inIso(cell) : String(cell.isTrue)
}
