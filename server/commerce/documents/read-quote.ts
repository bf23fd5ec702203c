import { z } from 'zod'
import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'
import type { DocumentLine } from './document-line.ts'

export const quoteToRead = z.strictObject({ quoteId: id })

/** What a quote opens to. `isGone`: its source does not name it any more. Of lines one more than `MOST_ROWS` where there are more. */
export type QuoteDetail = { quoteId: string; isGone: boolean; lines: DocumentLine[] }

/** Positions of a quote. Throws NOT_FOUND also for one to a customer the user may not see. */
export async function readQuote(ctx: Context, { quoteId }: z.infer<typeof quoteToRead>): Promise<QuoteDetail> {
  const [quote] = await ctx.db.sql<QuoteDetail>`select q.id as "quoteId", q.archived_at is not null as "isGone",
      (select coalesce(json_agg(l order by l.position), '[]') from (select l.position, coalesce(l.product_number, p.number) as "productNumber", l.text,
          l.quantity::float, p.unit, l.unit_price::float as "unitPrice", l.price_unit as "priceUnit", l.discount_percent::float as "discountPercent",
          l.total_cents as cents
        from quote_line l left join product p on p.organisation_id = ${organisation} and p.id = l.product_id
        where l.organisation_id = ${organisation} and l.quote_id = q.id and l.archived_at is null order by l.position limit ${MOST_ROWS + 1}) l) as lines
    from quote q join customer c on c.organisation_id = ${organisation} and c.id = q.customer_id
    where q.organisation_id = ${organisation} and q.id = ${quoteId}::uuid and ${visibleCustomer(ctx)}`
  if (!quote) throw new AppError('NOT_FOUND', 'No such quote for this user')
  return quote
}
