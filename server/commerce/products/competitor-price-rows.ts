import type { Context } from '../../platform/call/context.ts'
import { organisation } from '../../platform/database/db.ts'
import { type Page, paged } from '../../platform/page.ts'

export type CompetitorPriceRow = {
  competitorPriceId: string
  competitor: string
  productNumber: string | null
  product: string
  price: number
  priceUnit: number
  seenOn: string
}

/** What others asked of a customer that exists, the newest first. */
export const readCompetitorPrices = async (ctx: Context, customerId: string, page: Page) =>
  paged(
    await ctx.db
      .sql<CompetitorPriceRow>`select p.id as "competitorPriceId", p.competitor, p.product_number as "productNumber", p.product, p.price, p.price_unit as "priceUnit", p.seen_on as "seenOn"
    from competitor_price p where p.organisation_id = ${organisation} and p.customer_id = ${customerId}::uuid and p.archived_at is null order by p.seen_on desc, p.id
    limit ${page.size + 1} offset ${page.offset}`,
    page,
  )
