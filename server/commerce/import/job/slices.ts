/** A file is worked through in slices, each a transaction: however long it is, nobody waits for it, and after an end in the middle it goes on where it was. */
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'
import type { Slice, SliceWork, Work } from '../records/work.ts'
import type { JobTurn } from './job-turn.ts'
import { learnSizes } from './learn-sizes.ts'

/** Records of a slice: some thousand lines, some hundred milliseconds. */
const RECORDS = 1_000
/** `which`: only records `r` for which it holds. `isOrdered`: one after the other, since a slice changes rows of another. */
export type SliceChoice = { which?: SqlFragment; isOrdered?: boolean }

/** Works on the records of a file, slice by slice. Each slice tells how far it is. */
export async function inSlices(
  turn: JobTurn,
  work: Work,
  step: string,
  doSlice: (given: SliceWork) => Promise<void>,
  { which = fragment`true`, isOrdered = false }: SliceChoice = {},
): Promise<void> {
  const [last] = await turn.db.sql<{ record: number | null }>`select max(record) as record from import_record
    where organisation_id = ${organisation} and job_id = ${work.jobId}::uuid`
  const total = last?.record ?? 0
  let done = 0
  await inLanes(isOrdered ? 1 : turn.lanes, slicesOf(turn, work, which), async (slice) => {
    await learnSizes(turn)
    await turn.db.inTransaction((sql) => doSlice({ sql, work, slice }))
    done = Math.max(done, slice.until)
    await turn.goOn(step, done, total)
  })
}

async function* slicesOf(turn: JobTurn, work: Work, which: SqlFragment): AsyncGenerator<Slice> {
  for (let slice = await sliceFrom(turn, work, 1, which); slice; slice = await sliceFrom(turn, work, slice.until + 1, which)) yield slice
}

/** null: there are no more. */
async function sliceFrom({ db }: JobTurn, { jobId }: Work, from: number, which: SqlFragment): Promise<Slice | null> {
  const [found] = await db.sql<{ until: number | null }>`select max(s.record) as until from (select r.record from import_record r
    where r.organisation_id = ${organisation} and r.job_id = ${jobId}::uuid and r.record >= ${from}::int and ${which} order by r.record limit ${RECORDS}::int) s`
  return found?.until == null ? null : { from, until: found.until }
}

/** Some pieces at the same time. Where one fails the others are ended first, and no more are begun: then it throws. */
export async function inLanes<Piece>(
  lanes: number,
  pieces: AsyncGenerator<Piece> | Generator<Piece>,
  work: (piece: Piece) => Promise<void>,
): Promise<void> {
  const lane = async (): Promise<void> => {
    for await (const piece of pieces) await work(piece)
  }
  const failed = (await Promise.allSettled(Array.from({ length: lanes }, lane))).find((each) => each.status === 'rejected')
  if (failed) throw failed.reason
}
