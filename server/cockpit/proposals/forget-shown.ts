import type { Database } from '../../platform/database/db.ts'

/** No day comes up for so long: what would be proposed again by then still stands in the way after more than a year. */
const KEPT_DAYS = 400
/** Few enough for a short transaction. */
const AT_ONCE = 5_000

/** Whom somebody was proposed long since goes. */
export async function forgetShown({ pool }: Pick<Database, 'pool'>, now = new Date()): Promise<void> {
  for (;;) {
    const { rowCount } = await pool.query(
      `delete from shown_proposal s using (select organisation_id, id from shown_proposal where day < $1 order by day limit ${AT_ONCE}) f
       where s.organisation_id = f.organisation_id and s.id = f.id`,
      [new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString().slice(0, 10)],
    )
    if ((rowCount ?? 0) < AT_ONCE) return
  }
}
