/** Rows that were read become what is to be stored of them, so many at a time as a message and a transaction take. */
import type { Damage } from '../../../../../domain/commerce/import/damage.ts'
import { addDamage } from '../../../../../domain/commerce/import/job/job-reading.ts'
import type { Entity } from '../../../../../domain/commerce/import/mapping/entities.ts'
import type { RecordReader, RejectedRecordLine } from '../../../../../domain/commerce/import/records/record-reader.ts'
import { textOf } from '../../../../../domain/commerce/import/table-shape.ts'
import type { RowBatch } from '../../judge-table.ts'
import { withDerived } from '../../records/derived-cells.ts'
import type { StagedBatch, StagedLines } from './read-work.ts'

/** `keyColumns`: names of columns that hold keys; `numberAt`: the cell of a line in which its number stands. */
export type Staging = { entity: Entity; reader: RecordReader; keyColumns: ReadonlySet<string>; numberAt: number | undefined }

export async function* stageRows(batches: AsyncIterable<RowBatch> | Iterable<RowBatch>, staging: Staging): AsyncGenerator<StagedBatch> {
  let [staged, characters] = [nothing(), 0]
  for await (const batch of batches) {
    stage(staged, batch, staging)
    characters += batch.rows.reduce((sum, { values }) => sum + lengthOf(values), 0)
    if (staged.lines.line.length + staged.rejected.length < LINES_AT_ONCE && characters < CHARACTERS_AT_ONCE) continue
    yield { ...staged, lines: sideBySide(staged.lines) }
    staged = nothing()
    characters = 0
  }
  yield { ...staged, lines: sideBySide(staged.lines) }
}

/** A message and a transaction for each. */
const LINES_AT_ONCE = 3_000
/** Of lines that are long fewer go at once: several messages wait at a time. */
const CHARACTERS_AT_ONCE = 2_000_000
const lengthOf = (cells: readonly (string | null)[]): number => cells.reduce((sum, cell) => sum + (cell?.length ?? 0), 0)

type Lines = { record: number[]; line: number[]; cells: string[]; cleared: (string | null)[] }
type Staged = Omit<StagedBatch, 'lines'> & { lines: Lines }
const nothing = (): Staged => ({
  lines: { record: [], line: [], cells: [], cleared: [] },
  records: [],
  rejected: [],
  damage: { count: 0, first: [] },
})

function sideBySide({ record, line, cells, cleared }: Lines): StagedLines {
  // What is longer than any run of it within a cell stands between cells alone.
  let between = '\n'
  while (cells.some((each) => each.includes(between))) between += '\n'
  const isClearing = cleared.some((each) => each !== null)
  return {
    ...{ count: line.length, record: `{${record}}`, line: `{${line}}`, cells: cells.join(between), between },
    cleared: isClearing ? listLiteral(cleared) : null,
  }
}

/** A key that has lost digits names somebody else. */
const LOST: ReadonlySet<Damage['reason']> = new Set(['exponent', 'rounded'])

function stage(staged: Staged, batch: RowBatch, { entity, reader, keyColumns, numberAt }: Staging): void {
  staged.damage = addDamage(staged.damage, { count: batch.damage.length, first: batch.damage })
  const lost = new Map(
    batch.damage.filter(({ reason, column }) => LOST.has(reason) && keyColumns.has(column)).map((each) => [each.line, each.column]),
  )
  for (const { line, values, cleared = [] } of batch.rows) {
    const column = lost.get(line)
    const read =
      column === undefined ? reader.read(line, values, cleared) : reader.rejectWith(null, { line, column, value: null, reason: 'damaged_key' })
    if (read.begun) staged.records.push(read.begun)
    if (read.rejected) staged.rejected.push(shown(read.rejected))
    if (!read.line) continue
    staged.lines.record.push(read.line.record)
    staged.lines.line.push(line)
    staged.lines.cells.push(listLiteral(withDerived(entity, read.line.cells)))
    staged.lines.cleared.push(cleared.length > 0 ? listLiteral(cleared) : null)
  }
  for (const { cells, values, ...rejected } of batch.rejected) {
    const read = values ? reader.rejectRow(values, rejected) : reader.rejectWith(numberAt === undefined ? null : textOf(cells?.[numberAt]), rejected)
    if (read.begun) staged.records.push(read.begun)
    if (read.rejected) staged.rejected.push(shown(read.rejected))
  }
}

/** Its line is kept as it stands besides. */
const MOST_SHOWN = 200
const shown = (rejected: RejectedRecordLine): RejectedRecordLine => ({ ...rejected, value: rejected.value?.slice(0, MOST_SHOWN) ?? null })

const listLiteral = (cells: readonly (string | null)[]): string => `{${cells.map((cell) => (cell === null ? 'NULL' : quoted(cell))).join(',')}}`
/** Few hold what has to be escaped; to look costs less than to replace. */
const quoted = (cell: string): string => `"${/["\\]/.test(cell) ? cell.replaceAll(/["\\]/g, '\\$&') : cell}"`
