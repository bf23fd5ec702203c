/** Whom the caller stands in for, and the mails of his customers. */
import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import type { Context } from '../../platform/call/context.ts'
import { startOfStored, today } from '../../platform/call/today.ts'
import { readableReport, visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'

export type StandIn = {
  userId: string
  name: string
  until: string
  mails: { reportId: string; at: string; subject: string | null; customerId: string; customer: string }[]
}

/** Condition on a row `d` of `deputy`: the caller stands in today. */
export const isMyTurn = (ctx: Context): SqlFragment => fragment`(d.organisation_id = ${organisation} and d.deputy_id = ${ctx.user.id}::uuid
  and ${today(ctx)}::date between d.starts_on and d.ends_on)`

export async function standIns(ctx: Context): Promise<StandIn[]> {
  const rows = await ctx.db.sql<StandIn>`select distinct on (u.name, u.id) u.id as "userId", u.name, d.ends_on as until,
      ${mails(ctx)} as mails
    from deputy d join app_user u on u.organisation_id = ${organisation} and u.id = d.user_id
    where d.organisation_id = ${organisation} and ${isMyTurn(ctx)} order by u.name, u.id, d.ends_on desc`
  return rows.map((row) => ({ ...row, mails: row.mails.map((mail) => ({ ...mail, at: new Date(mail.at).toISOString() })) }))
}

/** The customer `c` is cared for by whom the row `d` of `deputy` is about, while he is away. */
export const isHisCustomer = fragment`exists (select 1 from care_team_member t where t.organisation_id = ${organisation} and t.customer_id = c.id and t.user_id = d.user_id
  and t.starts_on <= d.ends_on and (t.ends_on is null or t.ends_on >= d.starts_on))`

/** Those that came in since he left, newest first, and so read only until there are enough. */
const mails = (ctx: Context): SqlFragment => fragment`(select coalesce(json_agg(x), '[]') from (
  select r.id as "reportId", r.at, case when ${readableReport(ctx)} then r.subject end as subject, c.id as "customerId", c.name as customer
  from report_customer rc join contact_report r on r.organisation_id = ${organisation} and r.id = rc.report_id
  join customer c on c.organisation_id = ${organisation} and c.id = rc.customer_id
  where rc.organisation_id = ${organisation} and r.channel = 'email' and r.direction = 'incoming' and r.withdrawn_at is null
    and rc.at >= ${startOfStored(ctx, fragment`d.starts_on`)} and ${isHisCustomer} and ${visibleCustomer(ctx)} order by rc.at desc limit ${MOST_ROWS + 1}) x)`
