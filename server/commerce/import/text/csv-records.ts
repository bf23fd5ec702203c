/** The lines of a text file, split by csv-parse into cells. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import type { Encoding } from '../../../../domain/commerce/import/encoding.ts'
import type { RejectedReason } from '../../../../domain/commerce/import/reading.ts'
import type { SourceRecord } from '../../../../domain/commerce/import/source-record.ts'
import { UnreadableFile } from '../../../../domain/commerce/import/unreadable-file.ts'
import { readText } from './text-file.ts'

/** A cell with a whole document in it is none. */
const MOST_CHARACTERS = 1_000_000
/** Handled at one go: others wait so long. */
const BATCH_CELLS = 4_000
/** Cells may be long. */
const BATCH_CHARACTERS = 500_000
/** No list has so many empty lines one behind the other, and each costs more than a full one. */
const MOST_BLANK = 100_000
/** No table has so many columns. Empty cells count for no size, and the list of them alone fills the memory. */
const MOST_CELLS = 100_000
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

/** Line by line in batches. What a quote without an end would swallow is read on from the next line. Throws UnreadableFile where that happens too often. */
export async function* csvRecords(path: string, encoding: Encoding, separators: Separators): AsyncGenerator<Batch> {
  let from = 1
  for (let times = 0; times < MOST_BROKEN; times++) {
    const broken: BrokenLine | null = yield* recordsFrom(path, encoding, separators, from)
    if (!broken) return
    yield { records: [], broken: [broken] }
    if (separators.recordEnd) break
    from = broken.line + 1
  }
  throw new UnreadableFile('BROKEN_LINES')
}

/** Counted in what no end of a record has followed yet: pieces are short. */
async function* withinCells(texts: AsyncIterable<string>, { delimiter, recordEnd }: Separators): AsyncGenerator<string> {
  let cells = 0
  for await (const text of texts) {
    const end = recordEnd ? text.lastIndexOf(recordEnd) : Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))
    if (end >= 0) cells = 0
    if (delimiter) for (let at = text.indexOf(delimiter, end + 1); at >= 0; at = text.indexOf(delimiter, at + delimiter.length)) cells += 1
    if (cells > MOST_CELLS) throw new UnreadableFile('TOO_MANY_COLUMNS')
    yield text
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
  void pipeline(Readable.from(linesFrom(withinCells(readText(path, encoding), separators), from, usualLine(separators))), parser).catch(
    () => undefined,
  )
  let [records, next, characters]: [SourceRecord[], number, number] = [[], separators.cells ? from - 1 : from, 0]
  let blank = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (next++ < from) continue
      blank = cells.length === 1 && cells[0] === '' ? blank + 1 : 0
      if (blank > MOST_BLANK) throw new UnreadableFile('TOO_MANY_ROWS')
      const lines = recordEnd ? 1 : linesOf(cells)
      if (isSwallowed(cells, lines, separators)) {
        parser.destroy()
        yield { records, broken: [] }
        return { line: next - 1, reason: 'quote_not_closed' }
      }
      records.push({ line: next - 1, cells })
      next += lines - 1
      for (const cell of cells) characters += cell.length
      if (records.length * cells.length < BATCH_CELLS && characters < BATCH_CHARACTERS) continue
      yield { records, broken: [] }
      records = []
      characters = 0
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

/** csv-parse makes an error, as costly as ten lines, of each line that has not the cells of the first one, and drops it again: so the first is made as long as the others. */
const usualLine = ({ delimiter, cells, recordEnd }: Separators): string => (cells ? `${(delimiter ?? '').repeat(cells - 1)}${recordEnd ?? '\n'}` : '')

/** The text without the lines before `from`, and with `usual` instead. */
async function* linesFrom(texts: AsyncIterable<string>, from: number, usual: string): AsyncGenerator<string> {
  let [missing, half] = [from - 1, '']
  yield usual
  for await (const text of texts) {
    const ends = /\r\n|\n|\r(?!$)/g
    const whole = half + text
    let at = 0
    for (; missing > 0 && ends.exec(whole); missing--) at = ends.lastIndex
    // What ends with \r may go on with \n.
    half = missing > 0 && whole.endsWith('\r') ? '\r' : ''
    if (missing === 0) yield whole.slice(at)
  }
}
