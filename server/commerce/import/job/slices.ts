/** A file is worked through in slices, each a transaction: however long it is, nobody waits for it, and after an end in the middle it goes on where it was. */
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import type { Slice, SliceWork, Work } from '../records/work.ts'
import type { JobTurn } from './job-turn.ts'

/** Records of a slice: some thousand lines, some hundred milliseconds. */
const RECORDS = 1_000

/** Works on records `r` of a file, slice by slice: all, or those for which `which` holds. Each slice tells how far it is. */
export async function inSlices(
  turn: JobTurn,
  work: Work,
  step: string,
  doSlice: (given: SliceWork) => Promise<void>,
  which: SqlFragment = fragment`true`,
): Promise<void> {
  const [last] = await turn.db.sql<{ record: number | null }>`select max(record) as record from import_record
    where organisation_id = ${organisation} and job_id = ${work.jobId}::uuid`
  const total = last?.record ?? 0
  for (let slice = await sliceFrom(turn, work, 1, which); slice; slice = await sliceFrom(turn, work, slice.until + 1, which)) {
    const given = { work, slice }
    await turn.db.inTransaction((sql) => doSlice({ sql, ...given }))
    await turn.goOn(step, slice.until, total)
  }
}

/** null: there are no more. */
async function sliceFrom({ db }: JobTurn, { jobId }: Work, from: number, which: SqlFragment): Promise<Slice | null> {
  const [found] = await db.sql<{ until: number | null }>`select max(s.record) as until from (select r.record from import_record r
    where r.organisation_id = ${organisation} and r.job_id = ${jobId}::uuid and r.record >= ${from}::int and ${which} order by r.record limit ${RECORDS}::int) s`
  return found?.until == null ? null : { from, until: found.until }
}
