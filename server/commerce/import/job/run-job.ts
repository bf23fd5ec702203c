/** A file's second way: what was compared is compared once more, brought in, and what vanished is archived. */
import type { JobTrouble } from '../../../../domain/commerce/import/job/job-trouble.ts'
import { asJson, organisation } from '../../../platform/database/db.ts'
import { settleAccountRequests } from '../../accounts/settle-requests.ts'
import type { Work } from '../records/work.ts'
import { type Counts, compareRecords, countVerdicts } from './compare-records.ts'
import { hindranceOf } from './hindrance.ts'
import { type ImportJob, moveOn, tellsAll, workOf } from './job-row.ts'
import { JobGone, type JobTurn } from './job-turn.ts'
import { storeRecords } from './store-records.ts'
import { customersOf, sumFigures } from './sum-figures.ts'
import { takeBackRecords } from './take-back-records.ts'
import { tellSender } from './tell-sender.ts'
import { archiveNamed, archiveVanished } from './vanish-records.ts'

/** Before the end: after a crash in between the file is gone on with, and this is done again. */
const settleRequests = ({ db, organisationId }: JobTurn): Promise<void> =>
  db.prisma.$transaction((tx) => settleAccountRequests({ user: { organisationId }, now: () => new Date() }, tx))

/** Between the check and the start another file may have come in: what was said has to be so still. `isFresh`: it was said this moment. */
export async function runJob(turn: JobTurn, job: ImportJob, isFresh = false): Promise<void> {
  const work = await workOf(turn.db, job)
  if (!work) throw new Error('A file without a kind was to be brought in')
  if (job.removesNamed) return await removeNamed(turn, work)
  const counts = isFresh ? await countVerdicts(turn, work) : await compareRecords(turn, work)
  const rejected = await turn.db.prisma.importRejection.count({ where: { jobId: job.id } })
  const trouble = isFresh ? null : await hindranceOf(turn, job, work, rejected)
  if (trouble) return await sendBack(turn, trouble, rejected)
  await storeRecords(turn, work)
  if (await tellsAll(turn.db, job)) await archiveVanished(turn, work)
  await sumFigures(turn, await customersOf(turn, work))
  if (work.entity === 'customer') await settleRequests(turn)
  await finish(turn, { ...counts, rejected })
}

/** What somebody who knows has found gone. */
async function removeNamed(turn: JobTurn, work: Work): Promise<void> {
  await archiveNamed(turn, work)
  await sumFigures(turn, await customersOf(turn, work))
  const counts = await countVerdicts(turn, work)
  await turn.db.prisma.importJob.updateMany({ where: { id: turn.jobId }, data: { vanishedCount: counts.vanished } })
  await finish(turn, counts)
}

/** What a newer file has overtaken never comes in; all else somebody looks at once more. */
async function sendBack({ db, jobId }: JobTurn, trouble: JobTrouble, rejectedCount: number): Promise<void> {
  const change = { rejectedCount, trouble: asJson(trouble), ...(trouble.reason === 'many_vanish' && { vanishedCount: trouble.vanished }) }
  if (trouble.reason === 'older') await moveOn(db, jobId, 'running', 'refused', { ...change, endedAt: new Date() })
  else await moveOn(db, jobId, 'running', 'checked', change)
}

/**
 * The file is in, and what only served the work goes; what can be taken back stays.
 * In one transaction: whoever went on with half of its records would take the others for vanished.
 */
async function finish({ db, jobId, goOn }: JobTurn, counts: Counts): Promise<void> {
  await goOn('tidying_up', 0, null)
  await db.inTransaction(async (sql) => {
    const done = await sql`update import_job j set state = 'done', new_count = ${counts.new}::int, changed_count = ${counts.changed}::int,
        unchanged_count = ${counts.unchanged}::int, rejected_count = ${counts.rejected}::int, ended_at = now()
      where j.organisation_id = ${organisation} and j.id = ${jobId}::uuid and j.state = 'running' returning j.id`
    if (done.length === 0) throw new JobGone('Somebody has moved the file')
    await tellSender(sql, jobId)
    await sql`delete from import_line l where l.organisation_id = ${organisation} and l.job_id = ${jobId}::uuid`
    await sql`delete from import_record r where r.organisation_id = ${organisation} and r.job_id = ${jobId}::uuid and r.verdict in ('unchanged', 'rejected')`
  })
}

export async function undoJob(turn: JobTurn, job: ImportJob): Promise<void> {
  const work = await workOf(turn.db, job)
  if (!work) throw new Error('A file without a kind was to be taken back')
  await takeBackRecords(turn, work)
  await moveOn(turn.db, job.id, 'undoing', job.trouble === null ? 'undone' : 'failed', { undoneAt: new Date() })
}
