/** Whose To Do is kept in line without his mailbox, and who has left or seems to have: in the list of mailboxes he would stand nowhere. */
import type { Leaver } from '../../domain/company/served.ts'
import { leaverIn, type PresenceRow, presenceOf } from '../company/people/presence.ts'
import type { Context } from '../platform/call/context.ts'
import { organisation } from '../platform/database/db.ts'

export type TodoLeaver = { userId: string; name: string; leaver: Leaver }

type Row = PresenceRow & Omit<TodoLeaver, 'leaver'>

/** For the administrator; those who have been away longest first. */
export async function listTodoLeavers(ctx: Context): Promise<TodoLeaver[]> {
  const rows = await ctx.db.sql<Row>`
    select u.id as "userId", u.name, ${presenceOf(ctx)}
    from app_user u
    where u.organisation_id = ${organisation} and u.todo_consent is not null and not exists (select 1 from mailbox m
      where m.organisation_id = ${organisation} and m.user_id = u.id and m.status = 'connected')
    order by coalesce(u.role_lost_at, u.last_seen_at, u.created_at), u.name`
  return rows.flatMap(({ userId, name, ...presence }) => {
    const leaver = leaverIn(ctx, presence)
    return leaver ? [{ userId, name, leaver }] : []
  })
}
