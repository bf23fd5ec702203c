/** Lines that are not brought in are kept as they stand in the file, so that exactly these can be corrected and loaded again. */
import { UnreadableFile } from '../../../../domain/commerce/import/unreadable-file.ts'
import { organisation } from '../../../platform/database/db.ts'
import type { ImportJob } from './job-row.ts'
import type { JobTurn } from './job-turn.ts'
import { type ReadWith, readInThread } from './read-in-thread.ts'

/** Nobody corrects more by hand: then the export is to be mended. */
const MOST_LINES = 20_000

export async function keepRejectedLines(turn: JobTurn, job: ImportJob, { threads, pathOf }: ReadWith): Promise<void> {
  const { db, jobId, goOn } = turn
  const wanted = await db.sql<{ line: number }>`select line from import_rejection
    where organisation_id = ${organisation} and job_id = ${jobId}::uuid order by line limit ${MOST_LINES}::int`
  if (wanted.length === 0) return
  const work = {
    path: pathOf(turn),
    fileName: job.fileName ?? '',
    sheet: job.sheet,
    saved: [],
    decision: null,
    isConfirmed: false,
    lines: wanted.map(({ line }) => line),
  }
  let [kept, hasEnded] = [0, false]
  for await (const message of readInThread(threads, jobId, work)) {
    if (message.kind === 'unreadable') throw new UnreadableFile(message.reason, message.named === null ? {} : { named: message.named })
    if (message.kind === 'failed') throw new Error(message.message)
    if (message.kind === 'end') hasEnded = true
    if (message.kind !== 'raw' || message.raw.length === 0) continue
    const { raw } = message
    await db.sql`update import_rejection x set cells = array(select jsonb_array_elements_text(k.cells::jsonb))
      from unnest(${raw.map(({ line }) => String(line))}::int[], ${raw.map(({ cells }) => JSON.stringify(cells))}::text[]) k(line, cells)
      where x.organisation_id = ${organisation} and x.job_id = ${jobId}::uuid and x.line = k.line`
    kept += raw.length
    await goOn('keeping_lines', kept, wanted.length)
  }
  if (!hasEnded) throw new Error('The thread ended before it had told all lines')
}
