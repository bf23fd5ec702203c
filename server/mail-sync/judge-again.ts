/** Mails of the past get another verdict when what speaks for them has changed. */
import type { Context } from '../context.ts'
import type { OrganisationTransaction } from '../db.ts'
import { startListing } from './listings.ts'

/** `userId`: only his mailbox; null: all that are connected. `participant`: only mails with this address or domain. Two wishes that wait are one. In the transaction of the change. */
export async function judgeAgain(
  ctx: Pick<Context, 'user' | 'now'>,
  tx: OrganisationTransaction,
  { userId, participant = null }: { userId: string | null; participant?: string | null },
): Promise<void> {
  const policy = await tx.loggingPolicy.findFirst({ select: { depthMonths: true } })
  const mailboxes = await tx.mailbox.findMany({ where: { status: 'connected', ...(userId ? { userId } : {}) }, select: { id: true } })
  if (!policy) return
  const { organisationId } = ctx.user
  for (const { id } of mailboxes) {
    const waiting = await tx.mailListing.findFirst({
      where: { mailboxId: id, cause: 'rejudge', participant, finishedAt: null, readCount: 0 },
      select: { id: true },
    })
    if (!waiting) await startListing({ mailbox: { organisationId, id }, policy, now: ctx.now }, tx, { cause: 'rejudge', participant })
    await tx.mailbox.updateMany({ where: { id }, data: { wokenAt: ctx.now() } })
    await tx.mailbox.updateMany({ where: { id, trouble: null }, data: { nextAttemptAt: ctx.now() } })
  }
}
