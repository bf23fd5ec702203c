/** What came in, the newest first. */
import { z } from 'zod'
import { importOrigins } from '../../../domain/commerce/import/job/import-origin.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { cursor } from '../../platform/input.ts'
import type { ImportLine } from './import-types.ts'

/** `origin` null: from everywhere. `isTroubled`: only those with which something is wrong. */
export const importPage = z.strictObject({ cursor, origin: z.enum(importOrigins).nullable().default(null), isTroubled: z.boolean().default(false) })

const PAGE = 30
/** So long a file can be taken back, while nothing of its kind was brought in after it. */
export const UNDO_DAYS = 30

export async function listImports(
  ctx: Context,
  { cursor, origin, isTroubled }: z.infer<typeof importPage>,
): Promise<{ rows: ImportLine[]; nextCursor: string | null }> {
  const isMeant = fragment`${origin === null ? fragment`true` : fragment`${originOf} = ${origin}`} and ${isTroubled ? inTrouble : fragment`true`}`
  const rows = await readImports(ctx, isMeant, cursor)
  const page = rows.slice(0, PAGE)
  return { rows: page, nextCursor: rows.length > PAGE ? (page.at(-1)?.jobId ?? null) : null }
}

/** By the names of `importOrigins`; what lies in the drop folder nobody has chosen. Each stands so in its index. */
const originOf = fragment`(case when j.api_key_id is not null then 'push' when j.connector_id is not null then 'connector' when j.created_by_id is null then 'drop_folder' else 'file' end)`

/** Somebody has to look at it: it waits for him, did not come in, or not all of it. What was taken back or stopped is settled. */
const inTrouble = fragment`(j.state in ('asking', 'refused', 'failed') or (j.state in ('checked', 'done') and (j.trouble is not null or j.rejected_count > 0)))`

/** null: there is none of this id. */
export async function readOneImport(ctx: Context, jobId: string): Promise<ImportLine | null> {
  const [line] = await readImports(ctx, fragment`j.id = ${jobId}::uuid`, null)
  return line ?? null
}

/** `isMeant`: which jobs `j`. `after`: those that came before it; ids grow with time. */
async function readImports(ctx: Context, isMeant: SqlFragment, after: string | null): Promise<ImportLine[]> {
  return await ctx.db
    .sql<ImportLine>`select j.id as "jobId", j.source, j.entity, j.file_name as "fileName", j.file_bytes as "fileBytes", j.file_from as "fileFrom",
      j.state, j.is_part as "isPart", json_build_object('new', j.new_count, 'changed', j.changed_count, 'unchanged', j.unchanged_count, 'rejected', j.rejected_count,
        'vanished', j.vanished_count) as counts, j.line_count as lines, j.trouble,
      case when p.job_id is not null and j.state in ('reading', 'running', 'undoing') then json_build_object('step', p.step, 'done', p.done, 'total', p.total) end as progress,
      j.created_at as "createdAt", coalesce(u.name, k.name, c.name) as "createdBy", j.ended_at as "endedAt",
      case when j.state = 'done' and j.ended_at > ${ctx.now()}::timestamptz - ${UNDO_DAYS}::int * interval '1 day' and not exists (
          select from import_job n where n.organisation_id = ${organisation} and n.source = j.source and n.entity = j.entity and n.id <> j.id
            and (n.state in ('running', 'undoing') or (n.state = 'done' and n.ended_at > j.ended_at)))
        then j.ended_at + ${UNDO_DAYS}::int * interval '1 day' end as "undoableUntil"
    from import_job j left join import_progress p on p.organisation_id = ${organisation} and p.job_id = j.id
    left join app_user u on u.organisation_id = ${organisation} and u.id = j.created_by_id
    left join api_key k on k.organisation_id = ${organisation} and k.id = j.api_key_id
    left join connector c on c.organisation_id = ${organisation} and c.id = j.connector_id
    where j.organisation_id = ${organisation} and ${isMeant}
      and (${after}::uuid is null or (j.created_at, j.id) < (select b.created_at, b.id from import_job b where b.organisation_id = ${organisation} and b.id = ${after}::uuid))
    order by j.created_at desc, j.id desc limit ${PAGE + 1}::int`
}
