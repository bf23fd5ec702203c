import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { type Article, bestFirst, type Fitting, findPositions } from '../../../domain/commerce/find-positions.ts'
import type { PriceBand } from '../../../domain/commerce/price-band.ts'
import { MOST_HITS } from '../../../domain/texts/cut-list.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import { id, words } from '../../platform/input.ts'
import { readBands } from '../products/competitor-prices/read-bands.ts'

export const positionSearch = z.strictObject({ customerId: id, text: words.trim().min(1).max(100) })

/** When a thing was sold, offered or agreed on last. `price` per `priceUnit` pieces, the discount not taken off. */
export type LastPrice = {
  kind: 'order' | 'quote' | 'agreement'
  documentId: string
  number: string
  on: string
  quantity: number | null
  price: number
  priceUnit: number
  discountPercent: number | null
}

/** What a competitor asked this customer for it last, per `priceUnit` pieces. */
export type PriceSeen = { competitor: string; price: number; priceUnit: number; seenOn: string }

/** What comes on top of a product's price: a percentage, or an amount per `priceUnit` pieces. */
export type Surcharge = { name: string; percent: number | null; amount: number | null; priceUnit: number }

/** A thing this customer knows. `last`: each kind's last, the newest first. `band`: what competitors ask for it anywhere, per piece; null: not to be told. */
export type PositionHit = {
  productNumber: string | null
  text: string
  last: LastPrice[]
  seen: PriceSeen | null
  band: PriceBand | null
  surcharges: Surcharge[]
}

/** How far back lines of a customer are looked through. */
const MOST_LINES = fragment`limit 5000`
const MOST_AGREED = fragment`limit 1000`
const MOST_SEEN = fragment`limit 500`

type Line = LastPrice & { productNumber: string | null; text: string }
type Seen = PriceSeen & { productNumber: string | null; text: string }

/** What a customer ordered, was quoted or has agreed on that fits the words, one more than `MOST_HITS` where there is more. Throws NOT_FOUND for one the user may not see. */
export async function searchPositions(ctx: Context, { customerId, text }: z.infer<typeof positionSearch>): Promise<PositionHit[]> {
  await requireCustomers(ctx, [customerId])
  const [lines, seen] = await Promise.all([readLines(ctx, customerId), readSeen(ctx, customerId)])
  const things = new Map<string, { productNumber: string | null; text: string; last: LastPrice[] }>()
  for (const { productNumber, text: name, ...price } of lines) {
    const key = thingKey({ productNumber, text: name })
    const known = things.get(key)
    if (!known) things.set(key, { productNumber, text: name, last: [price] })
    else if (!known.last.some(({ kind }) => kind === price.kind)) known.last.push(price)
  }
  const hits = (await findAmong(text, [...things.values()])).slice(0, MOST_HITS + 1)
  const numbers = hits.flatMap(({ productNumber }) => productNumber ?? [])
  const [surcharges, bands] = await Promise.all([readSurcharges(ctx, numbers), readBands(ctx, numbers)])
  return hits.map((hit) => ({
    ...hit,
    seen: lastSeen(hit, seen),
    band: bands.get(hit.productNumber?.toLowerCase() ?? '') ?? null,
    surcharges: surcharges.filter(({ number }) => number === hit.productNumber).map(({ number: _, ...surcharge }) => surcharge),
  }))
}

/** As many as are looked at in a few thousandths of a second. */
const SLICE = 20

/** The best first, with room for others in between. */
export async function findAmong<T extends Article>(typed: string, things: readonly T[]): Promise<T[]> {
  const find = findPositions(typed)
  const fitting: Fitting<T>[] = []
  for (let from = 0; from < things.length; from += SLICE) {
    fitting.push(...find(things.slice(from, from + SLICE)))
    await setImmediate()
  }
  return bestFirst(fitting)
}

/** One thing by its number, else by its name. */
const thingKey = ({ productNumber, text }: Pick<Line, 'productNumber' | 'text'>): string => (productNumber ?? text).toLowerCase()

/** The last of each thing and kind, the newest first. */
const readLines = (ctx: Context, customerId: string) =>
  ctx.db.sql<Line>`select * from (select distinct on (kind, lower(coalesce("productNumber", text))) * from (
      (select 'order' as kind, o.id as "documentId", o.number, l.ordered_on as "on", l.quantity, l.unit_price as price, l.price_unit as "priceUnit",
          l.discount_percent as "discountPercent", coalesce(l.product_number, p.number) as "productNumber", l.text
        from (select * from order_line x where x.organisation_id = ${organisation} and x.customer_id = ${customerId}::uuid and x.archived_at is null
          order by x.ordered_on desc ${MOST_LINES}) l
        join customer_order o on o.organisation_id = ${organisation} and o.id = l.order_id and o.status <> 'cancelled'
        left join product p on p.organisation_id = ${organisation} and p.id = l.product_id)
      union all
      (select 'quote', q.id, q.number, q.quoted_on, l.quantity, l.unit_price, l.price_unit, l.discount_percent, coalesce(l.product_number, p.number), l.text
        from quote q join quote_line l on l.organisation_id = ${organisation} and l.quote_id = q.id and l.archived_at is null
        left join product p on p.organisation_id = ${organisation} and p.id = l.product_id
        where q.organisation_id = ${organisation} and q.customer_id = ${customerId}::uuid and q.archived_at is null order by q.quoted_on desc ${MOST_LINES})
      union all
      (select 'agreement', a.id, a.number, a.starts_on, coalesce(l.from_quantity, l.quantity), l.price, l.price_unit, null, l.product_number, l.text
        from framework_agreement a join agreement_price l on l.organisation_id = ${organisation} and l.agreement_id = a.id and l.archived_at is null
        where a.organisation_id = ${organisation} and a.customer_id = ${customerId}::uuid and a.archived_at is null and l.price is not null
        order by a.ends_on desc ${MOST_AGREED})) each
    order by kind, lower(coalesce("productNumber", text)), "on" desc, case kind when 'agreement' then quantity end nulls first) newest order by "on" desc`

const readSeen = (ctx: Context, customerId: string) =>
  ctx.db
    .sql<Seen>`select p.product_number as "productNumber", p.product as text, p.competitor, p.price, p.price_unit as "priceUnit", p.seen_on as "seenOn"
    from competitor_price p where p.organisation_id = ${organisation} and p.customer_id = ${customerId}::uuid and p.archived_at is null
    order by p.seen_on desc ${MOST_SEEN}`

const readSurcharges = (ctx: Context, numbers: readonly string[]) =>
  ctx.db.sql<Surcharge & { number: string }>`select p.number, s.name, s.percent::float, s.amount::float, p.price_unit as "priceUnit"
    from product p join product_surcharge s on s.organisation_id = ${organisation} and s.product_id = p.id and s.archived_at is null
    where p.organisation_id = ${organisation} and p.number = any(${[...numbers]}::text[]) and p.archived_at is null order by s.name ${MOST_SEEN}`

/** The newest comes first. */
function lastSeen({ productNumber, text }: Pick<PositionHit, 'productNumber' | 'text'>, all: readonly Seen[]): PriceSeen | null {
  const found = all.find((each) =>
    each.productNumber !== null && productNumber !== null
      ? each.productNumber.toLowerCase() === productNumber.toLowerCase()
      : each.text.toLowerCase() === text.toLowerCase(),
  )
  return found ? { competitor: found.competitor, price: found.price, priceUnit: found.priceUnit, seenOn: found.seenOn } : null
}
