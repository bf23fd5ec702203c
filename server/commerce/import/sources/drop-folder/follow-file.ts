/** Looks what has become of a file that was handed to the engine, and does what follows from it. */
import { rm } from 'node:fs/promises'
import { type FileOutcome, LATER_REASONS, outcomeOf } from '../../../../../domain/commerce/import/job/file-outcome.ts'
import { noJson, organisation } from '../../../../platform/database/db.ts'
import { importPath } from '../../job/import-folder.ts'
import { type ImportJob, moveJob } from '../../job/job-row.ts'
import { answerOrder, tellProgress } from './answer-order.ts'
import type { Item } from './order.ts'
import type { OrganisationDesk } from './organisation-desk.ts'
import { settleFile } from './settle-file.ts'
import { saveOrder } from './work-folder.ts'

/** `readAgainAt`: by job when it was last read because of what came in after it. */
export type Followed = { readAgainAt: Map<string, Date> }

/** True: the engine is at work on it. */
export async function followFile(desk: OrganisationDesk, item: Item, job: ImportJob, followed: Followed): Promise<boolean> {
  const { jobId, order } = item
  const outcome = outcomeOf(job.state, job.rejectedCount, order.isDryRun)
  if (outcome === null) {
    if (order.answerIn) await tellProgress(desk, jobId, job.state)
    else if (order.isTold) await saveOrder(desk.folder, { jobId, order: { ...order, isTold: false } })
    return true
  }
  if (order.answerIn) return await answerWhen(desk, item, job, outcome)
  if (outcome === 'waiting') return await keepWaiting(desk, item, job, followed)
  await settleFile(desk, item, job, outcome)
  return false
}

/** What was only to be tried waits for nobody. */
async function answerWhen(desk: OrganisationDesk, item: Item, job: ImportJob, outcome: FileOutcome): Promise<boolean> {
  if (item.order.isDryRun && (await cancel(desk, job))) return true
  await answerOrder(desk, item, job, outcome)
  return false
}

async function keepWaiting(desk: OrganisationDesk, item: Item, job: ImportJob, { readAgainAt }: Followed): Promise<boolean> {
  const { jobId, order } = item
  if (order.isReplaced || (await isReplaced(desk, job))) {
    await saveOrder(desk.folder, { jobId, order: { ...order, isReplaced: true } })
    await cancel(desk, job)
    return true
  }
  if (await wasWaitedFor(desk, job, readAgainAt.get(jobId) ?? job.createdAt)) {
    readAgainAt.set(jobId, new Date())
    return await moveJob(desk.db, jobId, ['checked'], 'reading', { trouble: noJson })
  }
  if (!order.isTold) await settleFile(desk, item, job, 'waiting')
  return false
}

/** False: it does not wait any more. */
async function cancel({ db, organisationId, importFolder }: OrganisationDesk, { id }: ImportJob): Promise<boolean> {
  const isCancelled = await moveJob(db, id, ['asking', 'checked'], 'cancelled', { endedAt: new Date() })
  if (isCancelled) await rm(importPath(importFolder, { organisationId, jobId: id }), { force: true })
  return isCancelled
}

/** A newer file of its kind is in, or one of its name is at least as far: nobody needs to decide about this one any more. */
async function isReplaced({ db }: OrganisationDesk, { id, isPart }: ImportJob): Promise<boolean> {
  if (isPart) return false
  const newer = await db.sql<{ id: string }>`select n.id from import_job j join import_job n on n.organisation_id = ${organisation}
      and n.source = j.source and n.created_at > j.created_at and n.file_from >= j.file_from and not n.is_part
    where j.organisation_id = ${organisation} and j.id = ${id}::uuid
      and ((n.entity = j.entity and n.state = 'done') or (n.file_name = j.file_name and n.is_automatic and n.state in ('asking', 'checked', 'running', 'done'))) limit 1`
  return newer.length > 0
}

/** Its lines name what was not there, and meanwhile something of its source has come in. */
async function wasWaitedFor({ db }: OrganisationDesk, job: ImportJob, since: Date): Promise<boolean> {
  if (job.state !== 'checked' || job.rejectedCount === 0) return false
  const [other] = await db.sql<{ id: string }>`select j.id from import_job j where j.organisation_id = ${organisation} and j.source = ${job.source}
    and j.state = 'done' and j.ended_at > ${since}::timestamptz and j.id <> ${job.id}::uuid limit 1`
  if (!other) return false
  const missing = await db.prisma.importRejection.findFirst({ where: { jobId: job.id, reason: { in: [...LATER_REASONS] } }, select: { line: true } })
  return missing !== null
}
