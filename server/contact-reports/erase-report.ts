/** The one way in which what was kept of a contact is taken away again: withdrawn by its owner, or secret after all. */
import type { NotLoggedReason } from '../../domain/mail/verdict/verdict-types.ts'
import { readerLanguage } from '../../domain/texts/language.ts'
import { outlookTexts } from '../../domain/texts/outlook-texts.ts'
import { dismissAll, type EffectScope, enqueue } from '../outlook/outbox/enqueue.ts'
import { recordEvent } from '../platform/call/audit.ts'
import { type OrganisationTransaction, organisation, sqlWithin } from '../platform/database/db.ts'
import { forgetNames } from './entries/forget-names.ts'
import { repeatsAnyOf, type ToldWords } from './repeated-words.ts'

/** Locks the report until the end of the transaction, against somebody who adds to it while it is erased. */
export async function lockReport(scope: EffectScope, tx: OrganisationTransaction, reportId: string): Promise<'live' | 'withdrawn' | 'gone'> {
  const [row] = await lockReports(scope, tx, [reportId])
  if (!row) return 'gone'
  return row.isWithdrawn ? 'withdrawn' : 'live'
}

type LockedReport = { id: string; isWithdrawn: boolean; isHeld: boolean }

/** Those of several that are there; always in the same order, so that nobody waits for one another. */
export const lockReports = (scope: EffectScope, tx: OrganisationTransaction, reportIds: readonly string[]): Promise<LockedReport[]> =>
  sqlWithin(tx, scope.user.organisationId)<LockedReport>`
    select id, withdrawn_at is not null as "isWithdrawn", hold_reason is not null as "isHeld" from contact_report
    where organisation_id = ${organisation} and id = any(${reportIds}::uuid[]) order by id for update`

/**
 * Erases text, subject, people, files, what only a visit report has, customers and witnesses of a report, what follow-ups repeat of it, also in Outlook, names that were taken from it, and what waits to be done for it.
 * Its row and its mail identity stay for the caller to decide about. `reason` is what the verdicts on the mail say from now on; `told` knows its words where the report does not hold them yet.
 * A report on legal hold is taken out of everybody's sight and kept: `hidden`. Then nothing of it may be deleted.
 */
export async function eraseReport(
  scope: EffectScope,
  tx: OrganisationTransaction,
  reportId: string,
  reason: NotLoggedReason,
  told: ToldWords = repeatsAnyOf,
): Promise<'erased' | 'hidden'> {
  return (await eraseReports(scope, tx, [reportId], reason, told)).has(reportId) ? 'hidden' : 'erased'
}

/** The same of several in a few statements. Answers the ids of those that are on legal hold, and hidden. */
export async function eraseReports(
  scope: EffectScope,
  tx: OrganisationTransaction,
  reportIds: readonly string[],
  reason: NotLoggedReason,
  told: ToldWords = repeatsAnyOf,
): Promise<ReadonlySet<string>> {
  const locked = await lockReports(scope, tx, reportIds)
  const held = new Set(locked.flatMap(({ id, isHeld }) => (isHeld ? [id] : [])))
  await clearFollowUps(scope, tx, reportIds, told)
  await forgetNames(scope, tx, reportIds, told)
  await forgetVerdicts(scope, tx, { reportIds, mailboxId: null }, reason)
  await dismissAll(scope, tx, 'read_mail_text', reportIds)
  for (const id of held) await hideReport(scope, tx, id)
  await eraseContent(
    tx,
    reportIds.filter((id) => !held.has(id)),
  )
  return held
}

/** What the verdicts on mails say from now on, in one mailbox or (null) in all. Of what is not logged any more hashes, day and reason stay, as of all that never was. */
export const forgetVerdicts = (
  scope: EffectScope,
  tx: OrganisationTransaction,
  { reportIds, mailboxId }: { reportIds: readonly string[]; mailboxId: string | null },
  reason: NotLoggedReason,
): Promise<unknown> =>
  sqlWithin(tx, scope.user.organisationId)`
    update mail_verdict v set is_logged = false, reason = ${reason}, rule_id = null, report_id = null,
      received_at = date_trunc('day', v.received_at, o.time_zone), judged_at = date_trunc('day', ${scope.now()}::timestamptz, o.time_zone)
    from organisation o where o.id = ${organisation} and v.organisation_id = ${organisation} and v.report_id = any(${reportIds}::uuid[])
      and (${mailboxId}::uuid is null or v.mailbox_id = ${mailboxId}::uuid)`

/** Nothing of it may be deleted, whoever wants it, nor what tells in which mailboxes its mail lies. */
export const isOnHold = async (tx: OrganisationTransaction, reportId: string): Promise<boolean> =>
  (await tx.contactReport.count({ where: { id: reportId, holdReason: { not: null } } })) > 0

/** The same with the row and the mail identity, unless the report is on hold. */
export async function removeReport(scope: EffectScope, tx: OrganisationTransaction, reportId: string, reason: NotLoggedReason): Promise<void> {
  if ((await eraseReport(scope, tx, reportId, reason)) === 'erased') await tx.contactReport.deleteMany({ where: { id: reportId } })
}

/** What it tells stands in another report by now. On hold it stays as well, hidden: only it says who logged the mail by hand, when and for which project. */
export async function mergeAway(scope: EffectScope, tx: OrganisationTransaction, reportId: string): Promise<void> {
  if (await isOnHold(tx, reportId)) await hideReport(scope, tx, reportId)
  else await tx.contactReport.deleteMany({ where: { id: reportId } })
}

/** Every history finds its reports by their customers, who are therefore set aside. The mail counts as withdrawn, by nobody: nobody can log it anew beside what is held. Its text follows no more. */
async function hideReport(scope: EffectScope, tx: OrganisationTransaction, reportId: string): Promise<void> {
  const { count } = await tx.contactReport.updateMany({
    where: { id: reportId, withdrawnAt: null },
    data: { withdrawnAt: scope.now(), version: { increment: 1 } },
  })
  await tx.contactReport.updateMany({ where: { id: reportId, textState: 'follows' }, data: { textState: 'none' } })
  const customers = await tx.reportCustomer.findMany({ where: { reportId } })
  await tx.heldReportCustomer.createMany({
    data: customers.map(({ organisationId, customerId }) => ({ organisationId, reportId, customerId })),
    skipDuplicates: true,
  })
  await tx.reportCustomer.deleteMany({ where: { reportId } })
  if (count > 0) await recordEvent(scope, tx, 'contactReports.hideOnHold', 'contact_report', reportId)
}

async function eraseContent(tx: OrganisationTransaction, reportIds: readonly string[]): Promise<void> {
  const where = { reportId: { in: [...reportIds] } }
  await eraseFiles(tx, where)
  await tx.reportText.deleteMany({ where })
  await tx.agreedTarget.deleteMany({ where })
  await tx.orderNoteLine.deleteMany({ where })
  await tx.visitReport.deleteMany({ where })
  await tx.reportParticipant.deleteMany({ where })
  await tx.reportCustomer.deleteMany({ where })
  await tx.heldReportCustomer.deleteMany({ where })
  await tx.mailWitness.deleteMany({ where })
  const mails = await tx.reportMail.findMany({ where, select: { messageKey: true } })
  const noWayBack = { reportId: null, mailKey: null }
  await tx.customerEntry.updateMany({ where, data: noWayBack })
  await tx.customerEntry.updateMany({ where: { mailKey: { in: mails.map(({ messageKey }) => messageKey) } }, data: noWayBack })
  await tx.answeredSuggestion.deleteMany({ where: { mailKey: { in: mails.map(({ messageKey }) => messageKey) } } })
  await tx.reportMail.updateMany({ where, data: { ...threadless, ...nobodys } })
  await tx.contactReport.updateMany({
    where: { id: where.reportId },
    data: { subject: '', occasion: null, projectId: null, visitId: null, textState: 'none' },
  })
}

const nobodys = { takenById: null, takenAt: null, handedById: null, settledAt: null }
const threadless = { conversationId: null, messageIdHash: null, answersHash: null }

/** Of some reports. */
type OfReports = { reportId: { in: string[] } }

/** Bytes that no other report holds go with them. */
async function eraseFiles(tx: OrganisationTransaction, where: OfReports): Promise<void> {
  const files = await tx.reportFile.findMany({ where: { ...where, storedFileId: { not: null } }, select: { storedFileId: true } })
  await tx.reportFile.deleteMany({ where })
  const ids = files.map(({ storedFileId }) => storedFileId).filter((id) => id !== null)
  if (ids.length > 0) await tx.storedFile.deleteMany({ where: { id: { in: ids }, reportFiles: { none: {} } } })
}

/** Follow-ups stay with their day and customer, but lose the way back to the mail, and the words that repeat it: here and in To Do. */
async function clearFollowUps(scope: EffectScope, tx: OrganisationTransaction, reportIds: readonly string[], told: ToldWords): Promise<void> {
  const found = await madeBeside(tx, { reportId: { in: [...reportIds] } })
  await tx.followUp.updateMany({ where: { resultReportId: { in: [...reportIds] } }, data: { resultReportId: null } })
  for (const { followUp, sources } of found) {
    const { id, assigneeId, assignee, title, note } = followUp
    const isRepeated = await told(tx, sources)
    await tx.followUp.updateMany({
      where: { id },
      data: {
        ...(isRepeated(title) && { title: outlookTexts[readerLanguage(assignee)].withdrawnFollowUp }),
        ...(note !== null && isRepeated(note) && { note: null }),
        ...{ reportId: null, mailItemId: null, mailKey: null, suggestion: null, mailWebLink: null, conversationId: null, version: { increment: 1 } },
      },
    })
    await enqueue(scope, tx, { kind: 'save_task', userId: assigneeId, entityId: id })
    await enqueue(scope, tx, { kind: 'unlink_task', userId: assigneeId, entityId: id })
  }
}

/** Made with a report, or beside its mail: known by the mail's key, also when it was made for a colleague, before the mail was logged or while Outlook was away. */
async function madeBeside(tx: OrganisationTransaction, where: OfReports) {
  const items = await tx.mailWitness.findMany({ where, select: { itemId: true, reportId: true } })
  const mails = await tx.reportMail.findMany({ where, select: { messageKey: true, reportId: true } })
  const ofMail = [{ mailItemId: { in: items.map(({ itemId }) => itemId) } }, { mailKey: { in: mails.map(({ messageKey }) => messageKey) } }]
  const followUps = await tx.followUp.findMany({ where: { OR: [where, ...ofMail] }, include: { assignee: true } })
  return followUps.map((followUp) => {
    const own = where.reportId.in.filter((id) => id === followUp.reportId)
    const byItem = items.filter(({ itemId }) => itemId === followUp.mailItemId).map(({ reportId }) => reportId)
    const byKey = mails.filter(({ messageKey }) => messageKey === followUp.mailKey).map(({ reportId }) => reportId)
    return { followUp, sources: [...new Set([...own, ...byItem, ...byKey])] }
  })
}
