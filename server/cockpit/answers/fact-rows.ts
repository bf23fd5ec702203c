/** Facts of one customer's orders, invoices and prices, for a customer that the caller may see. */
import { MOST_POSITIONS } from '../../../domain/cockpit/answers/answer-text.ts'
import {
  type InvoiceFacts,
  MOST_CHOICES,
  type OrderFacts,
  type PriceFacts,
  toldInvoice,
  toldOrder,
  toldPrice,
} from '../../../domain/cockpit/answers/facts.ts'
import { numberKey } from '../../../domain/commerce/document-numbers.ts'
import { addDays, dayIn } from '../../../domain/time/local-time.ts'
import { readSaid } from '../../commerce/said-by.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'

const MOST_SHIPMENTS = 5
/** What went out so lately may be what somebody waits for. */
const LATELY_DAYS = 14

export const namedOrders = async (ctx: Context, customerId: string, ids: readonly string[]): Promise<OrderFacts[]> =>
  ids.length === 0 ? [] : await readOrders(ctx, customerId, fragment`o.id = any(${[...ids]}::uuid[])`)

/** What is still to come, and what went out lately: most sources tell the day of the delivery note alone. */
export function runningOrders(ctx: Context, customerId: string): Promise<OrderFacts[]> {
  const since = fragment`${addDays(today(ctx), -LATELY_DAYS)}::date`
  const sent = fragment`(select d.order_id from delivery d where d.organisation_id = ${organisation} and d.customer_id = ${customerId}::uuid
    and d.delivered_on >= ${since} and d.archived_at is null)`
  const isLate = fragment`(o.delivered_on >= ${since} or o.id in ${sent})`
  return readOrders(ctx, customerId, fragment`(o.status in ('open', 'partially_delivered') or (o.status = 'delivered' and ${isLate}))`)
}

/** The first ones, and the first of each other day. Of an order that went out in part, none where nobody has told of which positions. */
const openPositions = (ctx: Context): SqlFragment => fragment`(select coalesce(json_agg(l order by l.position), '[]') from (
  select l.position, l.text, p.unit, (l.quantity - l.delivered_quantity)::float as quantity, day as "promisedOn",
    row_number() over (order by l.position) as place, row_number() over (partition by day order by l.position) as place_of_day
  from order_line l left join product p on p.organisation_id = ${organisation} and p.id = l.product_id
    cross join lateral (select coalesce(l.promised_on, o.promised_on)) of_line(day)
  where l.organisation_id = ${organisation} and l.order_id = o.id and l.archived_at is null and l.quantity > l.delivered_quantity
    and (${isToldOf} or not ${isGone(ctx)})) l where l.place <= ${MOST_POSITIONS + 1} or l.place_of_day = 1)`

const isToldOf = fragment`exists (select from order_line k where k.organisation_id = ${organisation} and k.order_id = o.id and k.archived_at is null
  and k.delivered_quantity > 0)`

const isGone = (ctx: Context): SqlFragment => fragment`(o.status = 'partially_delivered' or exists (select from delivery d
  where d.organisation_id = ${organisation} and d.order_id = o.id and d.archived_at is null and d.delivered_on <= ${today(ctx)}::date))`

const shipments = fragment`(select coalesce(json_agg(d order by d."shippedOn" desc), '[]') from (select d.delivered_on as "shippedOn", d.carrier,
    d.tracking_number as "trackingNumber"
  from delivery d where d.organisation_id = ${organisation} and d.order_id = o.id and d.archived_at is null and d.delivered_on is not null
  order by d.delivered_on desc, d.id limit ${MOST_SHIPMENTS}) d)`

async function readOrders(ctx: Context, customerId: string, which: SqlFragment): Promise<OrderFacts[]> {
  const rows = await ctx.db.sql<Omit<OrderFacts, 'kind' | 'saidOn'>>`select o.id as "orderId", o.number, o.customer_reference as "customerReference",
      o.ordered_on as "orderedOn", o.promised_on as "promisedOn", o.delivered_on as "deliveredOn", o.status,
      ${openPositions(ctx)} as open, ${shipments} as shipments
    from customer_order o where o.organisation_id = ${organisation} and o.customer_id = ${customerId}::uuid and o.archived_at is null and ${which}
    order by (o.status = 'delivered'), o.ordered_on desc, o.id limit ${MOST_CHOICES + 1}`
  return await Promise.all(rows.map(async (row) => toldOrder({ ...row, saidOn: await saidDay(ctx, ['order'], row.orderId) })))
}

type Named = { invoiceIds: readonly string[]; orderIds: readonly string[] }

export const namedInvoices = async (ctx: Context, customerId: string, { invoiceIds, orderIds }: Named): Promise<InvoiceFacts[]> =>
  invoiceIds.length + orderIds.length === 0
    ? []
    : await readInvoices(ctx, customerId, fragment`(i.id = any(${[...invoiceIds]}::uuid[]) or i.order_id = any(${[...orderIds]}::uuid[]))`)

export const openInvoices = (ctx: Context, customerId: string): Promise<InvoiceFacts[]> => readInvoices(ctx, customerId, fragment`i.open_cents > 0`)

/** Amounts in another currency are kept at a rate: to the cent nobody knows them here, so such invoices are none. */
async function readInvoices(ctx: Context, customerId: string, which: SqlFragment): Promise<InvoiceFacts[]> {
  type Row = Omit<Parameters<typeof toldInvoice>[0], 'saidOn'> & { openAsOf: string | null }
  const rows = await ctx.db.sql<Row>`select i.id as "invoiceId", i.number, i.customer_reference as "customerReference", i.invoiced_on as "invoicedOn",
      i.due_on as "dueOn", i.open_cents as "openCents", i.gross_cents as "grossCents", i.open_as_of as "openAsOf",
      i.open_cents = 0 and (i.paid_on is not null or i.open_as_of is not null) as "isSettled", i.total_cents is null as "isOfList"
    from invoice i where i.organisation_id = ${organisation} and i.customer_id = ${customerId}::uuid and i.archived_at is null
      and i.kind = 'invoice' and i.currency is null and ${which}
    order by i.invoiced_on desc, i.id limit ${MOST_CHOICES + 1}`
  const saidOn = async ({ openAsOf, invoiceId }: Row) => openAsOf ?? (await saidDay(ctx, ['invoice', 'open_item'], invoiceId))
  return await Promise.all(rows.map(async (row) => toldInvoice({ ...row, saidOn: await saidOn(row) })))
}

/** Of each by itself: those beside it may come from a source that is newer. */
async function saidDay(ctx: Context, entities: readonly string[], id: string): Promise<string | null> {
  const said = await readSaid(ctx, entities, [id])
  return said && dayIn(said.at, ctx.user.timeZone)
}

/** How far back lines of a customer are looked through. */
const MOST_LINES = fragment`limit 5000`
const MOST_THINGS = 200

/** Some files tell a price with its discount off already: then that is what the line comes to. */
const paidPrice = fragment`(select case when abs(come - l.unit_price) < abs(come - discounted) then l.unit_price else discounted end
  from (select l.total_cents / 100.0 / coalesce(o.rate, 1) / l.quantity * l.price_unit, l.unit_price * (1 - coalesce(l.discount_percent, 0) / 100)) of_line(come, discounted))`

/** What a customer bought, each thing once as he bought it last: those with one of the numbers first, then the newest. */
export async function lastPrices(ctx: Context, customerId: string, numbers: readonly string[]): Promise<PriceFacts[]> {
  const keys = [...new Set(numbers.map(numberKey))]
  const rows = await ctx.db.sql<Omit<PriceFacts, 'kind'>>`select * from (select distinct on (lower(coalesce("productNumber", text))) * from (
      select l.id as "lineId", coalesce(l.product_number, p.number) as "productNumber", l.text, l.ordered_on as "boughtOn", l.quantity::float, p.unit,
        round(${paidPrice}, 6)::float as price, l.price_unit as "priceUnit",
        coalesce(o.currency, ${ctx.organisation.currency}) as currency
      from (select * from order_line x where x.organisation_id = ${organisation} and x.customer_id = ${customerId}::uuid and x.archived_at is null
        order by x.ordered_on desc ${MOST_LINES}) l
      join customer_order o on o.organisation_id = ${organisation} and o.id = l.order_id and o.status <> 'cancelled' and o.archived_at is null
      left join product p on p.organisation_id = ${organisation} and p.id = l.product_id
      where l.quantity > 0 and l.unit_price > 0) bought
    order by lower(coalesce("productNumber", text)), "boughtOn" desc) things
    order by (lower(regexp_replace(coalesce("productNumber", ''), '[^0-9A-Za-z]', '', 'g')) = any(${keys}::text[])) desc, "boughtOn" desc, "lineId"
    limit ${MOST_THINGS}`
  return rows.map(toldPrice)
}
