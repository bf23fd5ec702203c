/** Rows whose values stand under the names of our fields: how they wait for the engine, whoever has brought them. */
import { damageOf } from '../../../../domain/commerce/import/damage.ts'
import type { JobReading } from '../../../../domain/commerce/import/job/job-reading.ts'
import { type Entity, entities } from '../../../../domain/commerce/import/mapping/entities.ts'
import type { Value } from '../../../../domain/commerce/import/reading.ts'
import { RecordReader } from '../../../../domain/commerce/import/records/record-reader.ts'
import type { StagedBatch } from '../job/thread/read-work.ts'
import { stageRows } from '../job/thread/stage-rows.ts'
import type { RowBatch } from '../judge-table.ts'

/** `fields`: those that any row tells, `cleared`: that any empties; `rows`: how many there are. */
export type StagedRows = { fields: string[]; cleared: string[]; rows: number; batches: StagedBatch[] }

/** `rows`: values in the order of `fields`; `cleared`: of each what it empties. */
export async function stageNamedRows(
  entity: Entity,
  fields: string[],
  rows: readonly Value[][],
  cleared: readonly (readonly string[])[] = [],
): Promise<StagedRows> {
  const places = Object.fromEntries(fields.map((field, at) => [field, { at, column: field }]))
  const batches: StagedBatch[] = []
  const given = { entity, reader: new RecordReader(entity, places), keyColumns: new Set(fields.filter((field) => isKey(entity, field))) }
  for await (const batch of stageRows([asBatch(entity, fields, rows, cleared)], { ...given, numberAt: undefined })) batches.push(batch)
  return { fields, cleared: [...new Set(cleared.flat())], rows: rows.length, batches }
}

const isKey = (of: Entity, field: string): boolean => entities[of][field]?.kind === 'key'

/** Of what spoils files only one thing can be told here: a key that a spreadsheet has made a number with an exponent. */
const asBatch = (entity: Entity, fields: readonly string[], rows: readonly Value[][], cleared: readonly (readonly string[])[]): RowBatch => ({
  rows: rows.map((values, at) => ({ line: at + 1, values, cleared: cleared[at] ?? [] })),
  rejected: [],
  damage: rows.flatMap((values, at) =>
    values.flatMap((value, i) => {
      const [column = ''] = [fields[i]]
      const isDamaged = value !== null && isKey(entity, column) && damageOf(value, { name: column, kind: 'key' }) === 'exponent'
      return isDamaged ? [{ line: at + 1, column, reason: 'exponent' as const }] : []
    }),
  ),
})

/** Each field is a column of its name, and what stands in it was read by the rules of its kind. */
export const readingOfRows = (entity: Entity, fields: readonly string[]): JobReading => ({
  ...{ format: 'pushed', encoding: null, delimiter: null, sheet: null, sheets: [], headerLine: null },
  columns: fields.map((field, at) => ({ name: field, key: field, at, kind: isKey(entity, field) ? 'key' : 'text' })),
  shape: { header: null, firstLine: 1, typical: 0, titles: [], width: fields.length },
  entity,
  fields: Object.fromEntries(fields.map((field, at) => [field, at])),
  ...{ first: [], damage: { count: 0, first: [] }, asks: [], newColumns: [] },
})
