/** What is not needed any more of rows that were pushed. */
import type { Database } from '../../../../platform/database/db.ts'
import { UNDO_DAYS } from '../../list-imports.ts'

/** Nobody repeats a message after a week. */
const ANSWERED_DAYS = 7
/** A day after what could be taken back of them has gone. */
const LISTED_DAYS = UNDO_DAYS + 1

/**
 * Names of messages are free again after a week, and what they were answered goes. Files stay in the list for good, as people have brought them in;
 * of messages there may be one every minute: they go from it once they cannot be taken back.
 */
export async function forgetBatches({ pool }: Pick<Database, 'pool'>): Promise<void> {
  await pool.query(`delete from pushed_batch where created_at < now() - $1::int * interval '1 day'`, [ANSWERED_DAYS])
  await pool.query(
    `delete from import_job where api_key_id is not null and created_at < now() - $1::int * interval '1 day' and state not in ('running', 'undoing')`,
    [LISTED_DAYS],
  )
}
