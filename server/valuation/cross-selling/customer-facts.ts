/** What a customer has bought, and what he is not to be offered. */
import { addDays, yearBefore } from '../../../domain/time/local-time.ts'
import type { Avoided, Bought } from '../../../domain/valuation/cross-selling/find-chances.ts'
import { fragment, organisation, type Sql, type SqlFragment } from '../../platform/database/db.ts'

/** So long nobody asks again who was not interested, or has just bought. */
export const PAUSE_DAYS = 183

/** Answers since then count: an instant, since hours do not matter to half a year. */
export const pausedSince = (day: string): string => `${addDays(day, -PAUSE_DAYS)}T00:00:00Z`

type BoughtRow = { customerId: string; productId: string | null; groupId: string | null; isThisYear: boolean; pieces: number }

/** Of lines of orders that were not cancelled, and cost something; by customer. */
export async function readBought(sql: Sql, customerIds: readonly string[], day: string): Promise<Map<string, Bought>> {
  const from = addDays(yearBefore(day), 1)
  const rows =
    await sql<BoughtRow>`select l.customer_id as "customerId", l.product_id as "productId", l.product_group_id as "groupId", max(l.ordered_on) >= ${from}::date as "isThisYear",
      coalesce(sum(l.quantity) filter (where l.ordered_on >= ${from}::date), 0)::float8 as pieces
    from order_line l join customer_order o on o.organisation_id = ${organisation} and o.id = l.order_id
    where l.organisation_id = ${organisation} and l.customer_id = any(${customerIds}::uuid[]) and l.ordered_on <= ${day}::date and o.status <> 'cancelled' and l.total_cents > 0
    group by l.customer_id, l.product_id, l.product_group_id`
  const byCustomer = new Map(customerIds.map((id) => [id, nothingBought()]))
  for (const row of rows) addBought(byCustomer.get(row.customerId), row)
  return byCustomer
}

const nothingBought = () => ({
  groups: new Set<string>(),
  groupsEver: new Set<string>(),
  productsEver: new Set<string>(),
  quantities: new Map<string, number>(),
})

function addBought(bought: ReturnType<typeof nothingBought> | undefined, { productId, groupId, isThisYear, pieces }: BoughtRow): void {
  if (!bought) return
  if (groupId !== null) bought.groupsEver.add(groupId)
  if (groupId !== null && isThisYear) bought.groups.add(groupId)
  if (productId === null) return
  bought.productsEver.add(productId)
  bought.quantities.set(productId, (bought.quantities.get(productId) ?? 0) + pieces)
}

/** Of rows `x` with `customer_id`: how each names what he is not to be offered. */
const sources = (day: string): SqlFragment => fragment`
  select x.customer_id, p.product_group_id, p.id as product_id from complaint x join product p on p.organisation_id = ${organisation} and p.number = x.product_number
    where x.organisation_id = ${organisation} and x.customer_id = any(d.ids) and x.product_number is not null
  union all select x.customer_id, x.product_group_id, null from chance_bar x where x.organisation_id = ${organisation} and x.customer_id = any(d.ids)
  union all select x.customer_id, case when x.product_id is null then x.product_group_id end, x.product_id from chance_answer x
    where x.organisation_id = ${organisation} and x.customer_id = any(d.ids) and x.withdrawn_at is null and x.answer in ('won', 'not_interested')
      and x.at >= ${pausedSince(day)}::timestamptz`

export async function readAvoided(sql: Sql, customerIds: readonly string[], day: string): Promise<Map<string, Avoided>> {
  const rows = await sql<{
    customerId: string
    groupId: string | null
    productId: string | null
  }>`select s.customer_id as "customerId", s.product_group_id as "groupId",
      s.product_id as "productId" from (select ${customerIds}::uuid[] as ids) d cross join lateral (${sources(day)}) s`
  const byCustomer = new Map(customerIds.map((id) => [id, { groups: new Set<string>(), products: new Set<string>() }]))
  for (const { customerId, groupId, productId } of rows) {
    const avoided = byCustomer.get(customerId)
    if (groupId !== null) avoided?.groups.add(groupId)
    if (productId !== null) avoided?.products.add(productId)
  }
  return byCustomer
}
