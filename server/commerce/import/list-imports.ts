/** Files that came in, the newest first. */
import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { organisation } from '../../platform/database/db.ts'
import { cursor } from '../../platform/input.ts'
import type { ImportLine } from './import-types.ts'

export const importPage = z.strictObject({ cursor })

const PAGE = 30
/** So long a file can be taken back, while nothing of its kind was brought in after it. */
export const UNDO_DAYS = 30

export async function listImports(ctx: Context, { cursor }: z.infer<typeof importPage>): Promise<{ rows: ImportLine[]; nextCursor: string | null }> {
  const rows = await readImports(ctx, null, cursor)
  const page = rows.slice(0, PAGE)
  return { rows: page, nextCursor: rows.length > PAGE ? (page.at(-1)?.jobId ?? null) : null }
}

/** `jobId`: only this one. `after`: those that came before it; ids grow with time. */
export async function readImports(ctx: Context, jobId: string | null, after: string | null): Promise<ImportLine[]> {
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
    where j.organisation_id = ${organisation} and (${jobId}::uuid is null or j.id = ${jobId}::uuid)
      and (${after}::uuid is null or (j.created_at, j.id) < (select b.created_at, b.id from import_job b where b.organisation_id = ${organisation} and b.id = ${after}::uuid))
    order by j.created_at desc, j.id desc limit ${PAGE + 1}::int`
}
