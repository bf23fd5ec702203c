/** How far the company has come with its mailboxes, for its administrator: a fact about mailboxes, never why somebody's is not connected. */
import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import { countConnected, isConnected, isOfSales, type Rollout } from '../../company/people/connected.ts'
import type { UserRole } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import { organisation } from '../../platform/database/db.ts'

export type UnconnectedPerson = { userId: string; name: string; mail: string; role: UserRole }

/** One row more than a list shows. */
export type UnconnectedPeople = Rollout & { rows: UnconnectedPerson[] }

export async function listUnconnected(ctx: Context): Promise<UnconnectedPeople> {
  const [rollout, rows] = await Promise.all([
    countConnected(ctx),
    ctx.db.sql<UnconnectedPerson>`
      select u.id as "userId", u.name, u.mail, u.role from app_user u
      where u.organisation_id = ${organisation} and ${isOfSales} and not ${isConnected}
      order by u.name, u.id limit ${MOST_ROWS + 1}`,
  ])
  return { ...rollout, rows }
}
