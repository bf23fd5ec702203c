import type { Database } from '../../platform/database/db.ts'

/** Of each mailbox at a time: few enough for a short transaction. */
const AT_ONCE = 5_000

/** Of mails that were not logged nothing is kept longer than their company has set. The oldest of each mailbox first, as the index on what may go has them. */
export async function forgetVerdicts({ pool }: Pick<Database, 'pool'>, now = new Date()): Promise<void> {
  for (;;) {
    const { rowCount } = await pool.query(
      `delete from mail_verdict v using logging_policy p join mailbox m on m.organisation_id = p.organisation_id cross join lateral (
         select o.mail_hash from mail_verdict o where o.organisation_id = m.organisation_id and o.mailbox_id = m.id and not o.is_logged
           and o.judged_at < $1::timestamptz - make_interval(days => p.verdict_days) order by o.judged_at limit ${AT_ONCE}) old
       where v.organisation_id = m.organisation_id and v.mailbox_id = m.id and v.mail_hash = old.mail_hash`,
      [now],
    )
    if (!rowCount) return
  }
}
