/** What speaks against bringing a file in that waited, though it was right when it was checked. */
import { isMuch, type JobTrouble } from '../../../../domain/commerce/import/job/job-trouble.ts'
import { type OrganisationDatabase, organisation } from '../../../platform/database/db.ts'
import type { Work } from '../records/work.ts'
import { type ImportJob, tellsAll } from './job-row.ts'
import type { JobTurn } from './job-turn.ts'
import { countVanished } from './vanish-records.ts'

/** When the last file of the kind that was brought in was made, if that was later. */
export async function newerThan(
  { prisma }: Pick<OrganisationDatabase, 'prisma'>,
  { source, fileFrom, isForced, isPart }: ImportJob,
  entity: string,
): Promise<string | null> {
  if (isForced || isPart) return null
  const newest = await prisma.importJob.findFirst({
    where: { source, entity, state: 'done', isPart: false, fileFrom: { gt: fileFrom } },
    orderBy: { fileFrom: 'desc' },
    select: { fileFrom: true },
  })
  return newest?.fileFrom.toISOString() ?? null
}

/** Whether something of the file is in already: then it goes on to its end, since half of it is no state to wait in. */
export async function isBegun({ db, jobId }: Pick<JobTurn, 'db' | 'jobId'>): Promise<boolean> {
  const begun = await db.sql`select from import_record where organisation_id = ${organisation} and job_id = ${jobId}::uuid and is_applied limit 1`
  return begun.length > 0
}

/** null: nothing. `rejected`: how many lines are now. */
export async function hindranceOf(turn: JobTurn, job: ImportJob, work: Work, rejected: number): Promise<JobTrouble | null> {
  if (await isBegun(turn)) return null
  const newer = await newerThan(turn.db, job, work.entity)
  if (newer) return { reason: 'older', since: newer }
  if (rejected > job.rejectedCount && !job.acceptsPart) return { reason: 'wrong_lines' }
  if (!(await tellsAll(turn.db, job))) return null
  const { vanished, known } = await countVanished(turn, work)
  return vanished > job.vanishedCount && isMuch(vanished, known) ? { reason: 'many_vanish', vanished, known } : null
}
