/** Whose mailbox is not connected, so that nothing of it is logged by itself. Who administers need not be. */
import { organisation } from '../../platform/database/db.ts'
import { type ReadSection, toSection } from './section.ts'

export type UnconnectedMailbox = { userId: string; name: string; mail: string; isMe: boolean }

export const readUnconnectedMailboxes: ReadSection<UnconnectedMailbox> = async (ctx, limit) =>
  toSection(
    await ctx.db.sql<UnconnectedMailbox & { total: number }>`
      select u.id as "userId", u.name, u.mail, u.id = ${ctx.user.id}::uuid as "isMe", count(*) over () as total
      from app_user u where u.organisation_id = ${organisation} and u.is_active and u.removed_at is null and u.role_lost_at is null and u.role <> 'admin'
        and not exists (select 1 from mailbox m where m.organisation_id = ${organisation} and m.user_id = u.id and m.kind = 'user' and m.status = 'connected')
      order by u.name, u.id limit ${limit}`,
  )
