/** DATEV exports: what they are stands in line 1, the names of the columns in line 2. */
import { type ControlRecord, completeDay, isTakenOver, readControlRecord } from '../../../../domain/commerce/import/datev/control-record.ts'
import { datevColumn } from '../../../../domain/commerce/import/datev/datev-column.ts'
import type { PlacedColumn } from '../../../../domain/commerce/import/read-row.ts'
import { isEmpty, type SourceRecord } from '../../../../domain/commerce/import/source-record.ts'
import { textOf } from '../../../../domain/commerce/import/table-shape.ts'
import { UnreadableFile } from '../../../../domain/commerce/import/unreadable-file.ts'
import type { OpenText } from '../opened-file.ts'
import { type Batch, csvRecords } from './csv-records.ts'

const SEPARATORS = { delimiter: ';', quote: '"' } as const

export const openDatev: OpenText = async (path, encoding) => {
  const [first, header] = await firstRecords(csvRecords(path, encoding, SEPARATORS))
  const all = () => csvRecords(path, encoding, { ...SEPARATORS, ...(header && { cells: header.cells.length }) })
  const control = readControlRecord((first?.cells ?? []).map(textOf))
  if (!isTakenOver(control)) throw new UnreadableFile('DATEV_CATEGORY', { named: control.name })
  if (!header || header.cells.every(isEmpty)) throw new UnreadableFile('DATEV_WITHOUT_COLUMNS')
  const columns = await namedColumns(all, header)
  return {
    ...{ format: 'datev', encoding, delimiter: SEPARATORS.delimiter, sheet: null, sheets: [] },
    source: { batches: () => withWholeDays(all(), columns, control), isRagged: false, described: { header, columns } },
  }
}

async function firstRecords(batches: AsyncIterable<Batch>): Promise<SourceRecord[]> {
  for await (const { records } of batches) if (records.length > 0) return records.slice(0, 2)
  return []
}

/** Payroll exports have more columns without a name than with one; they stay where they hold something. */
async function namedColumns(all: () => AsyncIterable<Batch>, header: SourceRecord): Promise<PlacedColumn[]> {
  const nameless = new Set(header.cells.flatMap((cell, at) => (textOf(cell) === '' ? [at] : [])))
  const empty = new Set(nameless)
  if (nameless.size > 0)
    for await (const { records } of all())
      for (const { line, cells } of records) if (line > header.line) for (const at of nameless) if (!isEmpty(cells[at])) empty.delete(at)
  return header.cells.map((cell, at) => ({ ...datevColumn(textOf(cell)), at })).filter(({ at }) => !empty.has(at))
}

async function* withWholeDays(batches: AsyncIterable<Batch>, columns: readonly PlacedColumn[], control: ControlRecord): AsyncGenerator<Batch> {
  const days = columns.filter(({ kind }) => kind === 'day').map(({ at }) => at)
  for await (const { records, broken } of batches) yield { records: records.map((record) => completeDays(record, days, control)), broken }
}

function completeDays({ line, cells }: SourceRecord, days: readonly number[], control: ControlRecord): SourceRecord {
  const whole = [...cells]
  for (const at of days) if (!isEmpty(cells[at])) whole[at] = completeDay(textOf(cells[at]), control)
  return { line, cells: whole }
}
