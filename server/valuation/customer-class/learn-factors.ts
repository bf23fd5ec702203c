/** How much customers of a kind could give for each of their employees, as those say who were asked. */
import { organisation, type Sql } from '../../platform/database/db.ts'

/** Of fewer, one who is unlike the others would say it for all. */
export const FEWEST = 5

/** Of each target group and each industry with enough of them, in whole euros; what was learned before and holds no more goes. */
export async function learnFactors(sql: Sql, day: string): Promise<void> {
  await sql`with said as (
      select distinct on (x.customer_id) lower(trim(c.target_group)) as target_group, lower(trim(c.industry)) as industry, x.cents::float8 / c.employees as cents
      from potential_statement x join customer c on c.organisation_id = ${organisation} and c.id = x.customer_id
      where x.organisation_id = ${organisation} and x.site_id is null and x.product_group_id is null and x.withdrawn_at is null and x.said_on <= ${day}::date
        and c.employees > 0 and c.archived_at is null and c.merged_into_id is null
      order by x.customer_id, x.said_on desc, x.created_at desc, x.id desc),
    learned as (
      select k.field, k.name, count(*)::int as customers, percentile_cont(array[0.25, 0.5, 0.75]) within group (order by s.cents) as quartiles
      from said s cross join lateral (values ('target_group', s.target_group), ('industry', s.industry)) k(field, name)
      where k.name <> '' group by k.field, k.name having count(*) >= ${FEWEST}::int),
    gone as (
      delete from potential_factor p where p.organisation_id = ${organisation} and not exists (select from learned l where l.field = p.field and l.name = p.name))
    insert into potential_factor (organisation_id, field, name, low_cents, cents, high_cents, customers)
    select ${organisation}, l.field, l.name, round(l.quartiles[1] / 100) * 100, round(l.quartiles[2] / 100) * 100, round(l.quartiles[3] / 100) * 100, l.customers from learned l
    on conflict (organisation_id, field, name) do update set low_cents = excluded.low_cents, cents = excluded.cents, high_cents = excluded.high_cents, customers = excluded.customers`
}
