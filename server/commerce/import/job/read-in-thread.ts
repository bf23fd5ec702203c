/** Reading a file in a thread of its own; see read-worker.ts. */
import type { Threads } from '../../../platform/threads.ts'
import type { ActiveJob } from './job-turn.ts'
import type { ReadMessage, ReadWork } from './read-work.ts'

/** How files are reached, and read. */
export type ReadWith = { threads: Threads; pathOf: (job: ActiveJob) => string }

const SCRIPT = 'dist/server/import-read-worker.js'

/** What the thread tells; it reads on only as fast as the messages are worked on. */
export async function* readInThread(threads: Threads, jobId: string, work: Omit<ReadWork, 'consumed'>): AsyncGenerator<ReadMessage> {
  const consumed = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const count = new Int32Array(consumed)
  for await (const message of threads.run<ReadMessage>(`import ${jobId}`, SCRIPT, { ...work, consumed })) {
    yield message
    Atomics.add(count, 0, 1)
    Atomics.notify(count, 0)
  }
}
