/** A file is worked through in slices, each a transaction: however long it is, nobody waits for it, and after an end in the middle it goes on where it was. */
import { organisation } from '../../../platform/database/db.ts'
import type { SliceWork, Work } from '../records/work.ts'
import type { JobTurn } from './job-turn.ts'

/** Records of a slice: some thousand lines, some hundred milliseconds. */
const RECORDS = 1_000

/** Works on all records of a file, slice by slice. Each tells how far it is. */
export async function inSlices(turn: JobTurn, work: Work, step: string, doSlice: (given: SliceWork) => Promise<void>): Promise<void> {
  const [last] = await turn.db.sql<{ record: number | null }>`select max(record) as record from import_record
    where organisation_id = ${organisation} and job_id = ${work.jobId}::uuid`
  const total = last?.record ?? 0
  for (let from = 1; from <= total; from += RECORDS) {
    const slice = { from, until: from + RECORDS - 1 }
    await turn.db.inTransaction((sql) => doSlice({ sql, work, slice }))
    await turn.goOn(step, Math.min(slice.until, total), total)
  }
}
