/** Reading a file in a thread of its own; see thread/read-worker.ts. */
import { rm } from 'node:fs/promises'
import type { Threads } from '../../../platform/threads.ts'
import { scratchOf } from './import-folder.ts'
import type { ActiveJob } from './job-turn.ts'
import type { ReadMessage, ReadWork } from './thread/read-work.ts'

/** How files are reached, and read. */
export type ReadWith = { threads: Threads; pathOf: (job: ActiveJob) => string }

const SCRIPT = 'dist/server/import-read-worker.js'

/** Numbers of a million records, or the texts that the cells of a large workbook share. Without it a thread takes what it gets, as there is no need to tidy up. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 }

/** What the thread tells; it reads on only as fast as the messages are worked on. A file for which its memory does not suffice is too large. */
export async function* readInThread(threads: Threads, jobId: string, work: Omit<ReadWork, 'consumed'>): AsyncGenerator<ReadMessage> {
  const consumed = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const count = new Int32Array(consumed)
  try {
    for await (const message of threads.run<ReadMessage>(`import ${jobId}`, SCRIPT, { ...work, consumed }, MEMORY)) {
      yield message
      Atomics.add(count, 0, 1)
      Atomics.notify(count, 0)
    }
  } catch (error) {
    if (!isOutOfMemory(error)) throw error
    yield { kind: 'unreadable', reason: 'TOO_LARGE', named: null }
  } finally {
    // A thread that was ended could not tidy up.
    await rm(scratchOf(work.path), { recursive: true, force: true, maxRetries: 5 })
  }
}

const isOutOfMemory = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
