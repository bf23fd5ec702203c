import { z } from 'zod'
import type { PriceBand } from '../../../../domain/commerce/price-band.ts'
import { MOST_ROWS } from '../../../../domain/texts/cut-list.ts'
import type { Context } from '../../../platform/call/context.ts'
import { organisation } from '../../../platform/database/db.ts'
import { id } from '../../../platform/input.ts'
import { readBands } from '../../products/competitor-prices/read-bands.ts'
import { requireQuote } from './require-quote.ts'

export const quoteToCompare = z.strictObject({ quoteId: id })

/** Of a position of a quote. Per piece. */
export type LineBand = PriceBand & { position: number }

/**
 * What competitors ask for the positions of a quote, as far as that may be told; beside the quote and never in it, so that nothing of it can get to the customer.
 * Throws NOT_FOUND also for one to a customer the user may not see.
 */
export async function readCompetitorBands(ctx: Context, { quoteId }: z.infer<typeof quoteToCompare>): Promise<LineBand[]> {
  await requireQuote(ctx, quoteId)
  const lines = await ctx.db.sql<{ position: number; number: string | null }>`select l.position, coalesce(l.product_number, p.number) as number
    from quote_line l left join product p on p.organisation_id = ${organisation} and p.id = l.product_id
    where l.organisation_id = ${organisation} and l.quote_id = ${quoteId}::uuid and l.archived_at is null order by l.position limit ${MOST_ROWS + 1}`
  const bands = await readBands(
    ctx,
    lines.flatMap(({ number }) => number ?? []),
  )
  return lines.flatMap(({ position, number }) => {
    const band = bands.get(number?.toLowerCase() ?? '')
    return band ? [{ position, ...band }] : []
  })
}
