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
  if (!job) throw new AppError('NOT_FOUND', 'No such file')
  const { language } = ctx.user
  const { content, lines } = await rejectedLines(ctx.db, job, language)
  return {
    name: `${job.fileName.replace(/\.[^.]+$/, '')}-${language === 'de' ? 'abgelehnt' : 'rejected'}.csv`,
    content,
    more: Math.max(0, job.rejectedCount - lines),
  }
}

/** `lines`: how many of them there are in it. */
export async function rejectedLines(db: OrganisationDatabase, job: ImportJob, language: Language): Promise<{ content: string; lines: number }> {
  const lines = await db.sql<Line>`select x.line, x."column", x.reason, x.cells from import_rejection x
    where x.organisation_id = ${organisation} and x.job_id = ${job.id}::uuid and x.cells <> '{}' order by x.line`
  const header = readingOf(job)?.shape.header?.cells.map((cell) => (typeof cell === 'string' ? cell : '')) ?? []
  const told = lines.map(({ cells, column, reason }) => ({ cells, reason: [column, rejectionText(reason, language)].filter(Boolean).join(': ') }))
  return { content: rejectedCsv(header, language === 'de' ? 'Grund' : 'Reason', told), lines: lines.length }
}
