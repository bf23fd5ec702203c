/** Who may see what, as pieces of SQL that every read of customers and contact reports carries. */
import { fragment, organisation, type SqlFragment } from '../database/db.ts'
import type { Context } from './context.ts'
import { today } from './today.ts'

/** True for those who see every customer: whoever leads or administers. */
const seesAll = ({ user }: Context): boolean => user.role !== 'sales'

const caller = (ctx: Context): SqlFragment => fragment`${ctx.user.id}::uuid`

/** `userId` of the care team is `whose`, or somebody for whom he is deputy today. */
const isHis = (ctx: Context, userId: SqlFragment, whose: SqlFragment): SqlFragment => fragment`(${userId} = ${whose} or exists (
  select 1 from deputy d where d.organisation_id = ${organisation} and d.deputy_id = ${whose} and d.user_id = ${userId}
    and ${today(ctx)}::date between d.starts_on and d.ends_on))`

const isInCareTeam = (ctx: Context, customerId: SqlFragment, whose: SqlFragment = caller(ctx)): SqlFragment => fragment`exists (
  select 1 from care_team_member t where t.organisation_id = ${organisation} and t.customer_id = ${customerId}
    and t.starts_on <= ${today(ctx)}::date and (t.ends_on is null or t.ends_on >= ${today(ctx)}::date) and ${isHis(ctx, fragment`t.user_id`, whose)})`

/** Archived and merged ones are nobody's. */
const isLive = fragment`c.archived_at is null and c.merged_into_id is null`

/** Every customer is shown to the caller. */
export const seesEveryCustomer = (ctx: Context): boolean => ctx.organisation.customerVisibility === 'all' || seesAll(ctx)

/** Condition on a row `c` of `customer`: the caller may see it. */
export function visibleCustomer(ctx: Context): SqlFragment {
  if (seesEveryCustomer(ctx)) return isLive
  return fragment`${isLive} and (c.created_by_id = ${ctx.user.id}::uuid or ${isInCareTeam(ctx, fragment`c.id`)})`
}

/** The same of a colleague, a row `u` of `app_user`. */
export const visibleToColleague = (ctx: Context): SqlFragment =>
  ctx.organisation.customerVisibility === 'all'
    ? isLive
    : fragment`${isLive} and (u.role <> 'sales' or c.created_by_id = u.id or ${isInCareTeam(ctx, fragment`c.id`, fragment`u.id`)})`

/**
 * Condition on a row `r` of `contact_report` shown at the customer `c.id`: the caller may read it; otherwise he may only know that there was a contact.
 * The strictest of the organisation's, the customer's and the report's own setting holds; authors and participants always read it,
 * and so does a head of sales. Who administers needs no content for that: he reads what he could read as one of the sales people.
 */
export function readableReport(ctx: Context): SqlFragment {
  if (ctx.user.role === 'head_of_sales') return fragment`true`
  const strictest = fragment`greatest(${ctx.organisation.reportVisibility}::"ReportVisibility", c.report_visibility, r.visibility)`
  const tookPart = fragment`(r.author_id = ${ctx.user.id}::uuid or exists (
    select 1 from report_participant p where p.organisation_id = ${organisation} and p.report_id = r.id and p.user_id = ${ctx.user.id}::uuid))`
  return fragment`(case ${strictest} when 'everyone' then true when 'care_team' then ${tookPart} or ${isInCareTeam(ctx, fragment`c.id`)} else ${tookPart} end)`
}
