/** One file: how it was read, what is asked, and what bringing it in would do. */
import { z } from 'zod'
import type { ImportState } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'
import type { ChangedRow, ImportDetail, ImportSettings } from './import-types.ts'
import { asSaved, type ImportJob, readingOf, workOf } from './job/job-row.ts'
import { changes } from './job/store-records.ts'
import { readOneImport } from './list-imports.ts'
import { nextStep } from './next-step.ts'
import { FIRST_LINES, readRejectedKinds, readRejectedLines } from './read-rejected.ts'
import { stores } from './records/stores.ts'
import { firstLine, type Work } from './records/work.ts'

export const oneImport = z.strictObject({ jobId: id })

/** As many as one looks through. */
const FIRST = 100

export async function readImport(ctx: Context, { jobId }: z.infer<typeof oneImport>): Promise<ImportDetail> {
  const line = await readOneImport(ctx, jobId)
  const job = await ctx.db.prisma.importJob.findFirst({ where: { id: jobId } })
  if (!job || !line) throw new AppError('NOT_FOUND', 'No such file')
  const [reading, work] = [readingOf(job), await workOf(ctx.db, job)]
  const { shape: _, ...shown } = reading ?? { shape: null }
  return {
    job: line,
    reading: reading && (shown as ImportDetail['reading']),
    settings: await settingsOf(ctx, job.mappingId),
    ...(MOVING.has(job.state) ? NOTHING_YET : await readRecords(ctx, job, work)),
    next: work && job.state === 'done' ? await nextStep(ctx, work) : null,
  }
}

type Records = Pick<ImportDetail, 'rejectedKinds' | 'rejected' | 'changed'>

/** Then its page is read anew each second, and shows only how far it is. */
const MOVING: ReadonlySet<ImportState> = new Set(['reading', 'running', 'undoing'])
const NOTHING_YET: Records = { rejectedKinds: [], rejected: [], changed: [] }

const readRecords = async (ctx: Context, job: ImportJob, work: Work | null): Promise<Records> => ({
  rejectedKinds: await readRejectedKinds(ctx.db, job),
  rejected: await readRejectedLines(ctx.db, job, FIRST_LINES),
  changed: work ? (job.state === 'checked' ? await comingChanges(ctx, work) : await madeChanges(ctx, job.id)) : [],
})

async function settingsOf(ctx: Context, mappingId: string | null): Promise<ImportSettings> {
  const mapping = mappingId === null ? null : await ctx.db.prisma.importMapping.findFirst({ where: { id: mappingId } })
  const fields = mapping ? Object.values(asSaved(mapping).fields) : []
  return {
    emptyOverwrites: mapping?.emptyOverwrites ?? false,
    holdsAll: mapping?.holdsAll ?? false,
    acceptsPart: mapping?.acceptsPart ?? false,
    rates: (mapping?.rates ?? {}) as Record<string, string>,
    formats: Object.fromEntries(fields.flatMap(({ column, format }) => (format ? [[column, format]] : []))),
  }
}

type Told = { externalId: string; fields: Record<string, [unknown, unknown]> | null }

/** Reckoned from what waits: the same that the import will write. */
async function comingChanges(ctx: Context, work: Work): Promise<ChangedRow[]> {
  const { table, joins } = stores[work.entity]
  const rows = await ctx.db.sql<Told>`select r.external_id as "externalId", ${changes(work)} as fields from (
      select * from import_record where organisation_id = ${organisation} and job_id = ${work.jobId}::uuid and verdict = 'changed' order by record limit ${FIRST}::int) r
    ${firstLine} ${joins(work)} join ${table} on t.organisation_id = ${organisation} and t.id = r.entity_id order by r.record`
  return rows.map(shown)
}

async function madeChanges(ctx: Context, jobId: string): Promise<ChangedRow[]> {
  const rows = await ctx.db.sql<Told>`select r.external_id as "externalId", r.before -> 'fields' as fields from import_record r
    where ${fragment`r.organisation_id = ${organisation} and r.job_id = ${jobId}::uuid and r.verdict = 'changed'`} order by r.record limit ${FIRST}::int`
  return rows.map(shown)
}

/** Names of columns that only serve search, or hold ids of ours, are nobody's business. */
const INNER = new Set(['name_folded', 'open_as_of', 'potential_told_on', 'customer_id', 'order_id', 'product_group_id', 'product_id'])

const shown = ({ externalId, fields }: Told): ChangedRow => ({
  externalId,
  fields: Object.entries(fields ?? {})
    .filter(([name]) => !INNER.has(name))
    .map(([name, [before, after]]) => ({ name, before: told(before), after: told(after) })),
})

const told = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'object' ? JSON.stringify(value) : String(value)
