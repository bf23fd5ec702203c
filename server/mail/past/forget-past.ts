import { DEEPEST_MONTHS } from '../../../domain/mail/looks-backwards.ts'
import type { Database } from '../../platform/database/db.ts'

/** Of each organisation at a time: few enough for a short transaction. */
const AT_ONCE = 5_000

/** Since when something counts is forgotten when no mail from before can be read any more, however deep a company looks later; whom a mailbox was searched for, the day after. */
export async function forgetPast({ pool }: Pick<Database, 'pool'>, now = new Date()): Promise<void> {
  await pool.query(
    `delete from mail_listing l using mailbox m
     where l.organisation_id = m.organisation_id and l.mailbox_id = m.id and l.finished_at < $1::timestamptz - interval '1 day'`,
    [now],
  )
  for (;;) {
    const { rowCount } = await pool.query(
      `delete from known_since where ctid = any(array(select old.ctid from organisation o cross join lateral (
         select k.ctid from known_since k where k.organisation_id = o.id
           and k.counts_from < $1::timestamptz - make_interval(months => ${DEEPEST_MONTHS}) order by k.counts_from limit ${AT_ONCE}) old))`,
      [now],
    )
    if (!rowCount) return
  }
}
