/** Writes what is expected of some customers, where it differs from what is there. */
import { organisation, type Sql, type SqlFragment } from '../../platform/database/db.ts'

/** By column. At most one of `product_group_id` and `machine_id` is there. */
export type NextOrderRow = {
  id: string
  customer_id: string
  product_group_id: string | null
  machine_id: string | null
  last_on: string
  orders: number
  every_days: number
  earliest_on: string
  likely_on: string
  latest_on: string
  behind_on: string | null
  quantity: number | null
  unit: string | null
  cents: number | null
  basis: object
}

const NAMES = [
  ...['last_on', 'orders', 'every_days', 'earliest_on', 'likely_on', 'latest_on', 'behind_on', 'quantity', 'unit', 'cents', 'basis'],
] as const satisfies (keyof NextOrderRow)[]

const columns = (of: string): SqlFragment => ({ texts: [NAMES.map((name) => `${of}.${name}`).join(', ')], values: [] })
const assigned: SqlFragment = { texts: [NAMES.map((name) => `${name} = x.${name}`).join(', ')], values: [] }
const named: SqlFragment = { texts: [NAMES.join(', ')], values: [] }
const isSame: SqlFragment = {
  texts: [
    'x.customer_id = n.customer_id and x.product_group_id is not distinct from n.product_group_id and x.machine_id is not distinct from n.machine_id',
  ],
  values: [],
}

/** `customerIds`: all that were looked at; what is expected of them no more goes. */
export async function writeNextOrders(sql: Sql, customerIds: readonly string[], rows: readonly NextOrderRow[]): Promise<void> {
  const wanted = JSON.stringify(rows)
  await sql`delete from next_order n where n.organisation_id = ${organisation} and n.customer_id = any(${customerIds}::uuid[])
    and not exists (select from jsonb_populate_recordset(null::next_order, ${wanted}::jsonb) x where ${isSame})`
  await sql`update next_order n set ${assigned} from jsonb_populate_recordset(null::next_order, ${wanted}::jsonb) x
    where n.organisation_id = ${organisation} and n.customer_id = any(${customerIds}::uuid[]) and ${isSame} and (${columns('n')}) is distinct from (${columns('x')})`
  await sql`insert into next_order (organisation_id, id, customer_id, product_group_id, machine_id, ${named})
    select ${organisation}, x.id, x.customer_id, x.product_group_id, x.machine_id, ${columns('x')} from jsonb_populate_recordset(null::next_order, ${wanted}::jsonb) x
    where not exists (select from next_order n where n.organisation_id = ${organisation} and ${isSame}) order by x.customer_id`
}
