/** What lies in the inboxes an administrator may look into: his own, and those of teams. By their heads, and kept nowhere. */
import { categoryExclusion, participantRule } from '../../../domain/mail/verdict/lists.ts'
import type { Context } from '../../platform/call/context.ts'
import type { HeardMail } from '../../platform/call/mailbox.ts'
import { isGone } from '../../platform/errors.ts'

/** `mailbox`: object id of a team's mailbox; null: the caller's own. */
export type Heard = HeardMail & { sender: string; mailbox: string | null }

/** `missed`: names of mailboxes that could not be read now. */
export type HeardMails = { mails: Heard[]; missed: string[] }

/** A company with more teams sees the senders of these. */
const MOST_TEAMS = 10

/**
 * Each mail once, newest first, without what is secret, lies in a folder that is not read, carries an excluded category, or has somebody on it who is excluded.
 * Throws an `OUTLOOK_...` reason where no inbox can be read.
 */
export async function readHeard(ctx: Context): Promise<HeardMails> {
  const inboxes = [{ oid: null, name: ctx.user.name }, ...(await teamMailboxes(ctx))]
  const [answers, isMeant] = await Promise.all([Promise.allSettled(inboxes.map(({ oid }) => newestOf(ctx, oid))), meant(ctx)])
  const [first] = answers
  if (first?.status === 'rejected' && answers.every(({ status }) => status === 'rejected')) throw first.reason
  const mails = answers.flatMap((answer, index) =>
    answer.status === 'fulfilled' ? answer.value.filter(isMeant).map((mail) => ({ ...mail, mailbox: inboxes[index]?.oid ?? null })) : [],
  )
  const missed = inboxes.filter((_, index) => answers[index]?.status === 'rejected').map(({ name }) => name)
  return { mails: once(mails).sort((a, b) => b.receivedAt.localeCompare(a.receivedAt)), missed }
}

/** Who administers may have no mailbox at all. */
async function newestOf(ctx: Context, oid: string | null): Promise<HeardMail[]> {
  try {
    return await ctx.inbox(oid).newest()
  } catch (error) {
    if (oid === null && isGone(error)) return []
    throw error
  }
}

/** None while the company logs nothing: then no mailbox is read. */
async function teamMailboxes({ db }: Context): Promise<{ oid: string | null; name: string }[]> {
  const policy = await db.prisma.loggingPolicy.findFirst({ select: { isLoggingOn: true } })
  if (!policy?.isLoggingOn) return []
  const where = { kind: 'shared', status: 'connected' } as const
  return await db.prisma.mailbox.findMany({ where, select: { oid: true, name: true }, orderBy: { name: 'asc' }, take: MOST_TEAMS })
}

async function meant({ db, user }: Context): Promise<(mail: HeardMail) => mail is HeardMail & { sender: string }> {
  const [folders, rules] = await Promise.all([
    db.prisma.mailFolder.findMany({
      where: { isExcluded: true, mailbox: { OR: [{ userId: user.id }, { kind: 'shared' }] } },
      select: { folderId: true },
    }),
    db.prisma.mailRule.findMany({ where: { effect: 'exclude', OR: [{ userId: null }, { userId: user.id }] } }),
  ])
  const unread = new Set(folders.map(({ folderId }) => folderId))
  const isExcluded = (mail: HeardMail): boolean =>
    categoryExclusion(mail.categories, rules) !== null || participantRule(mail, rules, 'exclude') !== null
  return (mail): mail is HeardMail & { sender: string } => !mail.isSecret && mail.sender !== null && !unread.has(mail.folderId) && !isExcluded(mail)
}

/** A copy in a second mailbox is the same mail. */
function once(mails: readonly Heard[]): Heard[] {
  const seen = new Set<string>()
  return mails.filter(({ internetMessageId }) => internetMessageId === null || (!seen.has(internetMessageId) && seen.add(internetMessageId)))
}
