/** The one way in which what was kept of a contact is taken away again: withdrawn by its owner, or secret after all. */
import { repeats } from '../../domain/mail/repeats-mail.ts'
import type { NotLoggedReason } from '../../domain/mail/verdict/verdict-types.ts'
import { outlookTexts } from '../../domain/texts/outlook-texts.ts'
import { writeNoteLine } from '../../domain/visits/report/note-lines.ts'
import { dismiss, type EffectScope, enqueue } from '../outlook/outbox/enqueue.ts'
import { recordEvent } from '../platform/call/audit.ts'
import { type OrganisationTransaction, organisation, sqlWithin } from '../platform/database/db.ts'

/** Locks the report until the end of the transaction, against somebody who adds to it while it is erased. */
export async function lockReport(scope: EffectScope, tx: OrganisationTransaction, reportId: string): Promise<'live' | 'withdrawn' | 'gone'> {
  const [row] = await sqlWithin(tx, scope.user.organisationId)<{ isWithdrawn: boolean }>`
    select withdrawn_at is not null as "isWithdrawn" from contact_report where organisation_id = ${organisation} and id = ${reportId}::uuid for update`
  if (!row) return 'gone'
  return row.isWithdrawn ? 'withdrawn' : 'live'
}

/**
 * Erases text, subject, people, files, what only a visit report has, customers and witnesses of a report, what follow-ups repeat of it, also in Outlook, and what waits to be done for it.
 * Its row and its mail identity stay for the caller to decide about. `reason` is what the verdicts on the mail say from now on.
 * A report on legal hold is taken out of everybody's sight and kept: `hidden`. Then nothing of it may be deleted.
 */
export async function eraseReport(
  scope: EffectScope,
  tx: OrganisationTransaction,
  reportId: string,
  reason: NotLoggedReason,
): Promise<'erased' | 'hidden'> {
  await lockReport(scope, tx, reportId)
  await clearFollowUps(scope, tx, reportId)
  await sqlWithin(tx, scope.user.organisationId)`
    update mail_verdict v set is_logged = false, reason = ${reason}, rule_id = null, report_id = null,
      received_at = date_trunc('day', v.received_at, o.time_zone), judged_at = date_trunc('day', ${scope.now()}::timestamptz, o.time_zone)
    from organisation o where o.id = ${organisation} and v.organisation_id = ${organisation} and v.report_id = ${reportId}::uuid`
  await dismiss(scope, tx, { kind: 'read_mail_text', entityId: reportId })
  if ((await tx.contactReport.count({ where: { id: reportId, holdReason: { not: null } } })) > 0) {
    await hideReport(scope, tx, reportId)
    return 'hidden'
  }
  await eraseContent(tx, reportId)
  return 'erased'
}

/** The same with the row and the mail identity, unless the report is on hold. */
export async function removeReport(scope: EffectScope, tx: OrganisationTransaction, reportId: string, reason: NotLoggedReason): Promise<void> {
  if ((await eraseReport(scope, tx, reportId, reason)) === 'erased') await tx.contactReport.deleteMany({ where: { id: reportId } })
}

/** Every history finds its reports by their customers, who are therefore set aside. The mail counts as withdrawn, by nobody: nobody can log it anew beside what is held. */
async function hideReport(scope: EffectScope, tx: OrganisationTransaction, reportId: string): Promise<void> {
  const { count } = await tx.contactReport.updateMany({
    where: { id: reportId, withdrawnAt: null },
    data: { withdrawnAt: scope.now(), version: { increment: 1 } },
  })
  const customers = await tx.reportCustomer.findMany({ where: { reportId } })
  await tx.heldReportCustomer.createMany({
    data: customers.map(({ organisationId, customerId }) => ({ organisationId, reportId, customerId })),
    skipDuplicates: true,
  })
  await tx.reportCustomer.deleteMany({ where: { reportId } })
  if (count > 0) await recordEvent(scope, tx, 'contactReports.hideOnHold', 'contact_report', reportId)
}

async function eraseContent(tx: OrganisationTransaction, reportId: string): Promise<void> {
  await eraseFiles(tx, reportId)
  await tx.reportText.deleteMany({ where: { reportId } })
  await tx.agreedTarget.deleteMany({ where: { reportId } })
  await tx.orderNoteLine.deleteMany({ where: { reportId } })
  await tx.visitReport.deleteMany({ where: { reportId } })
  await tx.reportParticipant.deleteMany({ where: { reportId } })
  await tx.reportCustomer.deleteMany({ where: { reportId } })
  await tx.heldReportCustomer.deleteMany({ where: { reportId } })
  await tx.mailWitness.deleteMany({ where: { reportId } })
  await tx.reportMail.updateMany({ where: { reportId }, data: { ...threadless, takenById: null, takenAt: null } })
  await tx.contactReport.updateMany({
    where: { id: reportId },
    data: { subject: '', occasion: null, projectId: null, visitId: null, textState: 'none' },
  })
}

const threadless = { conversationId: null, messageIdHash: null, answersHash: null }

/** Bytes that no other report holds go with it. */
async function eraseFiles(tx: OrganisationTransaction, reportId: string): Promise<void> {
  const files = await tx.reportFile.findMany({ where: { reportId, storedFileId: { not: null } }, select: { storedFileId: true } })
  await tx.reportFile.deleteMany({ where: { reportId } })
  const ids = files.map(({ storedFileId }) => storedFileId).filter((id) => id !== null)
  if (ids.length > 0) await tx.storedFile.deleteMany({ where: { id: { in: ids }, reportFiles: { none: {} } } })
}

/** Follow-ups stay with their day and customer, but lose the way back to the mail, and the words that repeat it: here and in To Do. */
async function clearFollowUps(scope: EffectScope, tx: OrganisationTransaction, reportId: string): Promise<void> {
  const followUps = await tx.followUp.findMany({ where: { OR: await cameFrom(tx, reportId) } })
  await tx.followUp.updateMany({ where: { resultReportId: reportId }, data: { resultReportId: null } })
  if (followUps.length === 0) return
  const isRepeated = repeats(await wordsOf(tx, reportId))
  for (const { id, assigneeId, title, note } of followUps) {
    await tx.followUp.updateMany({
      where: { id },
      data: {
        ...(isRepeated(title) && { title: outlookTexts.withdrawnFollowUp }),
        ...(note !== null && isRepeated(note) && { note: null }),
        ...{ reportId: null, mailItemId: null, mailKey: null, mailWebLink: null, conversationId: null, version: { increment: 1 } },
      },
    })
    await enqueue(scope, tx, { kind: 'save_task', userId: assigneeId, entityId: id })
    await enqueue(scope, tx, { kind: 'unlink_task', userId: assigneeId, entityId: id })
  }
}

/** Made with the report, or beside its mail: known by the mail's key, also when it was made for a colleague, before the mail was logged or while Outlook was away. */
async function cameFrom(tx: OrganisationTransaction, reportId: string) {
  const items = await tx.mailWitness.findMany({ where: { reportId }, select: { itemId: true } })
  const mails = await tx.reportMail.findMany({ where: { reportId }, select: { messageKey: true } })
  return [{ reportId }, { mailItemId: { in: items.map(({ itemId }) => itemId) } }, { mailKey: { in: mails.map(({ messageKey }) => messageKey) } }]
}

async function wordsOf(tx: OrganisationTransaction, reportId: string) {
  const report = await tx.contactReport.findFirst({
    where: { id: reportId },
    select: { subject: true, text: true, participants: { select: { address: true } }, orderLines: { orderBy: { position: 'asc' } } },
  })
  const lines = (report?.orderLines ?? []).map(({ quantity, unit, text }) => writeNoteLine({ quantity: quantity?.toNumber() ?? null, unit, text }))
  return {
    subject: report?.subject ?? '',
    text: [report?.text?.text, report?.text?.note, ...lines].filter(Boolean).join('\n'),
    addresses: (report?.participants ?? []).map(({ address }) => address ?? ''),
  }
}
