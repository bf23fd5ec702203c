/** A mail that became secret after it was logged goes out of the history again, with all that was kept of it. */
import { secretElsewhere, secretForAll, secretHere } from '../../../domain/mail/verdict/secrecy.ts'
import type { NotLoggedReason } from '../../../domain/mail/verdict/verdict-types.ts'
import { eraseReport } from '../../contact-reports/erase-report.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'
import type { JudgedMail } from './judge-page.ts'

/** Of a mail that comes from other mailboxes, too, by themselves or by hand, only this witness goes. */
export async function retract(ctx: MailContext, tx: OrganisationTransaction, mails: readonly JudgedMail[]): Promise<void> {
  for (const { verdict, known } of mails) {
    if (verdict.kind === 'logged' || !known || known.isWithdrawn) continue
    if (secretForAll.has(verdict.reason)) await removeReport(ctx, tx, known.reportId, secretElsewhere)
    else if (secretHere.has(verdict.reason)) await removeWitness(ctx, tx, known.reportId, verdict.reason)
  }
}

async function removeWitness(ctx: MailContext, tx: OrganisationTransaction, reportId: string, reason: NotLoggedReason): Promise<void> {
  const { count } = await tx.mailWitness.deleteMany({ where: { reportId, mailbox: ctx.mailbox.oid } })
  const others = await tx.mailWitness.count({ where: { reportId } })
  if (count > 0 && others === 0) await removeReport(ctx, tx, reportId, reason)
}

/** The row goes with everything that hangs on it: unlike a withdrawn mail it may be logged again when the secrecy ends. */
async function removeReport({ mailbox, now }: MailContext, tx: OrganisationTransaction, reportId: string, reason: NotLoggedReason): Promise<void> {
  await eraseReport({ user: mailbox, now }, tx, reportId, reason)
  await tx.contactReport.deleteMany({ where: { id: reportId } })
}
