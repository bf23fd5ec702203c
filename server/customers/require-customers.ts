import type { Context } from '../platform/call/context.ts'
import { visibleCustomer } from '../platform/call/visibility.ts'
import { organisation } from '../platform/database/db.ts'
import { AppError } from '../platform/errors.ts'

/** Throws NOT_FOUND when one of them is not there or not for this user. */
export async function requireCustomers(ctx: Context, customerIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(customerIds)]
  const rows = await ctx.db
    .sql`select c.id from customer c where c.organisation_id = ${organisation} and c.id = any(${wanted}::uuid[]) and ${visibleCustomer(ctx)}`
  if (rows.length !== wanted.length) throw new AppError('NOT_FOUND', 'No such customer for this user')
}
