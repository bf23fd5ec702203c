/** The number of each fact of loyalty, of a row `c` of `customer` with its figures `f`, on a day. */

import { addDays, yearBefore } from '../../../domain/time/local-time.ts'
import type { EnteredKind, LoyaltyFactName } from '../../../domain/valuation/loyalty/loyalty-facts.ts'
import { isOpenComplaint } from '../../commerce/complaint-status.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'

type FactQuery = (day: string) => SqlFragment

/** The first day of the twelve months that end with a day. */
const yearOf = (day: string): string => addDays(yearBefore(day), 1)

/** Days with orders that were not cancelled. */
const orders: FactQuery = (day) =>
  fragment`(select count(*) from unnest(f.order_days) d(day) where d.day between ${yearOf(day)}::date and ${day}::date)`

const ordersEver: FactQuery = (day) => fragment`(select count(*) from unnest(f.order_days) d(day) where d.day <= ${day}::date)`

/** Twelve months each, back from the day, without one in which he did not order. */
const yearsInARow: FactQuery = (day) => fragment`(select count(*) from (
    select y.ago, row_number() over (order by y.ago) - 1 as place
    from (select distinct extract(year from age(${day}::date, d.day))::int as ago from unnest(f.order_days) d(day) where d.day <= ${day}::date) y) y
  where y.ago = y.place)`

const productGroups: FactQuery = (day) => fragment`(select count(distinct l.product_group_id) from order_line l
    join customer_order o on o.organisation_id = ${organisation} and o.id = l.order_id and o.status <> 'cancelled'
  where l.organisation_id = ${organisation} and l.customer_id = c.id and l.ordered_on between ${yearOf(day)}::date and ${day}::date)`

/** In force. */
const agreements: FactQuery = (
  day,
) => fragment`(select count(*) from framework_agreement a where a.organisation_id = ${organisation} and a.customer_id = c.id
  and a.archived_at is null and a.starts_on <= ${day}::date and a.ends_on >= ${day}::date)`

const ofComplaints = (condition: SqlFragment): SqlFragment => fragment`(select count(*) from complaint m
    left join complaint_handling h on h.organisation_id = ${organisation} and h.complaint_id = m.id
  where m.organisation_id = ${organisation} and m.customer_id = c.id and m.archived_at is null and ${condition})`

const ofLastYear = (day: string): SqlFragment => fragment`m.opened_on between ${yearOf(day)}::date and ${day}::date`

/** When somebody here has answered the complaint `m`; null: nobody has. */
const answeredAt = fragment`(select min(s.done_at) from complaint_step s where s.organisation_id = ${organisation} and s.complaint_id = m.id and s.step in ('answer', 'close'))`

/** By the organisation's clock. */
const afterDeadline = fragment`((m.deadline_on + 1)::timestamp at time zone (select z.time_zone from organisation z where z.id = ${organisation}))`

/** Answered after its deadline, or still not, by what was told when it came in. */
const late: FactQuery = (day) =>
  ofComplaints(fragment`${ofLastYear(day)} and coalesce(${answeredAt} >= ${afterDeadline}, coalesce(m.closed_on, ${day}::date) > m.deadline_on)`)

const entered = (
  kind: EnteredKind,
  day: string,
): SqlFragment => fragment`(select count(*) from loyalty_fact y where y.organisation_id = ${organisation}
  and y.customer_id = c.id and y.kind = ${kind}::text and y.withdrawn_at is null and y.happened_on <= ${day}::date)`

/** Customers who say that he has sent them, and those of whom somebody has told it. */
const referrals: FactQuery = (day) => fragment`((select count(*) from customer_link k
    join customer s on s.organisation_id = ${organisation} and s.id = k.from_id and s.merged_into_id is null
  where k.organisation_id = ${organisation} and k.to_id = c.id and k.kind = 'referred_by') + ${entered('referral', day)})`

const suggestions: FactQuery =
  () => fragment`(select count(*) from customer_suggestion g where g.organisation_id = ${organisation} and g.customer_id = c.id
  and g.status = 'done')`

export const factQueries: Readonly<Record<LoyaltyFactName, FactQuery>> = {
  orders,
  orders_ever: ordersEver,
  years_in_a_row: yearsInARow,
  product_groups: productGroups,
  agreements,
  open_complaints: () => ofComplaints(isOpenComplaint(fragment`m`)),
  late_complaints: late,
  refused_complaints: (day) => ofComplaints(fragment`${ofLastYear(day)} and h.verdict = 'not_justified'`),
  referrals,
  references: (day) => entered('reference', day),
  defended: (day) => entered('defended', day),
  suggestions,
}
