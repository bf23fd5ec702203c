/** The thread that reads the rows of a message: what of them is to be stored, or why it is refused. */
import { parentPort, workerData } from 'node:worker_threads'
import { readPushedRows } from '../../../../../domain/commerce/import/job/pushed-rows.ts'
import { stageNamedRows } from '../staged-rows.ts'
import type { RowsMessage, RowsWork } from './read-rows.ts'

const { entity, body }: RowsWork = workerData

async function read(): Promise<RowsMessage> {
  const text = decode(body)
  if (text === null) return { kind: 'fault', fault: { reason: 'not_json' } }
  const pushed = readPushedRows(text, entity)
  if ('reason' in pushed) return { kind: 'fault', fault: pushed }
  return { kind: 'staged', staged: { ...(await stageNamedRows(entity, pushed.fields, pushed.rows, pushed.cleared)), rates: pushed.rates } }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

parentPort?.postMessage(await read())
