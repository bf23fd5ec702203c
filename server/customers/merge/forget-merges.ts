/** After thirty days no merge can be undone: what was kept for that is forgotten. That they were merged stays. */
import type { Database } from '../../platform/database/db.ts'
import { UNDO_DAYS } from './undo-merge.ts'

const PAGE = 100

export async function forgetMerges({ pool }: Pick<Database, 'pool'>): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ of: string; id: string }>(
      `select m.organisation_id as of, m.id from customer_merge m
       where m.is_forgotten = false and m.merged_at < now() - $1::int * interval '1 day' order by m.merged_at limit ${PAGE}`,
      [UNDO_DAYS],
    )
    for (const { of, id } of rows) {
      await pool.query('delete from customer_merge_row r where r.organisation_id = $1 and r.merge_id = $2', [of, id])
      await pool.query(`update customer_merge m set is_forgotten = true, filled = '{}' where m.organisation_id = $1 and m.id = $2`, [of, id])
    }
    if (rows.length < PAGE) break
  }
}
