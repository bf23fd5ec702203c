import type { Context } from '../../platform/call/context.ts'
import { organisation } from '../../platform/database/db.ts'
import { type Page, paged } from '../../platform/page.ts'

export type OrderRow = {
  orderId: string
  number: string
  /** The customer's own number for it. */
  customerReference: string | null
  orderedOn: string
  promisedOn: string | null
  deliveredOn: string | null
  status: string
  cents: number
  lines: string[]
}

/** Orders of a customer that exists, the newest first. */
export const readOrders = async (ctx: Context, customerId: string, page: Page) =>
  paged(
    await ctx.db.sql<OrderRow>`select o.id as "orderId", o.number, o.customer_reference as "customerReference", o.ordered_on as "orderedOn",
        o.promised_on as "promisedOn", o.delivered_on as "deliveredOn", o.status, o.total_cents as cents,
        (select coalesce(json_agg(l.text order by l.position), '[]') from (select text, position from order_line x
           where x.organisation_id = ${organisation} and x.order_id = o.id and x.archived_at is null order by position limit 4) l) as lines
      from customer_order o where o.organisation_id = ${organisation} and o.customer_id = ${customerId}::uuid and o.archived_at is null
      order by o.ordered_on desc, o.id limit ${page.size + 1} offset ${page.offset}`,
    page,
  )
