import type { PriceBand } from '../../../../domain/commerce/price-band.ts'
import type { PriceSource } from '../../../generated/prisma/enums.ts'
import type { Context } from '../../../platform/call/context.ts'
import { organisation } from '../../../platform/database/db.ts'
import { type Page, paged } from '../../../platform/page.ts'
import { readBands } from './read-bands.ts'

/** `enteredBy`: whoever entered it here; null: a source says so. `band`: what all competitors ask for that product, per piece; null: not to be told. */
export type CompetitorPriceRow = {
  competitorPriceId: string
  competitor: string
  productNumber: string | null
  product: string
  price: number
  priceUnit: number
  seenOn: string
  sourceKind: PriceSource | null
  enteredBy: string | null
  band: PriceBand | null
}

/** What others asked of a customer that exists, the newest first. */
export async function readCompetitorPrices(ctx: Context, customerId: string, page: Page) {
  const rows = await ctx.db.sql<
    Omit<CompetitorPriceRow, 'band'>
  >`select p.id as "competitorPriceId", p.competitor, p.product_number as "productNumber", p.product, p.price, p.price_unit as "priceUnit", p.seen_on as "seenOn",
      p.source_kind as "sourceKind", u.name as "enteredBy"
    from competitor_price p left join customer_entry e on e.organisation_id = ${organisation} and e.id = p.id
      left join app_user u on u.organisation_id = ${organisation} and u.id = e.author_id
    where p.organisation_id = ${organisation} and p.customer_id = ${customerId}::uuid and p.archived_at is null order by p.seen_on desc, p.id
    limit ${page.size + 1} offset ${page.offset}`
  const bands = await readBands(
    ctx,
    rows.flatMap(({ productNumber }) => productNumber ?? []),
  )
  return paged(
    rows.map((row) => ({ ...row, band: bands.get(row.productNumber?.toLowerCase() ?? '') ?? null })),
    page,
  )
}
