import { addDays, yearBefore } from '../../../domain/time/local-time.ts'
import { nextBandFromCents } from '../../../domain/valuation/customer-class/share-band.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { organisation } from '../../platform/database/db.ts'
import { readNextOrders } from '../../valuation/forecast/read-next-orders.ts'
import type { RatingPart } from './section-types.ts'

type Row = Omit<RatingPart, 'shareOfWallet' | 'nextDigitFromCents' | 'nextOrders'>

/** The arithmetic behind the class of a customer that exists. */
export async function readRating(ctx: Context, customerId: string): Promise<RatingPart> {
  const day = today(ctx)
  const from = addDays(yearBefore(day), 1)
  const [row] = await ctx.db
    .sql<Row>`select c.class_letter || c.class_digit as "classLabel", c.class_since as "classSince", c.potential_cents as "potentialCents",
      l.revenue as "revenueLast12MonthsCents", l.margin as "marginLast12MonthsCents"
    from customer c, lateral (select coalesce(sum(l.total_cents), 0)::bigint as revenue, sum(l.total_cents - l.cost_cents)::bigint as margin
      from order_line l join customer_order o on o.organisation_id = ${organisation} and o.id = l.order_id
      where l.organisation_id = ${organisation} and l.customer_id = c.id and o.status <> 'cancelled' and l.ordered_on between ${from}::date and ${day}::date) l
    where c.organisation_id = ${organisation} and c.id = ${customerId}::uuid`
  if (!row) throw new Error('A customer that was just seen is gone')
  const { potentialCents, revenueLast12MonthsCents: revenue } = row
  return {
    ...row,
    shareOfWallet: potentialCents ? revenue / potentialCents : null,
    nextDigitFromCents: nextBandFromCents(revenue, potentialCents),
    nextOrders: await readNextOrders(ctx, customerId),
  }
}
