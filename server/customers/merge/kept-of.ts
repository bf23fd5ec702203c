import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'

/** Into whom a customer was merged whom a page still names; null: he was not, or the caller may not see that one. */
export async function keptOf(ctx: Context, customerId: string): Promise<string | null> {
  const [row] = await ctx.db.sql<{
    id: string
  }>`select c.id from customer g join customer c on c.organisation_id = ${organisation} and c.id = g.merged_into_id
    where g.organisation_id = ${organisation} and g.id = ${customerId}::uuid and ${visibleCustomer(ctx)}`
  return row?.id ?? null
}
