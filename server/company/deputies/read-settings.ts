/** Looks now and then, by whosever rights, what a mailbox says of its owner. */
import { makeGraphCalendar } from '../../outlook/graph/graph-mailbox.ts'
import type { MailboxChore } from '../../outlook/mailboxes/mailbox-chore.ts'
import type { Context } from '../../platform/call/context.ts'
import { learnSettings } from './absences.ts'

export const SETTINGS_SECONDS = 300

/** Of a connected mailbox. A team's says of nobody. */
export async function readMailboxSettings({ db, mailbox, organisation, client, now }: MailboxChore): Promise<void> {
  if (mailbox.userId === null) return
  const user = await db.prisma.user.findFirst({ where: { id: mailbox.userId }, select: { timeZone: true } })
  const owner = { organisationId: mailbox.organisationId, id: mailbox.userId, timeZone: user?.timeZone ?? organisation.timeZone }
  await learnSettings({ db, user: owner, now }, await makeGraphCalendar(() => client, `/users/${mailbox.oid}`).readSettings())
}

/** Of whoever is here. Remembers when each was last looked at, so that not every turn costs a request. */
export function makeSettingsReader(now: () => Date = () => new Date()): (ctx: Context) => Promise<void> {
  const readAt = new Map<string, number>()
  const isDue = (userId: string): boolean => {
    const last = readAt.get(userId)
    if (last !== undefined && now().getTime() - last < SETTINGS_SECONDS * 1000) return false
    readAt.set(userId, now().getTime())
    return true
  }
  return async (ctx) => {
    if (isDue(ctx.user.id)) await learnSettings(ctx, await ctx.graph.readSettings())
  }
}
