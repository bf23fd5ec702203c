/** A mail that became secret after it was logged goes out of the history again, with all that was kept of it. */
import { secretElsewhere, secretForAll, secretHere } from '../../../domain/mail/verdict/secrecy.ts'
import type { NotLoggedReason } from '../../../domain/mail/verdict/verdict-types.ts'
import { lockReport, removeReport } from '../../contact-reports/erase-report.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'
import type { JudgedMail } from './judge-page.ts'

/**
 * Of a mail that comes from other mailboxes, too, by themselves or by hand, only this witness goes. The row goes with everything that hangs on it:
 * unlike a withdrawn mail it may be logged again when the secrecy ends. What is on legal hold is hidden instead.
 */
export async function retract(ctx: MailContext, tx: OrganisationTransaction, mails: readonly JudgedMail[]): Promise<void> {
  const scope = { user: ctx.mailbox, now: ctx.now }
  for (const { verdict, known } of mails) {
    if (verdict.kind === 'logged' || !known || known.isWithdrawn) continue
    if (secretForAll.has(verdict.reason)) await removeReport(scope, tx, known.reportId, secretElsewhere)
    else if (secretHere.has(verdict.reason)) await removeWitness(ctx, tx, known.reportId, verdict.reason)
  }
}

/** Locked first: of two mailboxes that lose the mail at once the second one sees that it is the last. */
async function removeWitness({ mailbox, now }: MailContext, tx: OrganisationTransaction, reportId: string, reason: NotLoggedReason): Promise<void> {
  const scope = { user: mailbox, now }
  await lockReport(scope, tx, reportId)
  const witnesses = await tx.mailWitness.findMany({ where: { reportId }, select: { mailbox: true } })
  const others = witnesses.filter(({ mailbox: oid }) => oid !== mailbox.oid)
  if (others.length === witnesses.length) return
  if (others.length === 0) await removeReport(scope, tx, reportId, reason)
  else await tx.mailWitness.deleteMany({ where: { reportId, mailbox: mailbox.oid } })
}
