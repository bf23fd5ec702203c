import type { Context } from '../../../platform/call/context.ts'
import { visibleCustomer } from '../../../platform/call/visibility.ts'
import { organisation } from '../../../platform/database/db.ts'
import { AppError } from '../../../platform/errors.ts'

/** The customer of a quote, and how its source says that it stands. Throws NOT_FOUND also for one the user may not see. */
export async function requireQuote(ctx: Context, quoteId: string): Promise<{ customerId: string; status: string }> {
  const [quote] = await ctx.db.sql<{ customerId: string; status: string }>`select q.customer_id as "customerId", q.status from quote q
    join customer c on c.organisation_id = ${organisation} and c.id = q.customer_id
    where q.organisation_id = ${organisation} and q.id = ${quoteId}::uuid and q.archived_at is null and ${visibleCustomer(ctx)}`
  if (!quote) throw new AppError('NOT_FOUND', 'No such quote for this user')
  return quote
}
