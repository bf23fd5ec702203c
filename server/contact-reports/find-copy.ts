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
  // Read with rights of the application: only for whoever has it before him. The id of a copy tells that, since Exchange gives it to nobody but who opens that
  // mailbox; Message-ID and sender stand in every copy and in answers.
  const mail = named.itemId === '' ? null : await ctx.readMailOf(mailbox.oid, named.itemId)
  if (!mail || !isNamed(mail, named)) throw new AppError('OUTLOOK_GONE', 'No such mail in the mailbox')
  return { mailbox: mailbox.oid, mail, isOwn: false }
}

const isNamed = ({ internetMessageId, from }: MailContent, named: Named): boolean =>
  internetMessageId !== null && internetMessageId === named.internetMessageId && from?.address === named.senderAddress?.trim().toLowerCase()

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
