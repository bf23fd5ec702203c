/** Sums of customers' orders for the value of their lifetime: from the figures by day, and the credit notes. */

import { addDays, yearBefore } from '../../../domain/time/local-time.ts'
import type { OrderSums } from '../../../domain/valuation/lifetime-value/order-sums.ts'
import { fragment, organisation, type Sql, type SqlFragment } from '../../platform/database/db.ts'

/** `targetGroup` null: none. */
export type SummedCustomer = OrderSums & { customerId: string; targetGroup: string | null }

type On = { day: string; yearlyRate: number }

/** Of those of the customers who are valued, ascending; one without figures has no orders. */
export const readOrderSums = (sql: Sql, customerIds: readonly string[], on: On): Promise<SummedCustomer[]> => sql<SummedCustomer>`
  select c.id as "customerId", c.target_group as "targetGroup", o.purchases, o."firstOn", o."lastOn", o."costedPurchases", o."costedCents", o.margin, i.credits
  from unnest(${customerIds}::uuid[]) w(id)
    join customer c on c.organisation_id = ${organisation} and c.id = w.id and c.archived_at is null and c.kind in ('customer', 'former', 'prospect')
    left join customer_figures f on f.organisation_id = ${organisation} and f.customer_id = c.id
    cross join lateral (${orders(on)}) o cross join lateral (${credits(on)}) i
  order by c.id`

/** The figures hold running sums: a day's own are what they grew by. */
const days = (
  day: string,
): SqlFragment => fragment`select d.*, d.revenue > 0 as is_purchase, min(d.day) filter (where d.revenue > 0) over () as first_on
  from (select u.day, u.revenue - coalesce(lag(u.revenue) over so_far, 0) as revenue,
      case when u.costed > coalesce(lag(u.costed) over so_far, 0) then u.margin - coalesce(lag(u.margin) over so_far, 0) end as margin
    from unnest(f.order_days, f.revenue_cents, f.margin_cents, f.costed_lines) u(day, revenue, margin, costed) window so_far as (order by u.day)) d
  where d.day <= ${day}::date`

const orders = (on: On): SqlFragment => fragment`select count(*) filter (where m.is_purchase)::int as purchases, max(m.first_on) as "firstOn",
    max(m.day) filter (where m.is_purchase) as "lastOn",
    (count(*) filter (where m.is_purchase and m.day > m.first_on and m.margin is not null))::int as "costedPurchases",
    coalesce(sum(m.revenue) filter (where m.margin is not null), 0)::bigint as "costedCents",
    case when count(m.margin) > 0 then ${sums(on, { value: fragment`m.margin`, day: fragment`m.day`, firstOn: fragment`m.first_on` })} end as margin
  from (${days(on.day)}) m`

/** Of an order that was cancelled, or is a return itself, the credit note says nothing new. */
const credits = (
  on: On,
): SqlFragment => fragment`select ${sums(on, { value: fragment`x.total_cents`, day: fragment`x.invoiced_on`, firstOn: fragment`o."firstOn"` })} as credits
  from invoice x left join customer_order s on s.organisation_id = ${organisation} and s.id = x.order_id
  where x.organisation_id = ${organisation} and x.customer_id = c.id and x.kind = 'credit_note' and x.total_cents < 0 and x.invoiced_on <= ${on.day}::date
    and (s.id is null or (s.status <> 'cancelled' and s.total_cents > 0))`

type Summed = { value: SqlFragment; day: SqlFragment; firstOn: SqlFragment }

/** JSON of `Sums`. */
const sums = ({ day: today, yearlyRate }: On, { value, day, firstOn }: Summed): SqlFragment => fragment`json_build_object(
  'all', coalesce(sum(${value}), 0), 'grown', coalesce(sum(${value} * (1 + ${yearlyRate}::float8) ^ ((${today}::date - ${day}) / 365.25::float8)), 0),
  'later', coalesce(sum(${value}) filter (where ${day} > ${firstOn}), 0),
  'lastYear', coalesce(sum(${value}) filter (where ${day} >= ${addDays(yearBefore(today), 1)}::date), 0))`
