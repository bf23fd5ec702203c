/** When some customers have ordered, at all and in each product group. */

import { addDays } from '../../../domain/time/local-time.ts'
import type { OrdersPlaced } from '../../../domain/valuation/forecast/next-order.ts'
import { FEWEST_ORDER_DAYS, RHYTHM_DAYS } from '../../../domain/valuation/forecast/order-forecast.ts'
import { storedOrLive } from '../../commerce/figures/read-figures.ts'
import { fragment, organisation, type Sql, type SqlFragment } from '../../platform/database/db.ts'
import { valuedKinds } from '../customer-class/worth-facts.ts'

/** `productGroupId` null: of all he buys. */
export type OrderHistory = OrdersPlaced & { customerId: string; productGroupId: string | null }

const valued = (customerIds: readonly string[]): SqlFragment => fragment`(select c.id from customer c where c.organisation_id = ${organisation}
  and c.id = any(${customerIds}::uuid[]) and c.archived_at is null and c.kind::text = any(${[...valuedKinds]}::text[]))`

const number = (day: SqlFragment): SqlFragment => fragment`(${day} - date '1970-01-01')`

/** Of customers who are valued, three years back, with enough days; days on which more came back than was ordered are none. In no order. */
export async function readOrderHistories(sql: Sql, customerIds: readonly string[], day: string): Promise<OrderHistory[]> {
  const since = addDays(day, -RHYTHM_DAYS)
  const all = await sql<OrderHistory>`select w.id as "customerId", null as "productGroupId", d.days, d.cents, null as quantities, null as unit
    from ${valued(customerIds)} w cross join lateral (select s.order_days, s.revenue_cents from ${storedOrLive} s where s.customer_id = w.id offset 0) f
    cross join lateral (select array_agg(${number(fragment`x.day`)} order by x.day) as days, array_agg(x.cents::float8 order by x.day) as cents from (
      select y.day, y.sum - lag(y.sum, 1, 0::bigint) over (order by y.day) as cents from unnest(f.order_days, f.revenue_cents) y(day, sum)) x
      where x.cents >= 0 and x.day between ${since}::date and ${day}::date) d
    where cardinality(d.days) >= ${FEWEST_ORDER_DAYS}::int`
  return [...all, ...(await readGroups(sql, customerIds, since, day))]
}

/** Customer by customer through their keys. A quantity is told where all lines are in one unit that is known. */
const readGroups = (sql: Sql, customerIds: readonly string[], since: string, day: string): Promise<OrderHistory[]> =>
  sql<OrderHistory>`select w.id as "customerId", g.* from ${valued(customerIds)} w cross join lateral (
    select d.group_id as "productGroupId", array_agg(${number(fragment`d.day`)} order by d.day) as days, array_agg(d.cents order by d.day) as cents,
      case when min(d.least_unit) = max(d.last_unit) and min(d.least_unit) <> '' then array_agg(d.quantity order by d.day) end as quantities, min(d.least_unit) as unit
    from (select l.product_group_id as group_id, l.ordered_on as day, sum(l.total_cents)::float8 as cents, sum(l.quantity)::float8 as quantity,
        min(coalesce(p.unit, '')) as least_unit, max(coalesce(p.unit, '')) as last_unit
      from order_line l
        cross join lateral (select from customer_order o where o.organisation_id = ${organisation} and o.id = l.order_id and o.status <> 'cancelled' offset 0) o
        left join lateral (select q.unit from product q where q.organisation_id = ${organisation} and q.id = l.product_id offset 0) p on true
      where l.organisation_id = ${organisation} and l.customer_id = w.id and l.product_group_id is not null and l.ordered_on between ${since}::date and ${day}::date
      group by l.product_group_id, l.ordered_on having sum(l.quantity) > 0 and sum(l.total_cents) >= 0) d
    group by d.group_id having count(*) >= ${FEWEST_ORDER_DAYS}::int offset 0) g`
