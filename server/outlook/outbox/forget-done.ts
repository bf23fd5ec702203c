import type { Database } from '../../platform/database/db.ts'

/** How long it stays known what was done in somebody's Outlook. */
const KEPT_MS = 30 * 86_400_000
/** Few enough for a short transaction. */
const AT_ONCE = 5_000

/** Effects that are done long since go: nobody asks for them any more. */
export async function forgetDone({ pool }: Pick<Database, 'pool'>, now = new Date()): Promise<void> {
  for (;;) {
    const { rowCount } = await pool.query(
      `delete from outbox_entry e using (select organisation_id, id from outbox_entry where status = 'done' and finished_at < $1 limit ${AT_ONCE}) f
       where e.organisation_id = f.organisation_id and e.id = f.id`,
      [new Date(now.getTime() - KEPT_MS)],
    )
    if ((rowCount ?? 0) < AT_ONCE) return
  }
}
