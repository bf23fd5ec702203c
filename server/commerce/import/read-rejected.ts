/** What was not brought in of a file: by what is wrong, and line by line. */
import { z } from 'zod'
import type { RejectedKind, RejectedLine } from '../../../domain/commerce/import/job/rejected-lines.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, type OrganisationDatabase, organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id, words } from '../../platform/input.ts'
import { type ImportJob, readingOf } from './job/job-row.ts'

/** As many as one looks through; all of them stand in the file of rejected lines. */
export const FIRST_LINES = 100

export const rejectedKind = z.strictObject({ jobId: id, column: words.max(300).nullable(), reason: words.min(1).max(40) })

/** The first hundred of one kind. */
export async function rejectedLines(ctx: Context, { jobId, ...kind }: z.infer<typeof rejectedKind>): Promise<RejectedLine[]> {
  const job = await ctx.db.prisma.importJob.findFirst({ where: { id: jobId } })
  if (!job) throw new AppError('NOT_FOUND', 'No such file')
  return await readRejectedLines(ctx.db, job, FIRST_LINES, kind)
}

type Job = Pick<ImportJob, 'id' | 'reading'>
type KeptLine = RejectedLine & { cells: string[] }

/** Whoever has more is better told that the export as a whole is wrong. */
const MOST_KINDS = 50

/** Goes through all lines, however many they are: for a file at rest. */
export async function readRejectedKinds({ sql }: OrganisationDatabase, job: Job): Promise<RejectedKind[]> {
  const kinds = await sql<KeptLine & { lines: number }>`select k.reason, k."column", k.lines, k.line, x.value, x.cells from (
      select r.reason, r."column", count(*) as lines, min(r.line) as line from import_rejection r
      where r.organisation_id = ${organisation} and r.job_id = ${job.id}::uuid group by r.reason, r."column" order by 3 desc, 4 limit ${MOST_KINDS}::int) k
    join import_rejection x on x.organisation_id = ${organisation} and x.job_id = ${job.id}::uuid and x.line = k.line order by k.lines desc, k.line`
  return kinds.map(({ lines, ...kept }) => {
    const { column, reason, ...example } = shown(job, kept)
    return { column, reason, lines, example }
  })
}

/** The first lines, of all or of one kind. */
export async function readRejectedLines(
  { sql }: OrganisationDatabase,
  job: Job,
  most: number,
  kind?: Pick<RejectedKind, 'column' | 'reason'>,
): Promise<RejectedLine[]> {
  const inColumn = fragment`x."column" ${kind?.column == null ? fragment`is null` : fragment`= ${kind.column}`}`
  const lines = await sql<KeptLine>`select x.line, x."column", x.value, x.reason, x.cells from import_rejection x
    where x.organisation_id = ${organisation} and x.job_id = ${job.id}::uuid ${kind ? fragment`and x.reason = ${kind.reason} and ${inColumn}` : fragment``}
    order by x.line limit ${most}::int`
  return lines.map((line) => shown(job, line))
}

const LONGEST = 200

/** What only comparing has found wrong bears no value of its own: it stands in the line. */
function shown(job: Job, { cells, ...line }: KeptLine): RejectedLine {
  const at = readingOf(job)?.columns.find(({ name }) => name === line.column)?.at ?? -1
  return { ...line, value: (line.value ?? cells[at]?.slice(0, LONGEST)) || null }
}
