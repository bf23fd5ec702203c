/** The thread that reads a file: judges it, tells how, and hands on its records as long as nothing has to be asked. */
import { parentPort, workerData } from 'node:worker_threads'
import { UnreadableFile } from '../../../../../domain/commerce/import/unreadable-file.ts'
import { openFile } from '../../open-file.ts'
import { scratchOf } from '../import-folder.ts'
import { rawLines } from './raw-lines.ts'
import { judgeFile, stageRecords } from './read-file.ts'
import type { ReadMessage, ReadWork } from './read-work.ts'

const work: ReadWork = workerData
const consumed = new Int32Array(work.consumed)
let told = 0

/** So many batches may wait; then the file waits for the database. */
const MOST_WAITING = 6

function tell(message: ReadMessage): void {
  for (;;) {
    const done = Atomics.load(consumed, 0)
    if (told - done < MOST_WAITING) break
    Atomics.wait(consumed, 0, done, 1_000)
  }
  told += 1
  parentPort?.postMessage(message)
}

async function main(): Promise<void> {
  const opened = await openFile(work.path, { sheet: work.sheet, isAlone: true, scratch: scratchOf(work.path) })
  try {
    if (work.lines) {
      for await (const lines of rawLines(opened, work.lines)) tell({ kind: 'raw', ...lines })
      return tell({ kind: 'end' })
    }
    const judged = await judgeFile(opened, work)
    tell({ kind: 'judged', reading: judged.reading, mappingId: judged.mappingId })
    if (judged.reading.asks.length === 0) for await (const batch of stageRecords(opened, judged)) tell({ kind: 'batch', ...batch })
    tell({ kind: 'end' })
  } finally {
    await opened.close?.()
  }
}

main().catch((error: unknown) => {
  if (error instanceof UnreadableFile) tell({ kind: 'unreadable', reason: error.reason, named: error.named })
  else tell({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
})
