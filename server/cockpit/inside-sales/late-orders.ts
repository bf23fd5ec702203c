/** Orders whose confirmed day has passed before all was delivered, the longest late first. */
import type { z } from 'zod'
import { isUndelivered, joinUndelivered, mayBeLate } from '../../commerce/documents/late-orders.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { type InsideList, type InsidePage, readPage } from './inside-list.ts'
import { listInput } from './whose.ts'

export const lateOrderPage = listInput(['day', 'value', 'customer'])
type Page = z.infer<typeof lateOrderPage>

/** `lateSince`: the first confirmed day that has passed. `openLines`: of `lines` positions, those of which something is missing; `openCents`: what that comes to, net. */
export type LateOrder = {
  number: string
  customerReference: string | null
  orderedOn: string
  lateSince: string
  openCents: number
  openLines: number
  lines: number
  status: 'open' | 'partially_delivered'
}

export const lateOrders: InsideList<Page['sort']> = {
  rows: (
    day,
  ) => fragment`select x.id, x.customer_id, null::uuid as owner_id, concat_ws(' ', x.number, x.customer_reference) as said, u.promised_on, u.open_cents
    from customer_order x ${joinUndelivered}
    where x.organisation_id = ${organisation} and ${isUndelivered} and ${mayBeLate(day)} and u.promised_on < ${day}::date`,
  sorts: {
    day: { key: fragment`x.promised_on`, type: 'date' },
    value: { key: fragment`x.open_cents`, type: 'bigint', isDown: true },
    customer: { key: fragment`c.name`, type: 'text' },
  },
  details: () => fragment`join customer_order x on x.organisation_id = ${organisation} and x.id = p.id ${joinUndelivered}`,
  columns: fragment`x.number, x.customer_reference as "customerReference", x.ordered_on as "orderedOn", u.promised_on as "lateSince",
    u.open_cents as "openCents", u.open_lines as "openLines", u.lines, x.status`,
}

/** Throws INVALID for a cursor that is not ours. */
export const listLateOrders = (ctx: Context, asked: Page): Promise<InsidePage<LateOrder>> => readPage(ctx, lateOrders, asked)
