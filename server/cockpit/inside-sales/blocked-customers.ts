/** Customers whose credit is blocked, with what is open: who owes the most first. */
import type { z } from 'zod'
import { isUndelivered, joinUndelivered } from '../../commerce/documents/late-orders.ts'
import { canBeOverdue } from '../../commerce/figures/overdue.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { type InsideList, type InsidePage, readPage } from './inside-list.ts'
import { listInput } from './whose.ts'

export const blockedCustomerPage = listInput(['open', 'orders', 'customer'])
type Page = z.infer<typeof blockedCustomerPage>

/** `reason`: as the ERP says. `openCents`: of invoices less credit notes, `overdueCents` of it. `orders`: not delivered yet, `orderCents` what is missing of them, net. */
export type BlockedCustomer = { reason: string | null; openCents: number; overdueCents: number; orders: number; orderCents: number }

const openItems = fragment`cross join lateral (select coalesce(sum(i.open_cents), 0)::bigint as cents from invoice i
  where i.organisation_id = ${organisation} and i.customer_id = c.id and i.archived_at is null and i.open_cents <> 0) i`

const openOrders = fragment`cross join lateral (select count(*)::int as orders, coalesce(sum(u.open_cents), 0)::bigint as cents
  from customer_order x ${joinUndelivered} where x.organisation_id = ${organisation} and x.customer_id = c.id and ${isUndelivered}) o`

export const blockedCustomers: InsideList<Page['sort']> = {
  rows: () => fragment`select c.id, c.id as customer_id, null::uuid as owner_id, coalesce(c.credit_block_reason, '') as said, i.cents as open_cents, o.cents as order_cents
    from customer c ${openItems} ${openOrders} where c.organisation_id = ${organisation} and c.is_credit_blocked`,
  sorts: {
    open: { key: fragment`x.open_cents`, type: 'bigint', isDown: true },
    orders: { key: fragment`x.order_cents`, type: 'bigint', isDown: true },
    customer: { key: fragment`c.name`, type: 'text' },
  },
  details: (day) => fragment`${openItems} ${openOrders} cross join lateral (select coalesce(sum(x.open_cents), 0)::bigint as cents from invoice x
    where x.organisation_id = ${organisation} and x.customer_id = c.id and x.archived_at is null and ${canBeOverdue} and x.due_on < ${day}::date) late`,
  columns: fragment`c.credit_block_reason as reason, i.cents as "openCents", late.cents as "overdueCents", o.orders, o.cents as "orderCents"`,
}

/** Throws INVALID for a cursor that is not ours. */
export const listBlockedCustomers = (ctx: Context, asked: Page): Promise<InsidePage<BlockedCustomer>> => readPage(ctx, blockedCustomers, asked)
