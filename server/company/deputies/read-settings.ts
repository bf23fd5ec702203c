/** Looks now and then, by whosever rights, what a mailbox says of its owner. */
import { makeGraphCalendar } from '../../outlook/graph/graph-mailbox.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import type { Context } from '../../platform/call/context.ts'
import { learnSettings } from './absences.ts'

const MINUTES_BETWEEN = 5

/** Remembers when each mailbox was last looked at, so that not every turn costs a request. */
export function makeSettingsReader(now: () => Date = () => new Date()): {
  ofMailbox: (mail: MailContext) => Promise<void>
  ofOwner: (ctx: Context) => Promise<void>
} {
  const readAt = new Map<string, number>()
  const isDue = (userId: string): boolean => {
    const last = readAt.get(userId)
    if (last !== undefined && now().getTime() - last < MINUTES_BETWEEN * 60_000) return false
    readAt.set(userId, now().getTime())
    return true
  }
  return {
    ofMailbox: async ({ db, mailbox, organisation, client, now: clock }) => {
      if (mailbox.userId === null || !isDue(mailbox.userId)) return
      const user = await db.prisma.user.findFirst({ where: { id: mailbox.userId }, select: { timeZone: true } })
      const owner = { organisationId: mailbox.organisationId, id: mailbox.userId, timeZone: user?.timeZone ?? organisation.timeZone }
      await learnSettings({ db, user: owner, now: clock }, await makeGraphCalendar(() => client, `/users/${mailbox.oid}`).readSettings())
    },
    ofOwner: async (ctx) => {
      if (isDue(ctx.user.id)) await learnSettings(ctx, await ctx.graph.readSettings())
    },
  }
}
