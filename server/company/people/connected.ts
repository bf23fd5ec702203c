/** Whose mailboxes the company waits for: conditions on a row `u` of `app_user`. */
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation } from '../../platform/database/db.ts'

/** He has a role of sales. Who administers need not connect his mailbox. */
export const isOfSales = fragment`(u.is_active and u.removed_at is null and u.role_lost_at is null and u.role <> 'admin')`

/** His own mailbox is. */
export const isConnected = fragment`exists (select 1 from mailbox m where m.organisation_id = ${organisation} and m.user_id = u.id
  and m.kind = 'user' and m.status = 'connected')`

/** Mails log themselves, from everybody of sales: of the organisation whose policy is `p`, if there is one. */
export const isRolledOut = fragment`(coalesce(p.is_logging_on, false) and coalesce((
  select bool_and(${isConnected}) from app_user u where u.organisation_id = ${organisation} and ${isOfSales}), false))`

/** People of sales, and how many of them have connected their mailbox. */
export type Rollout = { people: number; connected: number }

export async function countConnected({ db }: Context): Promise<Rollout> {
  const [row] = await db.sql<Rollout>`
    select count(*)::int as people, count(*) filter (where ${isConnected})::int as connected
    from app_user u where u.organisation_id = ${organisation} and ${isOfSales}`
  return row ?? { people: 0, connected: 0 }
}
