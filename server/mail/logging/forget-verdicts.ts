import type { Database } from '../../platform/database/db.ts'

/** Of mails that were not logged nothing is kept longer than their company has set. */
export async function forgetVerdicts({ pool }: Pick<Database, 'pool'>, now = new Date()): Promise<void> {
  await pool.query(
    `delete from mail_verdict v using logging_policy p where p.organisation_id = v.organisation_id and not v.is_logged
       and v.judged_at < $1::timestamptz - make_interval(days => p.verdict_days)`,
    [now],
  )
}
