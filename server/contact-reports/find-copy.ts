/** Where the copy of a mail lies that somebody logs by hand: in his own mailbox, or in a team's that is connected. */
import type { Context } from '../platform/call/context.ts'
import type { MailContent } from '../platform/call/mailbox.ts'
import { AppError } from '../platform/errors.ts'

/** `mailbox`: object id of its account; `mail` null: Outlook does not answer now, and will be asked again. */
export type MailCopy = { mailbox: string; mail: MailContent | null; isOwn: boolean }

/** The mail as the caller's client names it. `sharedMailbox`: address of the mailbox that it is read in; null: the caller's own. */
type Named = { itemId: string; internetMessageId: string | null; senderAddress: string | null; sharedMailbox?: string | null | undefined }

/**
 * Throws OUTLOOK_GONE when the mailbox has no such mail, NOT_FOUND when the shared one is not connected. In a team's mailbox Outlook's trouble
 * is told at once: there is nobody in whose name it could be tried again later.
 */
export async function findCopy(ctx: Context, named: Named): Promise<MailCopy> {
  if (!named.sharedMailbox) return { mailbox: ctx.user.oid, mail: await tryToRead(ctx, named.itemId), isOwn: true }
  const where = { kind: 'shared', status: 'connected', address: named.sharedMailbox.toLowerCase() } as const
  const mailbox = await ctx.db.prisma.mailbox.findFirst({ where, select: { oid: true } })
  if (!mailbox) throw new AppError('NOT_FOUND', 'No such shared mailbox is connected')
  const mail = named.internetMessageId && (await ctx.findMail(mailbox.oid, named.internetMessageId))
  // The id alone is no secret: whoever asks has to know the sender as well, as somebody does who reads the mail.
  if (!mail || mail.from?.address !== named.senderAddress?.trim().toLowerCase()) throw new AppError('OUTLOOK_GONE', 'No such mail in the mailbox')
  return { mailbox: mailbox.oid, mail, isOwn: false }
}

const PATIENCE_MS = 5_000

async function tryToRead(ctx: Context, itemId: string): Promise<MailContent | null> {
  let timer: NodeJS.Timeout | undefined
  const longEnough = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS)
  })
  const reading = ctx.graph.readMail(itemId).catch((error: unknown) => {
    if (error instanceof AppError && (error.reason === 'OUTLOOK_DOWN' || error.reason === 'OUTLOOK_BUSY')) return null
    throw error
  })
  return await Promise.race([reading, longEnough]).finally(() => clearTimeout(timer))
}
