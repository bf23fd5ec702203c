import { oneGroup } from '../../../../domain/commerce/one-group.ts'
import { type PriceBand, priceBand, type Sighting } from '../../../../domain/commerce/price-band.ts'
import type { Context } from '../../../platform/call/context.ts'
import { today } from '../../../platform/call/today.ts'
import { visibleCustomer } from '../../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'

/** Of one product the newest are enough. */
const MOST_SEEN = 300

/** Customer `c` and all companies that own him, which may be several. */
const owners: SqlFragment = fragment`(with recursive above (id) as (select c.id union select k.to_id from above a
    join customer_link k on k.organisation_id = ${organisation} and k.from_id = a.id and k.kind = 'group_parent')
  select array_agg(a.id) from above a)`

type Seen = Omit<Sighting, 'customer'> & { number: string; owners: string[] }

/**
 * What competitors ask for products, over all customers of the organisation and without naming any: by our number in small letters, per piece. None where it would tell too much (`priceBand`).
 * Prices of more than half a year ago never count, so they are not read.
 */
export async function readBands(ctx: Context, numbers: readonly string[]): Promise<ReadonlyMap<string, PriceBand>> {
  const wanted = [...new Set(numbers.map((number) => number.toLowerCase()))]
  if (wanted.length === 0) return new Map()
  const rows = await ctx.db.sql<Seen>`select n.number, (p.price / p.price_unit)::float as price, p.seen_on as "seenOn", ${owners} as owners,
      (${visibleCustomer(ctx)}) as "isReadable"
    from unnest(${wanted}::text[]) n(number) cross join lateral (select x.price, x.price_unit, x.seen_on, x.customer_id from competitor_price x
      where x.organisation_id = ${organisation} and lower(x.product_number) = n.number and x.archived_at is null and x.seen_on > ${today(ctx)}::date - 200
      order by x.seen_on desc limit ${MOST_SEEN}) p
    join customer c on c.organisation_id = ${organisation} and c.id = p.customer_id`
  const groups = oneGroup(rows.map((row) => row.owners))
  const seen = rows.map((row, i) => ({ ...row, customer: groups[i] ?? '' }))
  const bands = wanted.map((number) => {
    const band = priceBand(
      seen.filter((each) => each.number === number),
      today(ctx),
    )
    return [number, band] as const
  })
  return new Map(bands.flatMap(([number, band]) => (band ? [[number, band]] : [])))
}
