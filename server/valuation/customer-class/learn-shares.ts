/** How much of what customers of a target group buy belongs to each product group. */
import { organisation, type Sql } from '../../platform/database/db.ts'
import { FEWEST } from './learn-factors.ts'
import { twelveMonths } from './worth-facts.ts'

/** Of each target group of which enough have bought; what was learned before and holds no more goes. Customer by customer, by the index of their lines. */
export async function learnShares(sql: Sql, day: string): Promise<void> {
  const [from, until] = twelveMonths(day)
  await sql`with bought as (
      select lower(trim(c.target_group)) as target_group, c.id, l.product_group_id, l.cents
      from customer c cross join lateral (
        select x.product_group_id, sum(x.total_cents) as cents from order_line x
        join customer_order o on o.organisation_id = ${organisation} and o.id = x.order_id and o.status <> 'cancelled'
        where x.organisation_id = ${organisation} and x.customer_id = c.id and x.ordered_on between ${from}::date and ${until}::date and x.product_group_id is not null
        group by x.product_group_id having sum(x.total_cents) > 0) l
      where c.organisation_id = ${organisation} and trim(c.target_group) <> '' and c.archived_at is null and c.merged_into_id is null),
    whole as (select target_group, sum(cents) as cents, count(distinct id)::int as customers from bought group by target_group having count(distinct id) >= ${FEWEST}::int),
    learned as (
      select b.target_group, b.product_group_id, round(sum(b.cents) / w.cents, 3)::float8 as share, w.customers
      from bought b join whole w using (target_group) group by b.target_group, b.product_group_id, w.cents, w.customers),
    gone as (
      delete from potential_share p where p.organisation_id = ${organisation}
        and not exists (select from learned l where l.target_group = p.target_group and l.product_group_id = p.product_group_id))
    insert into potential_share (organisation_id, target_group, product_group_id, share, customers)
    select ${organisation}, l.target_group, l.product_group_id, l.share, l.customers from learned l
    on conflict (organisation_id, target_group, product_group_id) do update set share = excluded.share, customers = excluded.customers`
}
