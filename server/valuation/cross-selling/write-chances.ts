/** Chances of customers, as they were found; only what differs is written. */
import { addDays } from '../../../domain/time/local-time.ts'
import { type Chance, ruleKeyOf } from '../../../domain/valuation/cross-selling/chance.ts'
import { organisation, type Sql } from '../../platform/database/db.ts'
import { PAUSE_DAYS } from './customer-facts.ts'

export type Found = { customerId: string; isHeldBack: boolean; chances: readonly Chance[] }

export async function writeChances(sql: Sql, found: readonly Found[], customerIds: readonly string[], day: string): Promise<void> {
  const rows = JSON.stringify(found.flatMap(toRows))
  await sql`delete from chance c where c.organisation_id = ${organisation} and c.customer_id = any(${customerIds}::uuid[])
    and not exists (select from jsonb_to_recordset(${rows}::jsonb) r(customer_id uuid, rule_key text) where r.customer_id = c.customer_id and r.rule_key = c.rule_key)`
  await sql`insert into chance (organisation_id, id, customer_id, kind, rule_key, product_group_id, product_id, cents, basis, place, is_held_back, found_on)
    select ${organisation}, gen_random_uuid(), r.customer_id, r.kind, r.rule_key, r.product_group_id, r.product_id, r.cents, r.basis, r.place, r.is_held_back, ${day}::date
    from jsonb_to_recordset(${rows}::jsonb) r(customer_id uuid, kind text, rule_key text, product_group_id uuid, product_id uuid, cents bigint, basis jsonb, place smallint, is_held_back boolean)
    on conflict (organisation_id, customer_id, rule_key) do update
      set cents = excluded.cents, basis = excluded.basis, place = excluded.place, is_held_back = excluded.is_held_back
      where (chance.cents, chance.basis, chance.place, chance.is_held_back) is distinct from (excluded.cents, excluded.basis, excluded.place, excluded.is_held_back)`
}

const toRows = ({ customerId, isHeldBack, chances }: Found) =>
  chances.map((chance, place) => ({
    customer_id: customerId,
    kind: chance.kind,
    rule_key: ruleKeyOf(chance),
    product_group_id: chance.productGroupId,
    product_id: chance.kind === 'better' ? chance.productId : null,
    cents: chance.cents,
    basis: chance.basis,
    place: place + 1,
    is_held_back: isHeldBack,
  }))

/** A chance is on trial for half a year from the day it was first found: what is bought meanwhile has come of it, or by itself where it was held back. */
export async function writeTrials(sql: Sql, customerIds: readonly string[], day: string): Promise<void> {
  const since = addDays(day, -PAUSE_DAYS)
  await sql`insert into chance_trial (organisation_id, id, customer_id, kind, product_group_id, product_id, is_held_back, found_on)
    select c.organisation_id, gen_random_uuid(), c.customer_id, c.kind, c.product_group_id, c.product_id, c.is_held_back, c.found_on
    from chance c where c.organisation_id = ${organisation} and c.customer_id = any(${customerIds}::uuid[]) and c.found_on > ${since}::date
      and not exists (select from chance_trial t where t.organisation_id = ${organisation} and t.customer_id = c.customer_id and t.product_group_id = c.product_group_id
        and t.product_id is not distinct from c.product_id and t.found_on > ${since}::date)`
  await sql`update chance_trial t set bought_on = b.bought_on
    from (select x.id, (select min(l.ordered_on) from order_line l join customer_order o on o.organisation_id = ${organisation} and o.id = l.order_id and o.status <> 'cancelled'
        where l.organisation_id = ${organisation} and l.customer_id = x.customer_id and l.total_cents > 0
          and case when x.product_id is null then l.product_group_id = x.product_group_id else l.product_id = x.product_id end and l.ordered_on between x.found_on and least(x.found_on + ${PAUSE_DAYS}::int, ${day}::date)) as bought_on
      from chance_trial x where x.organisation_id = ${organisation} and x.customer_id = any(${customerIds}::uuid[]) and x.found_on > ${addDays(since, -PAUSE_DAYS)}::date) b
    where t.organisation_id = ${organisation} and t.id = b.id and t.bought_on is distinct from b.bought_on`
}
