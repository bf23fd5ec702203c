/** What shows at somebody's deputy while he is away, beside his follow-ups: deadlines and mails of his customers. */
import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import { addDays } from '../../../domain/time/local-time.ts'
import type { Context } from '../../platform/call/context.ts'
import { startOfStored, today } from '../../platform/call/today.ts'
import { readableReport, visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'

export type StandIn = {
  userId: string
  name: string
  until: string
  deadlines: { complaintId: string; number: string; subject: string; deadlineOn: string; customerId: string; customer: string }[]
  mails: { reportId: string; at: string; subject: string | null; customerId: string; customer: string }[]
}

const DEADLINE_DAYS = 3

/** Condition on a row `d` of `deputy`: the caller stands in today. */
export const isMyTurn = (ctx: Context): SqlFragment => fragment`(d.organisation_id = ${organisation} and d.deputy_id = ${ctx.user.id}::uuid
  and ${today(ctx)}::date between d.starts_on and d.ends_on)`

export async function standIns(ctx: Context): Promise<StandIn[]> {
  const rows = await ctx.db.sql<StandIn>`select distinct on (u.name, u.id) u.id as "userId", u.name, d.ends_on as until,
      ${deadlines(ctx)} as deadlines, ${mails(ctx)} as mails
    from deputy d join app_user u on u.organisation_id = ${organisation} and u.id = d.user_id
    where d.organisation_id = ${organisation} and ${isMyTurn(ctx)} order by u.name, u.id, d.ends_on desc`
  return rows.map((row) => ({ ...row, mails: row.mails.map((mail) => ({ ...mail, at: new Date(mail.at).toISOString() })) }))
}

const isHis = fragment`exists (select 1 from care_team_member t where t.organisation_id = ${organisation} and t.customer_id = c.id and t.user_id = d.user_id
  and t.starts_on <= d.ends_on and (t.ends_on is null or t.ends_on >= d.starts_on))`

/** As commerce has it, which stands above. */
const isNotClosedHere = fragment`not exists (select from complaint_step cs
  where cs.organisation_id = ${organisation} and cs.complaint_id = m.id and cs.step = 'close')`
const namedHere = fragment`(select h.responsible_id from complaint_handling h where h.organisation_id = ${organisation} and h.complaint_id = m.id)`

const deadlines = (ctx: Context): SqlFragment => fragment`(select coalesce(json_agg(x), '[]') from (
  select m.id as "complaintId", m.number, m.subject, m.deadline_on as "deadlineOn", c.id as "customerId", c.name as customer from complaint m
  join customer c on c.organisation_id = ${organisation} and c.id = m.customer_id
  where m.organisation_id = ${organisation} and m.status <> 'closed' and ${isNotClosedHere} and m.archived_at is null and m.deadline_on <= ${addDays(today(ctx), DEADLINE_DAYS)}::date
    and (coalesce(${namedHere}, m.responsible_id) = d.user_id or ${isHis}) and ${visibleCustomer(ctx)} order by m.deadline_on limit ${MOST_ROWS + 1}) x)`

/** Those that came in since he left, newest first, and so read only until there are enough. */
const mails = (ctx: Context): SqlFragment => fragment`(select coalesce(json_agg(x), '[]') from (
  select r.id as "reportId", r.at, case when ${readableReport(ctx)} then r.subject end as subject, c.id as "customerId", c.name as customer
  from report_customer rc join contact_report r on r.organisation_id = ${organisation} and r.id = rc.report_id
  join customer c on c.organisation_id = ${organisation} and c.id = rc.customer_id
  where rc.organisation_id = ${organisation} and r.channel = 'email' and r.direction = 'incoming' and r.withdrawn_at is null
    and rc.at >= ${startOfStored(ctx, fragment`d.starts_on`)} and ${isHis} and ${visibleCustomer(ctx)} order by rc.at desc limit ${MOST_ROWS + 1}) x)`
