/** What is expected of a customer next, for who looks at him. */
import { z } from 'zod'
import { daysBetween } from '../../../domain/time/local-time.ts'
import type { ArithmeticLine } from '../../../domain/valuation/arithmetic.ts'
import { likelyDayLines } from '../../../domain/valuation/forecast/forecast-arithmetic.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { organisation } from '../../platform/database/db.ts'
import { id } from '../../platform/input.ts'

export const expectedCustomer = z.strictObject({ customerId: id })

/** `all`: of all he buys; days `YYYY-MM-DD`. `quantity`: in `unit`; null: of different ones. */
type Expected = {
  id: string
  kind: 'all' | 'group' | 'service'
  /** Of the product group or machine. */
  name: string | null
  lastOn: string
  everyDays: number
  earliestOn: string
  likelyOn: string
  latestOn: string
  quantity: number | null
  unit: string | null
  cents: number | null
  isSeasonal: boolean
  /** How many others were looked at. */
  ofCustomers: number
  isBehind: boolean
}

/** `silentDays`: since the last order. `lines`: how the likely day comes about; none of a service, which was agreed upon. */
export type NextOrderLine = Expected & { silentDays: number; lines: ArithmeticLine[] }

/** More than one glance takes in. */
const MOST = 12

/** Throws NOT_FOUND for a customer the user may not see. */
export async function nextOrdersOf(ctx: Context, { customerId }: z.infer<typeof expectedCustomer>): Promise<NextOrderLine[]> {
  await requireCustomers(ctx, [customerId])
  return await readNextOrders(ctx, customerId)
}

/** Of a customer the user may see: what is behind comes first, then what is likely soonest; all he buys before its parts. */
export async function readNextOrders(ctx: Context, customerId: string): Promise<NextOrderLine[]> {
  const day = today(ctx)
  const rows = await ctx.db
    .sql<Expected>`select n.id, case when n.machine_id is not null then 'service' when n.product_group_id is not null then 'group' else 'all' end as kind,
      coalesce(g.name, m.name) as name, n.last_on as "lastOn", n.every_days as "everyDays", n.earliest_on as "earliestOn", n.likely_on as "likelyOn", n.latest_on as "latestOn",
      n.quantity::float8 as quantity, n.unit, n.cents, coalesce((n.basis ->> 'isSeasonal')::boolean, false) as "isSeasonal",
      coalesce((n.basis ->> 'ofCustomers')::int, 0) as "ofCustomers", coalesce(n.behind_on <= ${day}::date, false) as "isBehind"
    from next_order n left join product_group g on g.organisation_id = ${organisation} and g.id = n.product_group_id
      left join machine m on m.organisation_id = ${organisation} and m.id = n.machine_id and m.customer_id = ${customerId}::uuid
    where n.organisation_id = ${organisation} and n.customer_id = ${customerId}::uuid and (n.machine_id is null or m.id is not null)
    order by (n.product_group_id is null and n.machine_id is null) desc, coalesce(n.behind_on <= ${day}::date, false) desc, n.likely_on, n.id limit ${MOST}::int`
  return rows.map((row) => ({ ...row, silentDays: daysBetween(row.lastOn, day), lines: row.kind === 'service' ? [] : likelyDayLines(row) }))
}
