/** A file's second way: what was compared is compared once more, brought in, and what vanished is archived. */
import { asJson } from '../../../platform/database/db.ts'
import { compareRecords, countVerdicts } from './compare-records.ts'
import { type ImportJob, moveOn, tellsAll, workOf } from './job-row.ts'
import type { JobTurn } from './job-turn.ts'
import { storeRecords } from './store-records.ts'
import { customersOf, sumFigures } from './sum-figures.ts'
import { takeBackRecords } from './take-back-records.ts'
import { archiveVanished } from './vanish-records.ts'

/** Between the check and the start another file may have come in: what was said has to be so still. `isFresh`: it was said this moment. */
export async function runJob(turn: JobTurn, job: ImportJob, isFresh = false): Promise<void> {
  const work = await workOf(turn.db, job)
  if (!work) throw new Error('A file without a kind was to be brought in')
  const counts = isFresh ? await countVerdicts(turn, work) : await compareRecords(turn, work)
  const rejected = await turn.db.prisma.importRejection.count({ where: { jobId: job.id } })
  if (rejected > job.rejectedCount && !job.acceptsPart) {
    await moveOn(turn.db, job.id, 'running', 'checked', { rejectedCount: rejected, trouble: asJson({ reason: 'wrong_lines' }) })
    return
  }
  await storeRecords(turn, work)
  if (await tellsAll(turn.db, job)) await archiveVanished(turn, work)
  await sumFigures(turn, await customersOf(turn, work))
  await tidyUp(turn)
  const { new: newCount, changed: changedCount, unchanged: unchangedCount } = counts
  await moveOn(turn.db, job.id, 'running', 'done', { newCount, changedCount, unchangedCount, rejectedCount: rejected, endedAt: new Date() })
}

/** What only served the work. What can be taken back stays. */
async function tidyUp({ db, jobId, goOn }: JobTurn): Promise<void> {
  await goOn('tidying_up', 0, null)
  await db.prisma.importLine.deleteMany({ where: { jobId } })
  await db.prisma.importRecord.deleteMany({ where: { jobId, verdict: { in: ['unchanged', 'rejected'] } } })
}

export async function undoJob(turn: JobTurn, job: ImportJob): Promise<void> {
  const work = await workOf(turn.db, job)
  if (!work) throw new Error('A file without a kind was to be taken back')
  await takeBackRecords(turn, work)
  await moveOn(turn.db, job.id, 'undoing', job.trouble === null ? 'undone' : 'failed', { undoneAt: new Date() })
}
