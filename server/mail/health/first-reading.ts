/** What the past of a mailbox has come to that was connected a moment ago: for its owner, in one sentence. */
import { unknownReasons } from '../../../domain/mail/unknown-senders.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'

/** Mails judged so far, of them in the history and at how many customers, and with nobody known on them. `total` null: not counted yet. */
export type FirstReading = { isDone: boolean; read: number; total: number | null; logged: number; customers: number; unknown: number }

/** null: not connected, or longer than a day since. */
export async function showFirstReading(ctx: Context): Promise<FirstReading | null> {
  const [row] = await ctx.db.sql<FirstReading>`
    select l.is_done as "isDone", l.total, v.read, v.logged, v.unknown,
      (select count(distinct rc.customer_id)::int from mail_verdict w
         join report_customer rc on rc.organisation_id = ${organisation} and rc.report_id = w.report_id
         join customer c on c.organisation_id = ${organisation} and c.id = rc.customer_id
       where w.organisation_id = ${organisation} and w.mailbox_id = m.id and w.is_logged and ${visibleCustomer(ctx)}) as customers
    from mailbox m
    join lateral (select bool_and(finished_at is not null) as is_done, case when bool_and(total_count is not null) then sum(total_count)::int end as total
      from mail_listing where organisation_id = ${organisation} and mailbox_id = m.id and cause = 'connected' having count(*) > 0) l on true
    cross join lateral (select count(*)::int as read, count(*) filter (where is_logged)::int as logged, count(*) filter (where reason = any(${[...unknownReasons]}::text[]))::int as unknown
      from mail_verdict where organisation_id = ${organisation} and mailbox_id = m.id) v
    where m.organisation_id = ${organisation} and m.user_id = ${ctx.user.id}::uuid and m.kind = 'user' and m.status = 'connected'`
  return row ?? null
}
