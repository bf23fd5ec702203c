/** Which of what the rules give counts today: nobody has turned to the customer since, and nobody has said not to; pieces of SQL. */
import { RESTS_AFTER_DAYS } from '../../../domain/commerce/proposals/proposal-policy.ts'
import { kindPoints, MOST_DAYS, POINTS_A_FURTHER_REASON, POINTS_A_STEP, valueSteps } from '../../../domain/commerce/proposals/proposal-score.ts'
import { addDays } from '../../../domain/time/local-time.ts'
import type { Context } from '../../platform/call/context.ts'
import { dayOf } from '../../platform/call/today.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { me } from '../inside-sales/whose.ts'

/** Customers who belong to the caller, or to whom he stands in for: the first of the care team who is still here. */
export const ownCustomers = (ctx: Context, on: string): SqlFragment => fragment`select t.customer_id from care_team_member t
  where t.organisation_id = ${organisation} and t.user_id = ${me(ctx)} and t.starts_on <= ${on}::date and (t.ends_on is null or t.ends_on >= ${on}::date)
    and t.user_id = (select f.user_id from care_team_member f join app_user u on u.organisation_id = ${organisation} and u.id = f.user_id
        and u.is_active and u.removed_at is null and u.role_lost_at is null
      where f.organisation_id = ${organisation} and f.customer_id = t.customer_id and f.starts_on <= ${on}::date and (f.ends_on is null or f.ends_on >= ${on}::date)
      order by f.role, f.starts_on, f.id limit 1)`

/** Of the customer `r.customer_id`: we wrote, called, met him, or planned to come back to him. That he wrote himself answers nothing. */
const touchedOn = (ctx: Context): SqlFragment => fragment`greatest(
  (select ${dayOf(ctx, fragment`rc.at`)} from report_customer rc join contact_report k on k.organisation_id = ${organisation} and k.id = rc.report_id
    where rc.organisation_id = ${organisation} and rc.customer_id = r.customer_id and rc.at <= ${ctx.now()} and k.withdrawn_at is null
      and (k.direction = 'outgoing' or (k.direction <> 'internal' and k.channel in ('phone', 'visit', 'meeting'))) and k.outcome is distinct from 'not_reached'
    order by rc.at desc limit 1),
  (select ${dayOf(ctx, fragment`max(f.created_at)`)} from follow_up f where f.organisation_id = ${organisation} and f.customer_id = r.customer_id
    and f.done_at is null and f.dropped_at is null))`

/** Of what the rules give, `fired`: rows `r` that count today, of customers whom the caller may see. */
export const reasons = (ctx: Context, today: string, fired: SqlFragment): SqlFragment =>
  fragment`select r.* from (${fired}) r
      cross join lateral (select * from customer c where c.organisation_id = ${organisation} and c.id = r.customer_id offset 0) c
      cross join lateral (select ${touchedOn(ctx)} as touched_on) t
    where ${visibleCustomer(ctx)} and r.came_up_on between ${addDays(today, -RESTS_AFTER_DAYS)}::date and ${today}::date
      and (t.touched_on is null or t.touched_on < r.came_up_on or r.kind = 'complaint_due')
      and not exists (select from proposal_refusal n where n.organisation_id = ${organisation} and n.customer_id = r.customer_id and n.kind in ('all', r.kind))
      and not exists (select from proposal_pause p where p.organisation_id = ${organisation} and p.customer_id = r.customer_id and p.until_day > ${today}::date)`

/** Of a row `r`: its customer was shown to nobody today, and one of its things was not shown before, or was put off then until a day that has come. */
export const isNew = (today: string): SqlFragment => fragment`(not exists (select from shown_proposal s
    where s.organisation_id = ${organisation} and s.customer_id = r.customer_id and s.day = ${today}::date)
  and not r.things <@ array(select unnest(s.things) from shown_proposal s where s.organisation_id = ${organisation} and s.customer_id = r.customer_id
    and not exists (select from proposal_pause p where p.organisation_id = ${organisation} and p.customer_id = r.customer_id
      and p.until_day > s.day and p.until_day <= ${today}::date)))`

/** Over rows `r`: their things in one list; none of them holds a blank. */
export const thingsOf = fragment`string_to_array(string_agg(array_to_string(r.things, ' '), ' '), ' ')`

/** Points of a row `r`: of its kind, and of the days since it came up. */
export const urgency = (
  today: string,
): SqlFragment => fragment`((${Object.values(kindPoints).map(String)}::int[])[array_position(${Object.keys(kindPoints)}::text[], r.kind)]
  + least(${MOST_DAYS}::int, ${today}::date - r.came_up_on))`

/** Over the rows `r` of one customer: as `proposalScore` says it. */
export const score = (today: string): SqlFragment => fragment`(max(${urgency(today)}) + ${POINTS_A_FURTHER_REASON}::int * (count(*) - 1)
  + ${POINTS_A_STEP}::int * (select count(*) from unnest(${valueSteps.map(String)}::bigint[]) step where max(r.cents) >= step))`
