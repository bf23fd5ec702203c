/** Lines as they stand in their file, to be corrected and loaded again. */
import type { Cell } from '../../../../../domain/commerce/import/source-record.ts'
import { textOf } from '../../../../../domain/commerce/import/table-shape.ts'
import type { Opened } from '../../opened-file.ts'
import { findShape, tableLines } from '../../table-lines.ts'
import type { RawLines } from './read-work.ts'

/** A message for each. */
const LINES_AT_ONCE = 1_000
const CHARACTERS_AT_ONCE = 1_000_000
/** No spreadsheet takes a longer one, and nobody corrects it there. */
const LONGEST_LINE = 100_000
/** Of all together: they make one file that a browser takes at once. */
const MOST_CHARACTERS = 8_000_000

/** Those that are wanted, some at a time, as far as they have room. */
export async function* rawLines({ source }: Opened, wanted: readonly number[]): AsyncGenerator<RawLines> {
  const shape = await findShape(source)
  const lines = new Set(wanted)
  let [raw, characters, all]: [RawLines['raw'], number, number] = [[], 0, 0]
  const keep = (line: number, cells: readonly Cell[] | undefined): void => {
    if (!lines.has(line) || !cells) return
    const told = cells.map(textOf)
    const length = told.reduce((sum, cell) => sum + cell.length, 0)
    if (length > LONGEST_LINE || all + length > MOST_CHARACTERS) return
    raw.push({ line, cells: told })
    characters += length
    all += length
  }
  for await (const { rows, rejected } of tableLines(source, shape)) {
    for (const { line, cells } of rows) keep(line, cells)
    for (const { line, cells } of rejected) keep(line, cells)
    if (raw.length < LINES_AT_ONCE && characters < CHARACTERS_AT_ONCE) continue
    yield { raw }
    raw = []
    characters = 0
  }
  yield { raw }
}
