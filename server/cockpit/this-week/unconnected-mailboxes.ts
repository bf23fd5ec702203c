/** Whose mailbox is not connected, so that nothing of it is logged by itself. */
import { isConnected, isOfSales } from '../../company/people/connected.ts'
import { organisation } from '../../platform/database/db.ts'
import { type ReadSection, toSection } from './section.ts'

export type UnconnectedMailbox = { userId: string; name: string; mail: string; isMe: boolean }

export const readUnconnectedMailboxes: ReadSection<UnconnectedMailbox> = async (ctx, limit) =>
  toSection(
    await ctx.db.sql<UnconnectedMailbox & { total: number }>`
      select u.id as "userId", u.name, u.mail, u.id = ${ctx.user.id}::uuid as "isMe", count(*) over () as total
      from app_user u where u.organisation_id = ${organisation} and ${isOfSales} and not ${isConnected}
      order by u.name, u.id limit ${limit}`,
  )
