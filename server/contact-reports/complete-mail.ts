/** Effect `read_mail_text`: the text of a mail that was logged while Outlook was away. */
import { type MailWords, repeats } from '../../domain/mail/repeats-mail.ts'
import { newMailText } from '../../domain/mail/text/trim-mail-text.ts'
import { recordAct } from '../platform/call/audit.ts'
import type { Context } from '../platform/call/context.ts'
import type { MailContent } from '../platform/call/mailbox.ts'
import type { OrganisationTransaction } from '../platform/database/db.ts'
import { isGone } from '../platform/errors.ts'
import { addNote } from './add-note.ts'
import { eraseReport, isOnHold, lockReport, mergeAway, removeReport } from './erase-report.ts'
import { fillMail } from './fill-mail.ts'
import { factsOf, mailIdentity, messageKey } from './hash-identity.ts'
import { isSecret } from './is-secret.ts'
import { joinReports } from './join-reports.ts'
import { withdraw } from './withdraw-report.ts'

/** Runs with the rights of whoever logged the mail. */
export async function completeMail(ctx: Context, reportId: string): Promise<void> {
  const { prisma } = ctx.db
  const report = await prisma.contactReport.findFirst({ where: { id: reportId, textState: 'follows' }, select: { id: true } })
  const witness = await prisma.mailWitness.findFirst({ where: { reportId, mailbox: ctx.user.oid }, select: { id: true, itemId: true } })
  if (!report || !witness) return
  const mail = await readOrGiveUp(ctx, reportId, witness.itemId)
  if (!mail) return
  const isHidden = await isSecret(ctx, mail, ctx.user.oid)
  const text = isHidden ? '' : newMailText(mail)
  await prisma.$transaction(async (tx) => {
    // It may have been withdrawn before or while its text was read.
    const state = await lockReport(ctx, tx, reportId)
    if (state === 'gone') return
    if (state === 'withdrawn') return await blockMail(ctx, tx, reportId, mail)
    if (isHidden) return await refuseSecret(ctx, tx, reportId, mail)
    if (await joinWithTwin(ctx, tx, reportId, mailIdentity(factsOf(mail)))) return
    await fillMail(ctx, tx, reportId, { mail, text })
    await tx.mailWitness.updateMany({ where: { id: witness.id }, data: { itemId: mail.itemId } })
  })
}

/** A mail that is gone before its text was read leaves a report without text. */
async function readOrGiveUp(ctx: Context, reportId: string, itemId: string) {
  try {
    return await ctx.graph.readMail(itemId)
  } catch (error) {
    if (!isGone(error)) throw error
    await ctx.db.prisma.contactReport.updateMany({ where: { id: reportId }, data: { textState: 'none' } })
    return null
  }
}

/** Its words were never stored; what somebody has taken from it beside it goes nevertheless. */
async function refuseSecret(ctx: Context, tx: OrganisationTransaction, reportId: string, mail: MailContent): Promise<void> {
  const isRepeated = repeats(mailWords(mail))
  if ((await eraseReport(ctx, tx, reportId, 'private', async () => isRepeated)) === 'hidden') return
  await tx.contactReport.updateMany({ where: { id: reportId }, data: { withdrawnAt: ctx.now(), withdrawnById: ctx.user.id } })
  await recordAct(ctx, tx, 'contactReports.refusePrivate', 'contact_report', reportId)
}

const mailWords = (mail: MailContent): MailWords => ({
  subject: mail.subject,
  text: newMailText(mail),
  addresses: [...(mail.from ? [mail.from] : []), ...mail.to, ...mail.cc, ...mail.bcc].map(({ address }) => address),
})

/** Withdrawn before Outlook had confirmed which mail it was: now its identity is known, and is blocked. What a colleague logged of it meanwhile is withdrawn, too. */
async function blockMail(ctx: Context, tx: OrganisationTransaction, reportId: string, mail: MailContent): Promise<void> {
  const [identity, key] = [mailIdentity(factsOf(mail)), messageKey(factsOf(mail))]
  const twin = await tx.reportMail.findFirst({ where: { identity, reportId: { not: reportId } }, select: { reportId: true } })
  if (twin) {
    if ((await lockReport(ctx, tx, twin.reportId)) === 'live') await withdraw(ctx, tx, twin.reportId)
    return await removeReport(ctx, tx, reportId, 'withdrawn')
  }
  await tx.reportMail.updateMany({ where: { reportId }, data: { identity, messageKey: key, sentAt: new Date(mail.sentAt) } })
  if (!(await isOnHold(tx, reportId))) await tx.mailWitness.deleteMany({ where: { reportId } })
  await tx.contactReport.updateMany({ where: { id: reportId }, data: { textState: 'none' } })
}

/**
 * A colleague whose Outlook answered logged the same mail: his report takes over customers, note, witnesses, follow-ups and what was entered. If it was withdrawn, this one is too.
 * True when there was one.
 */
async function joinWithTwin(ctx: Context, tx: OrganisationTransaction, reportId: string, identity: string): Promise<boolean> {
  const twin = await tx.reportMail.findFirst({
    where: { identity, reportId: { not: reportId } },
    select: { reportId: true, report: { select: { withdrawnById: true, holdReason: true } } },
  })
  if (!twin) return false
  if ((await lockReport(ctx, tx, twin.reportId)) === 'withdrawn') {
    // Whoever withdrew it himself and logs it again means it.
    if (twin.report.withdrawnById === ctx.user.id && !twin.report.holdReason) {
      await tx.reportMail.deleteMany({ where: { reportId: twin.reportId } })
      return false
    }
    await removeReport(ctx, tx, reportId, 'withdrawn')
    return true
  }
  const own = await tx.reportText.findFirst({ where: { reportId }, select: { note: true } })
  if (own?.note) await addNote(ctx, tx, twin.reportId, own.note)
  const customers = await tx.reportCustomer.findMany({ where: { reportId }, select: { customerId: true } })
  await joinReports(ctx, tx, [{ reportId: twin.reportId, customerIds: customers.map(({ customerId }) => customerId) }])
  await tx.mailWitness.updateMany({ where: { reportId }, data: { reportId: twin.reportId } })
  await tx.followUp.updateMany({ where: { reportId }, data: { reportId: twin.reportId } })
  await tx.customerEntry.updateMany({ where: { reportId }, data: { reportId: twin.reportId } })
  await tx.complaintHandling.updateMany({ where: { reportId }, data: { reportId: twin.reportId } })
  await passHoldOn(tx, reportId, twin.reportId)
  await mergeAway(ctx, tx, reportId)
  return true
}

/** What was to be kept of the one report is now part of the other. */
async function passHoldOn(tx: OrganisationTransaction, from: string, to: string): Promise<void> {
  const report = await tx.contactReport.findFirst({ where: { id: from }, select: { holdReason: true } })
  if (report?.holdReason) await tx.contactReport.updateMany({ where: { id: to, holdReason: null }, data: { holdReason: report.holdReason } })
}
