/** Whether somebody is here now and then, or has left: as it stands in his row, by the caller's clock. */
import { type Leaver, leaverOf, type Presence } from '../../../domain/company/served.ts'
import type { Context } from '../../platform/call/context.ts'
import { dayOf, today } from '../../platform/call/today.ts'
import { fragment, type SqlFragment } from '../../platform/database/db.ts'

/** What `presenceOf` selects; all null where nobody is joined. */
export type PresenceRow = { [Field in keyof Presence]: Presence[Field] | null }

/** Columns of a row `u` of `app_user`. */
export const presenceOf = (ctx: Context): SqlFragment =>
  fragment`u.is_active and u.removed_at is null as "isActive", ${dayOf(ctx, fragment`u.role_lost_at`)} as "roleLostOn", ${dayOf(ctx, fragment`coalesce(u.last_seen_at, u.created_at)`)} as "seenOn"`

/** null: he is here, or there is nobody. */
export function leaverIn(ctx: Context, { isActive, roleLostOn, seenOn }: PresenceRow): Leaver | null {
  return isActive === null || seenOn === null ? null : leaverOf({ isActive, roleLostOn, seenOn }, today(ctx))
}
