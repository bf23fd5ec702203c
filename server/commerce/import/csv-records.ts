/** The lines of a text file, split by csv-parse into cells. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import type { Encoding } from '../../../domain/commerce/import/encoding.ts'
import type { RejectedReason } from '../../../domain/commerce/import/reading.ts'
import type { SourceRecord } from '../../../domain/commerce/import/source-record.ts'
import { readText } from './text-file.ts'

/** A cell with a whole document in it is none. */
const MOST_CHARACTERS = 1_000_000
const BATCH = 500
/** Each is read up to again; after so many the file is no table. */
const MOST_BROKEN = 20

/** A line that can be no row, whatever its columns are. */
export type BrokenLine = { line: number; reason: RejectedReason }
export type Batch = { records: SourceRecord[]; broken: BrokenLine[] }

/**
 * `delimiter` null: one cell. `quote` null: no cell is quoted. `cells`: how many a line usually has.
 * `recordEnd`: where it is no end of a line; records are counted instead of lines then.
 */
export type Separators = { delimiter: string | null; quote: string | null; cells?: number; recordEnd?: string }

/** Line by line in batches. What a quote without an end would swallow is read on from the next line. */
export async function* csvRecords(path: string, encoding: Encoding, separators: Separators): AsyncGenerator<Batch> {
  let from = 1
  for (let times = 0; times < MOST_BROKEN; times++) {
    const broken: BrokenLine | null = yield* recordsFrom(path, encoding, separators, from)
    if (!broken) return
    yield { records: [], broken: [broken] }
    if (separators.recordEnd) return
    from = broken.line + 1
  }
}

async function* recordsFrom(path: string, encoding: Encoding, separators: Separators, from: number): AsyncGenerator<Batch, BrokenLine | null> {
  const { delimiter, quote, recordEnd } = separators
  const parser = parse({
    ...{ delimiter: delimiter ?? '\u0000', quote, escape: quote, relax_quotes: true, relax_column_count: true, skip_empty_lines: false },
    // A quote may stand behind blanks.
    ltrim: true,
    ...{ record_delimiter: recordEnd ? [recordEnd] : ['\r\n', '\n', '\r'], max_record_size: MOST_CHARACTERS },
  })
  // What goes wrong with the file is heard of at the parser, which it destroys; that nobody reads on is no fault.
  void pipeline(Readable.from(linesFrom(readText(path, encoding), from)), parser).catch(() => undefined)
  let [records, next]: [SourceRecord[], number] = [[], from]
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      const lines = recordEnd ? 1 : linesOf(cells)
      if (isSwallowed(cells, lines, separators)) {
        parser.destroy()
        yield { records, broken: [] }
        return { line: next, reason: 'quote_not_closed' }
      }
      records.push({ line: next, cells })
      next += lines
      if (records.length < BATCH) continue
      yield { records, broken: [] }
      records = []
    }
  } catch (error) {
    const reason = error instanceof CsvError ? reasons[error.code] : undefined
    if (!reason) throw error
    yield { records, broken: [] }
    return { line: next, reason }
  }
  yield { records, broken: [] }
  return null
}

/** Over how many lines of the file its cells go. */
const linesOf = (cells: readonly string[]): number =>
  cells.reduce((lines, cell) => lines + (/[\r\n]/.test(cell) ? cell.split(/\r\n|\n|\r/).length - 1 : 0), 1)

/** A quote was not meant to reach so far: its line has not the cells of the others, or the next quoted cell stands within it, and half of a pair of quotes is left. */
function isSwallowed(cells: readonly string[], lines: number, { cells: usual, delimiter, quote }: Separators): boolean {
  if (lines <= 1 || delimiter === null || quote === null) return false
  const long = cells.filter((cell) => /[\r\n]/.test(cell) && cell.includes(delimiter))
  const isHalf = (cell: string): boolean => cell.includes(delimiter + quote) && cell.split(quote).length % 2 === 0
  return long.length > 0 && ((usual !== undefined && cells.length !== usual) || long.some(isHalf))
}

const reasons: Record<string, BrokenLine['reason']> = { CSV_QUOTE_NOT_CLOSED: 'quote_not_closed', CSV_MAX_RECORD_SIZE: 'too_long' }

/** The text without the lines before `from`. */
async function* linesFrom(texts: AsyncIterable<string>, from: number): AsyncGenerator<string> {
  let missing = from - 1
  for await (const text of texts) {
    let at = 0
    const ends = /\r\n|\n|\r/g
    for (; missing > 0 && ends.exec(text); missing--) at = ends.lastIndex
    if (missing === 0) yield text.slice(at)
  }
}
