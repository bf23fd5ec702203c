/** GDPdU/GoBD exports: an index.xml describes tables that lie beside it, or are packed with it. */
import { dirname } from 'node:path'
import { delimiters } from '../../../../domain/commerce/import/dialect.ts'
import type { Encoding } from '../../../../domain/commerce/import/encoding.ts'
import type { DescribedTable } from '../../../../domain/commerce/import/gdpdu/described-table.ts'
import { gdpduColumn, withImpliedPoint } from '../../../../domain/commerce/import/gdpdu/gdpdu-column.ts'
import type { SourceRecord } from '../../../../domain/commerce/import/source-record.ts'
import { textOf } from '../../../../domain/commerce/import/table-shape.ts'
import { UnreadableFile } from '../../../../domain/commerce/import/unreadable-file.ts'
import { chooseSheet, type Opened, type OpenText, toldSheets } from '../opened-file.ts'
import type { Source } from '../table-lines.ts'
import { type Batch, csvRecords, type Separators } from '../text/csv-records.ts'
import { judgeEncoding, readText } from '../text/text-file.ts'
import { readIndex } from './read-index.ts'
import { filesOfFolder, type TableFiles } from './table-files.ts'

export const openGdpdu: OpenText = async (path, encoding, sheet) => await openDescribed(path, encoding, sheet, await filesOfFolder(dirname(path)))

/** The index lies at `path`. Throws UnreadableFile. */
export async function openDescribed(path: string, indexEncoding: Encoding, sheet: string | null, files: TableFiles): Promise<Opened> {
  const tables = tablesThere(await readIndex(readText(path, indexEncoding)), files)
  const table = chooseSheet(tables, sheet)
  const tablePath = await files.pathOf(table.url)
  const encoding = await encodingOf(table, tablePath)
  return {
    ...{ format: 'gdpdu', encoding, ...toldSheets(tables, table) },
    delimiter: delimiters.find((known) => known === table.columnDelimiter) ?? null,
    source: sourceOf(table, tablePath, encoding),
  }
}

function tablesThere(described: readonly DescribedTable[], files: TableFiles): DescribedTable[] {
  const there = described
    .filter(({ url, columns }) => columns.length > 0 && files.has(url))
    .map((table) => ({ ...table, name: table.name || table.url }))
  const readable = there.filter(({ hasFixedWidths }) => !hasFixedWidths)
  if (readable.length === 0) throw new UnreadableFile(there.length > 0 ? 'GDPDU_FIXED_WIDTHS' : 'GDPDU_WITHOUT_TABLES')
  return readable
}

/** The bytes decide; which of two code pages it is, the description knows better. */
async function encodingOf({ encoding }: DescribedTable, path: string): Promise<Encoding> {
  const judged = (await judgeEncoding(path)).encoding
  if (judged === 'binary') throw new UnreadableFile('BINARY')
  const isPage = (each: string | null): boolean => each === 'windows-1252' || each === 'cp850' || each === 'unknown'
  if (encoding && isPage(judged) && isPage(encoding)) return encoding
  if (judged === 'unknown') throw new UnreadableFile('UNKNOWN_ENCODING')
  return judged
}

function sourceOf(table: DescribedTable, path: string, encoding: Encoding): Source {
  const columns = table.columns.map((column, at) => ({ ...gdpduColumn(column, table), at }))
  const header = { line: 0, cells: table.columns.map(({ name }) => name) }
  const separators = separatorsOf(table)
  return { batches: () => tableRecords(csvRecords(path, encoding, separators), table), isRagged: false, described: { header, columns } }
}

function separatorsOf({ columnDelimiter, recordDelimiter, textEncapsulator }: DescribedTable): Separators {
  const ends = /^[\r\n]*$/.test(recordDelimiter) ? {} : { recordEnd: recordDelimiter }
  return { delimiter: columnDelimiter, quote: textEncapsulator || null, ...ends }
}

/** From the record that the description names; names of the columns are none, even if it does not say so. */
async function* tableRecords(batches: AsyncIterable<Batch>, table: DescribedTable): AsyncGenerator<Batch> {
  let number = 0
  for await (const { records, broken } of batches) {
    const counted = records.filter((record) => ++number >= table.from && !(number === 1 && holdsNames(record, table)))
    yield { records: counted.map((record) => withPoints(record, table)), broken }
  }
}

const holdsNames = ({ cells }: SourceRecord, { columns }: DescribedTable): boolean => columns.every(({ name }, at) => textOf(cells[at]) === name)

function withPoints({ line, cells }: SourceRecord, table: DescribedTable): SourceRecord {
  if (!table.columns.some(({ impliedAccuracy }) => impliedAccuracy > 0)) return { line, cells }
  return { line, cells: cells.map((cell, at) => (table.columns[at] ? withImpliedPoint(textOf(cell), table.columns[at], table) : cell)) }
}
