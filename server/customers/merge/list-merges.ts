import type { Context } from '../../platform/call/context.ts'
import { organisation } from '../../platform/database/db.ts'
import { UNDO_DAYS } from './undo-merge.ts'

/** A merge that can still be undone. `isUndoable` false: first the one has to be undone that came after it. */
export type MergeLine = {
  id: string
  keptId: string
  keptName: string
  goneName: string
  mergedAt: string
  mergedBy: string
  undoableUntil: string
  isUndoable: boolean
}

const MOST = 100

/** Of the last thirty days, the newest first. `more`: there are others beside them. */
export async function listMerges(ctx: Context): Promise<{ merges: MergeLine[]; more: boolean }> {
  const rows = await ctx.db
    .sql<MergeLine>`select m.id, m.kept_id as "keptId", k.name as "keptName", g.name as "goneName", m.merged_at as "mergedAt", u.name as "mergedBy",
      m.merged_at + ${UNDO_DAYS}::int * interval '1 day' as "undoableUntil", k.merged_into_id is null as "isUndoable"
    from customer_merge m join customer k on k.organisation_id = ${organisation} and k.id = m.kept_id join customer g on g.organisation_id = ${organisation} and g.id = m.gone_id
    join app_user u on u.organisation_id = ${organisation} and u.id = m.merged_by_id
    where m.organisation_id = ${organisation} and m.undone_at is null and m.merged_at > ${ctx.now()}::timestamptz - ${UNDO_DAYS}::int * interval '1 day'
    order by m.merged_at desc, m.id desc limit ${MOST + 1}::int`
  return { merges: rows.slice(0, MOST), more: rows.length > MOST }
}
