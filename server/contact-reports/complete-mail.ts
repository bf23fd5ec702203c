/** Effect `read_mail_text`: the text of a mail that was logged while Outlook was away. */
import { recordAct } from '../audit.ts'
import type { Context } from '../context.ts'
import type { OrganisationTransaction } from '../db.ts'
import { AppError } from '../errors.ts'
import { mailIdentity } from '../mail-identity.ts'
import { readMailText } from '../mail-text/mail-text.ts'
import { addNote } from './add-note.ts'
import { eraseReport } from './erase-report.ts'
import { factsOf, fillMail, isPrivate } from './fill-mail.ts'

/** Runs with the rights of whoever logged the mail. */
export async function completeMail(ctx: Context, reportId: string): Promise<void> {
  const { prisma } = ctx.db
  const report = await prisma.contactReport.findFirst({ where: { id: reportId, textState: 'follows', withdrawnAt: null }, select: { id: true } })
  const witness = await prisma.mailWitness.findFirst({ where: { reportId, mailbox: ctx.user.oid }, select: { id: true, itemId: true } })
  if (!report || !witness) return
  const mail = await readOrGiveUp(ctx, reportId, witness.itemId)
  if (!mail) return
  if (isPrivate(mail)) {
    await prisma.$transaction(async (tx) => {
      await eraseReport(ctx, tx, reportId)
      await recordAct(ctx, tx, 'contactReports.refusePrivate', 'contact_report', reportId)
    })
    return
  }
  const text = await readMailText(mail)
  await prisma.$transaction(async (tx) => {
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
    if (!(error instanceof AppError && error.reason === 'OUTLOOK_GONE')) throw error
    await ctx.db.prisma.contactReport.updateMany({ where: { id: reportId }, data: { textState: 'none' } })
    return null
  }
}

/**
 * A colleague whose Outlook answered logged the same mail: his report takes over customers, note, witnesses and follow-ups. If it was withdrawn, this one is too.
 * True when there was one.
 */
async function joinWithTwin(ctx: Context, tx: OrganisationTransaction, reportId: string, identity: string): Promise<boolean> {
  const twin = await tx.reportMail.findFirst({
    where: { identity, reportId: { not: reportId } },
    select: { reportId: true, report: { select: { at: true, withdrawnAt: true, withdrawnById: true } } },
  })
  if (!twin) return false
  if (twin.report.withdrawnAt) {
    // Whoever withdrew it himself and logs it again means it.
    const isMeant = twin.report.withdrawnById === ctx.user.id
    await tx.reportMail.deleteMany({ where: { reportId: isMeant ? twin.reportId : reportId } })
    if (!isMeant) await eraseReport(ctx, tx, reportId)
    return !isMeant
  }
  const own = await tx.reportText.findFirst({ where: { reportId }, select: { note: true } })
  if (own?.note) await addNote(ctx, tx, twin.reportId, own.note)
  const customers = await tx.reportCustomer.findMany({ where: { reportId } })
  await tx.reportCustomer.createMany({
    data: customers.map((row) => ({ ...row, reportId: twin.reportId, at: twin.report.at })),
    skipDuplicates: true,
  })
  await tx.mailWitness.updateMany({ where: { reportId }, data: { reportId: twin.reportId } })
  await tx.followUp.updateMany({ where: { reportId }, data: { reportId: twin.reportId } })
  await tx.contactReport.deleteMany({ where: { id: reportId } })
  return true
}
