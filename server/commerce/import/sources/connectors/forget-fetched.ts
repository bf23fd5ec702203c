/** What is not needed any more of rows that were fetched. */
import type { Database } from '../../../../platform/database/db.ts'
import { UNDO_DAYS } from '../../list-imports.ts'

/** A day after what could be taken back of them has gone. */
const LISTED_DAYS = UNDO_DAYS + 1

/** There may be one every few minutes: they go from the list once they cannot be taken back. What a connector still waits for stays. */
export async function forgetFetched({ pool }: Pick<Database, 'pool'>): Promise<void> {
  await pool.query(
    `delete from import_job j where j.connector_id is not null and j.created_at < now() - $1::int * interval '1 day' and j.state not in ('running', 'undoing')
       and not exists (select from connector_set s where s.organisation_id = j.organisation_id and s.connector_id = j.connector_id and s.job_id = j.id)`,
    [LISTED_DAYS],
  )
}
