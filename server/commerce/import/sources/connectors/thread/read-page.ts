/** Pages are read in a thread of their own: megabytes of JSON would hold everybody else. */
import { v7 as uuidv7 } from 'uuid'
import type { Threads } from '../../../../../platform/threads.ts'
import { MustWait } from '../reach/must-wait.ts'
import type { PageFound, PageMessage, PageWork } from './page-work.ts'

const SCRIPT = 'dist/server/connector-page-worker.js'
/** Of the largest page, as text, as objects and as rows. */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32 }

/** Throws MustWait for what is no page. */
export async function readPage(threads: Threads, work: PageWork): Promise<PageFound> {
  return await read(threads, work).catch((error: unknown) => {
    const isTooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    throw isTooMuch ? new MustWait('answer_too_large') : error
  })
}

async function read(threads: Threads, work: PageWork): Promise<PageFound> {
  for await (const message of threads.run<PageMessage>(`connector ${uuidv7()}`, SCRIPT, work, MEMORY)) {
    if (message.kind === 'page') return message.page
    throw new MustWait(message.fault === 'too_large' ? 'answer_too_large' : 'answer_not_understood')
  }
  // The server stops.
  throw new MustWait('source_busy')
}
