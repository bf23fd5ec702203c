/** Rows are read in a thread of their own: megabytes of JSON would hold everybody else. */
import { setTimeout as pause } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import type { PushedRates, PushFault } from '../../../../../domain/commerce/import/job/pushed-rows.ts'
import type { Entity } from '../../../../../domain/commerce/import/mapping/entities.ts'
import type { Threads } from '../../../../platform/threads.ts'
import type { StagedRows } from '../staged-rows.ts'

export type RowsWork = { entity: Entity; body: Uint8Array }
/** What is to be stored of a message, and the rates that came with it. */
export type StagedMessage = StagedRows & { rates: PushedRates }
export type RowsMessage = { kind: 'staged'; staged: StagedMessage } | { kind: 'fault'; fault: PushFault }

const SCRIPT = 'dist/server/push-read-worker.js'
/** Of the largest message, as text, as objects and as rows. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 }

/** null: no thread was free until `waitMs` were over, or it was ended. */
export async function readRows(threads: Threads, work: RowsWork, waitMs: number): Promise<RowsMessage | null> {
  const key = `push ${uuidv7()}`
  const through = new AbortController()
  const tooLate = pause(waitMs, undefined, { signal: through.signal }).then(
    () => threads.cancel(key),
    () => undefined,
  )
  try {
    for await (const message of threads.run<RowsMessage>(key, SCRIPT, work, MEMORY)) return message
    return null
  } finally {
    through.abort()
    await tooLate
  }
}
