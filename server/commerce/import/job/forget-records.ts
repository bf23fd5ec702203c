/** After thirty days nothing can be taken back: what was kept for it goes. The job stays, as a line of the history. */
import type { Database } from '../../../platform/database/db.ts'
import { UNDO_DAYS } from '../list-imports.ts'

const PAGE = 5_000

/** A file that nobody has decided about until then does not come in any more: without its records all that is known would be taken for vanished. */
export async function forgetRecords({ pool }: Pick<Database, 'pool'>): Promise<void> {
  await pool.query(
    `update import_job set state = 'cancelled', ended_at = now() where state in ('asking', 'checked') and created_at < now() - $1::int * interval '1 day'`,
    [UNDO_DAYS],
  )
  for (const table of ['import_record', 'import_rejection', 'import_line'])
    for (;;) {
      const { rowCount } = await pool.query(
        `delete from ${table} x where x.ctid = any(array(select o.ctid from ${table} o join import_job j on j.organisation_id = o.organisation_id and j.id = o.job_id
           where j.created_at < now() - $1::int * interval '1 day' and j.state not in ('running', 'undoing') limit ${PAGE}))`,
        [UNDO_DAYS],
      )
      if ((rowCount ?? 0) < PAGE) break
    }
}
