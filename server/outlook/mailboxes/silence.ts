/** The alarm for a mailbox that is not read while Outlook has newer mail: logging never stops without a word. */
import { AppError } from '../../platform/errors.ts'
import { newestMailAt } from '../graph/background-mail.ts'
import type { MailboxChore } from './mailbox-chore.ts'

const MINUTE_MS = 60_000

/** Outlook is asked once the mailbox was not read for as long as its company allows; whoever reads it again ends the alarm. The next look. */
export async function lookForSilence(ctx: MailboxChore): Promise<Date> {
  const { db, mailbox, now } = ctx
  const policy = await db.prisma.loggingPolicy.findFirst({ select: { silentMinutes: true } })
  const known = await db.prisma.mailbox.findFirst({
    where: { id: mailbox.id },
    select: { lastReadAt: true, lastMailAt: true, connectedAt: true, silentSince: true },
  })
  const soon = new Date(now().getTime() + MINUTE_MS)
  if (!ctx.isLoggingOn || !policy || !known) return soon
  const { connectedAt, lastReadAt, lastMailAt, silentSince } = known
  const silentAt = new Date((lastReadAt ?? connectedAt).getTime() + policy.silentMinutes * MINUTE_MS)
  if (silentAt >= now()) return silentAt > soon ? silentAt : soon
  const newest = await newestOf(ctx)
  if (newest !== null && newest > (lastMailAt ?? connectedAt)) await raise(ctx, silentSince)
  return soon
}

async function raise({ db, mailbox: { id }, now, log }: MailboxChore, silentSince: Date | null): Promise<void> {
  log.error({ mailboxId: id, silentSince: (silentSince ?? now()).toISOString() }, 'a mailbox is not read although Outlook has newer mail')
  if (silentSince === null) await db.prisma.mailbox.updateMany({ where: { id, status: 'connected' }, data: { silentSince: now() } })
}

/** null: Outlook has none, or cannot be asked; then nobody knows of newer mail, and the mailbox shows its trouble. */
async function newestOf({ client, mailbox }: MailboxChore): Promise<Date | null> {
  try {
    return await newestMailAt(client, mailbox.oid)
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
