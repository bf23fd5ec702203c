/** Positions that named a product before it was known: they are linked once it comes, as they would have been. */
import { fragment, organisation, type SqlFragment } from '../../../../platform/database/db.ts'
import { fits, MOST_AMOUNT } from '../money.ts'
import { applied, known, type SliceWork, toStore } from '../work.ts'

/** `name`: by which a record remembers them. `entity` and `document`: whose positions they are. `customer`: whose figures their cost is in. `linked`, `unlinked`: what they note of the product besides. */
type Positions = {
  name: string
  table: SqlFragment
  entity: string
  document: SqlFragment
  customer: SqlFragment
  linked: SqlFragment
  unlinked: SqlFragment
}

export const orderPositions: Positions = {
  ...{ name: 'orderLines', table: fragment`order_line`, entity: 'order', document: fragment`order_id`, customer: fragment`x.customer_id` },
  linked: fragment`, product_group_id = k.product_group_id`,
  unlinked: fragment`, product_group_id = null`,
}
export const quotePositions: Positions = {
  ...{ name: 'quoteLines', table: fragment`quote_line`, entity: 'quote', document: fragment`quote_id`, customer: fragment`null::uuid` },
  ...{ linked: fragment``, unlinked: fragment`` },
}

/** Rows `x` of those whose figures change with the products of record `r`. */
export const linkedCustomers = fragment`jsonb_to_recordset(r.before -> 'orderLines') x(customer_id uuid)`

export async function linkPositions(given: SliceWork): Promise<void> {
  for (const positions of [orderPositions, quotePositions]) await link(given, positions)
}

const orNull = (amount: SqlFragment): SqlFragment => fragment`case when ${fits(amount, MOST_AMOUNT)} then ${amount} end`

/** What position `x` costs by its product `p`. */
const price = fragment`p.unit_cost / p.price_unit * x.price_unit`
const cost = fragment`x.quantity * p.unit_cost / p.price_unit`
const costs = fragment`case when x.unit_cost is null then ${orNull(price)}::numeric(18, 6) end as unit_cost, round((${orNull(cost)}) * 100)::bigint as cost_cents`

/** Of position `o`, the `set` of an update by product `k`. */
const named = ({ linked }: Positions): SqlFragment =>
  fragment`product_id = k.product_id, unit_cost = coalesce(o.unit_cost, k.unit_cost), cost_cents = coalesce(o.cost_cents, k.cost_cents)${linked}`

/** Product by product through an index of the positions that have none: those of documents of the same source, which means the same by its numbers. */
async function link(given: SliceWork, positions: Positions): Promise<void> {
  const { sql, work } = given
  const { name, table, entity, document, customer } = positions
  await sql`with named as (
      select r.record, x.id, p.id as product_id, p.product_group_id, ${customer} as customer_id, ${costs}
      from import_record r join product p on p.organisation_id = ${organisation} and p.id = r.entity_id
      cross join lateral (select o.* from ${table} o where o.organisation_id = ${organisation} and o.product_number = r.external_id and o.product_id is null offset 0) x
      where ${toStore(given)} and exists (select from external_number e
        where e.organisation_id = ${organisation} and e.entity = ${entity} and e.entity_id = x.${document} and e.source = ${work.source})),
    linked as (update ${table} o set ${named(positions)}
      from named k where o.organisation_id = ${organisation} and o.id = k.id returning k.record, k.id, k.customer_id, k.unit_cost)
    update import_record r set before = coalesce(r.before, '{}') || jsonb_build_object(${name}::text, k.lines)
    from (select l.record, jsonb_agg(jsonb_build_object('id', l.id, 'customer_id', l.customer_id, 'unit_cost', l.unit_cost)) as lines from linked l group by l.record) k
    where ${toStore(given)} and r.record = k.record`
}

/** Positions of documents that were put back as they stood before a file: a product that has come since is theirs none the less. */
export async function linkRestored(given: SliceWork, positions: Positions): Promise<void> {
  const { sql, work } = given
  const { table, document } = positions
  await sql`update ${table} o set ${named(positions)}
    from (select x.id, p.id as product_id, p.product_group_id, ${costs}
      from import_record r
      cross join lateral (select o.* from ${table} o where o.organisation_id = ${organisation} and o.${document} = r.entity_id and o.product_id is null offset 0) x
      join ${known(work, 'product', fragment`x.product_number`, fragment`pn`)}
      join product p on p.organisation_id = ${organisation} and p.id = pn.entity_id and p.archived_at is null
      where ${applied(given)} and r.before ? 'lines') k
    where o.organisation_id = ${organisation} and o.id = k.id`
}

export async function unlinkPositions(given: SliceWork): Promise<void> {
  for (const positions of [orderPositions, quotePositions]) await unlink(given, positions)
}

/** A cost that somebody has told since stays. */
async function unlink(given: SliceWork, { name, table, unlinked }: Positions): Promise<void> {
  const isOurs = fragment`o.unit_cost = k.unit_cost`
  await given.sql`update ${table} o set product_id = null, unit_cost = case when ${isOurs} then null else o.unit_cost end,
      cost_cents = case when ${isOurs} then null else o.cost_cents end${unlinked}
    from import_record r cross join lateral jsonb_to_recordset(r.before -> ${name}::text) k(id uuid, unit_cost numeric)
    where ${applied(given)} and r.before ? ${name}::text and o.organisation_id = ${organisation} and o.id = k.id and o.product_id = r.entity_id`
}
