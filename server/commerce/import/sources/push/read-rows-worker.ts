/** The thread that reads the rows of a message: what of them is to be stored, or why it is refused. */
import { parentPort, workerData } from 'node:worker_threads'
import { damageOf } from '../../../../../domain/commerce/import/damage.ts'
import { type PushedRows, readPushedRows } from '../../../../../domain/commerce/import/job/pushed-rows.ts'
import { type Entity, entities } from '../../../../../domain/commerce/import/mapping/entities.ts'
import type { Value } from '../../../../../domain/commerce/import/reading.ts'
import { RecordReader } from '../../../../../domain/commerce/import/records/record-reader.ts'
import type { StagedBatch } from '../../job/thread/read-work.ts'
import { stageRows } from '../../job/thread/stage-rows.ts'
import type { RowBatch } from '../../judge-table.ts'
import type { RowsMessage, RowsWork } from './read-rows.ts'

const { entity, body }: RowsWork = workerData

async function read(): Promise<RowsMessage> {
  const text = decode(body)
  if (text === null) return { kind: 'fault', fault: { reason: 'not_json' } }
  const pushed = readPushedRows(text, entity)
  if ('reason' in pushed) return { kind: 'fault', fault: pushed }
  return { kind: 'staged', staged: { fields: pushed.fields, rows: pushed.rows.length, batches: await staged(pushed) } }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

async function staged({ fields, rows }: PushedRows): Promise<StagedBatch[]> {
  const places = Object.fromEntries(fields.map((field, at) => [field, { at, column: field }]))
  const batches: StagedBatch[] = []
  const given = { entity, reader: new RecordReader(entity, places), keyColumns: new Set(fields.filter((field) => isKey(entity, field))) }
  for await (const batch of stageRows([asBatch(fields, rows)], { ...given, numberAt: undefined })) batches.push(batch)
  return batches
}

const isKey = (of: Entity, field: string): boolean => entities[of][field]?.kind === 'key'

/** Of what spoils files only one thing can be told here: a key that a spreadsheet has made a number with an exponent. */
const asBatch = (fields: readonly string[], rows: readonly Value[][]): RowBatch => ({
  rows: rows.map((values, at) => ({ line: at + 1, values })),
  rejected: [],
  damage: rows.flatMap((values, at) =>
    values.flatMap((value, i) => {
      const [column = ''] = [fields[i]]
      const isDamaged = value !== null && isKey(entity, column) && damageOf(value, { name: column, kind: 'key' }) === 'exponent'
      return isDamaged ? [{ line: at + 1, column, reason: 'exponent' as const }] : []
    }),
  ),
})

parentPort?.postMessage(await read())
