/** Whom a request can be for: who is with us, and may see its customer. */
import type { Context } from '../../platform/call/context.ts'
import { visibleToColleague } from '../../platform/call/visibility.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'

/** Condition on a row `u` of `app_user` and a row `c` of `customer`. */
export const mayOpen = (ctx: Context): SqlFragment => fragment`(u.is_active and u.removed_at is null and ${visibleToColleague(ctx)})`

const whoMayOpen = (ctx: Context, customerId: string): SqlFragment => fragment`app_user u join customer c on c.organisation_id = ${organisation}
  where u.organisation_id = ${organisation} and c.id = ${customerId}::uuid and ${mayOpen(ctx)}`

/** Everybody but the caller, by name. */
export const colleaguesFor = (ctx: Context, customerId: string) =>
  ctx.db.sql<{
    userId: string
    name: string
  }>`select u.id as "userId", u.name from ${whoMayOpen(ctx, customerId)} and u.id <> ${ctx.user.id}::uuid order by u.name`

/** Throws NOT_FOUND for anybody else. */
export async function requireMayOpen(ctx: Context, customerId: string, userId: string): Promise<void> {
  const [found] = await ctx.db.sql`select 1 from ${whoMayOpen(ctx, customerId)} and u.id = ${userId}::uuid`
  if (!found) throw new AppError('NOT_FOUND', 'No colleague who may see the customer')
}
