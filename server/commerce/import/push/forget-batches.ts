/** Nobody repeats a message after a week: from then on its name is free, and what it was answered goes. */
import type { Database } from '../../../platform/database/db.ts'

const KEPT_DAYS = 7

export async function forgetBatches({ pool }: Pick<Database, 'pool'>): Promise<void> {
  await pool.query(`delete from pushed_batch where created_at < now() - $1::int * interval '1 day'`, [KEPT_DAYS])
}
