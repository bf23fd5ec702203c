/** Exactly the lines that were not brought in, each with its reason. */
import type { z } from 'zod'
import { rejectedCsv } from '../../../domain/commerce/import/job/rejected-lines.ts'
import { rejectionText } from '../../../domain/texts/import-report-texts.ts'
import type { Language } from '../../../domain/texts/language.ts'
import type { Context } from '../../platform/call/context.ts'
import { type OrganisationDatabase, organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { type ImportJob, readingOf } from './job/job-row.ts'
import type { oneImport } from './read-import.ts'

type Line = { line: number; column: string | null; reason: string; cells: string[] }

/** `more`: so many have no room in one file; the export is to be mended then. */
export async function rejectedFile(ctx: Context, { jobId }: z.infer<typeof oneImport>): Promise<{ name: string; content: string; more: number }> {
  const job = await ctx.db.prisma.importJob.findFirst({ where: { id: jobId } })
  // Whoever pushed rows has been told of each that is wrong.
  if (job?.fileName == null) throw new AppError('NOT_FOUND', 'No such file')
  const { language } = ctx.user
  const { content, lines } = await rejectedContent(ctx.db, job, language)
  return {
    name: `${job.fileName.replace(/\.[^.]+$/, '')}-${language === 'de' ? 'abgelehnt' : 'rejected'}.csv`,
    content,
    more: Math.max(0, job.rejectedCount - lines),
  }
}

/** Made at one go: others wait so long. */
const PAGE = 200

/** `lines`: how many of them there are in it. */
export async function rejectedContent(db: OrganisationDatabase, job: ImportJob, language: Language): Promise<{ content: string; lines: number }> {
  const header = readingOf(job)?.shape.header?.cells.map((cell) => (typeof cell === 'string' ? cell : '')) ?? []
  const csv = rejectedCsv(header, language === 'de' ? 'Grund' : 'Reason', await widestLine(db, job.id))
  const pieces = [csv.head]
  let lines = 0
  for (let page: Line[] = []; lines % PAGE === 0; ) {
    page = await nextLines(db, job.id, page.at(-1)?.line ?? -1)
    if (page.length === 0) break
    pieces.push(
      csv.rows(page.map(({ cells, column, reason }) => ({ cells, reason: [column, rejectionText(reason, language)].filter(Boolean).join(': ') }))),
    )
    lines += page.length
  }
  return { content: pieces.join(''), lines }
}

async function widestLine(db: OrganisationDatabase, jobId: string): Promise<number> {
  const [widest] = await db.sql<{ cells: number | null }>`select max(cardinality(x.cells)) as cells from import_rejection x
    where x.organisation_id = ${organisation} and x.job_id = ${jobId}::uuid`
  return widest?.cells ?? 0
}

const nextLines = (db: OrganisationDatabase, jobId: string, after: number): Promise<Line[]> =>
  db.sql<Line>`select x.line, x."column", x.reason, x.cells from import_rejection x
    where x.organisation_id = ${organisation} and x.job_id = ${jobId}::uuid and x.line > ${after}::int and x.cells <> '{}' order by x.line limit ${PAGE}::int`
