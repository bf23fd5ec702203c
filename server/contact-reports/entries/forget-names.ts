/** What was entered beside a mail that goes loses the name it took from it; that it was entered stays. */
import type { EntryKind } from '../../../domain/contact-reports/entry-kinds.ts'
import { foldText } from '../../../domain/customers/names.ts'
import { cutText } from '../../../domain/texts/cut-text.ts'
import { readerLanguage } from '../../../domain/texts/language.ts'
import { namelessTexts } from '../../../domain/texts/nameless-texts.ts'
import { outlookTexts } from '../../../domain/texts/outlook-texts.ts'
import { refreshFigures } from '../../commerce/figures/refresh-figures.ts'
import { type EffectScope, enqueue } from '../../outlook/outbox/enqueue.ts'
import { type OrganisationTransaction, sqlWithin } from '../../platform/database/db.ts'
import type { ToldWords } from '../repeated-words.ts'

type Tx = OrganisationTransaction
/** Which of somebody's words were taken from the mail. */
type IsRepeated = (words: string) => boolean

/** Before the reports are erased: their words, `told`, say which names were theirs. What was told otherwise than by mail was named by whoever entered it. */
export async function forgetNames(scope: EffectScope, tx: Tx, reportIds: readonly string[], told: ToldWords): Promise<void> {
  const mails = await tx.reportMail.findMany({ where: { reportId: { in: [...reportIds] } }, select: { messageKey: true, reportId: true } })
  const ids = mails.map(({ reportId }) => reportId)
  const keys = mails.map(({ messageKey }) => messageKey)
  const entries = await namedAfter(tx, ids, keys)
  for (const { id, kind, author, reportId, mailKey } of entries) {
    const sources = mails.filter((mail) => mail.messageKey === mailKey || mail.reportId === reportId)
    const isRepeated = await told(
      tx,
      sources.map((mail) => mail.reportId),
    )
    const texts = namelessTexts[readerLanguage(author)]
    if (kind === 'project') await renameProject(scope, tx, id, isRepeated, texts.project)
    else await renameSuggestion(scope, tx, id, isRepeated, texts.suggestion)
  }
  // Whoever has its form open would bring the name back.
  await tx.customerEntry.updateMany({ where: { id: { in: entries.map(({ id }) => id) } }, data: { version: { increment: 1 } } })
  await renameComplaints(tx, ids, told)
  await tx.complaintHandling.updateMany({ where: { reportId: { in: [...reportIds] } }, data: { reportId: null } })
}

/** Projects and suggestions, by one index after the other: one condition over both would read all entries. */
async function namedAfter(tx: Tx, reportIds: string[], mailKeys: string[]) {
  const kind = { in: ['project', 'suggestion'] satisfies EntryKind[] }
  const ofReports = await tx.customerEntry.findMany({ where: { kind, reportId: { in: reportIds } }, include: { author: true } })
  const ofMails = await tx.customerEntry.findMany({ where: { kind, mailKey: { in: mailKeys } }, include: { author: true } })
  return [...new Map([...ofReports, ...ofMails].map((entry) => [entry.id, entry])).values()]
}

/** Figures of its parties name it, too. */
async function renameProject({ user: { organisationId } }: EffectScope, tx: Tx, id: string, isRepeated: IsRepeated, name: string): Promise<void> {
  const project = await tx.project.findFirst({ where: { id }, select: { name: true, parties: { select: { customerId: true } } } })
  if (!project || !isRepeated(project.name)) return
  await tx.project.updateMany({ where: { id }, data: { name, nameFolded: foldText(name), version: { increment: 1 } } })
  const customerIds = project.parties.map(({ customerId }) => customerId).filter((each) => each !== null)
  await refreshFigures(sqlWithin(tx, organisationId), [...new Set(customerIds)])
}

/** With the follow-up that reminds of it, here and in To Do. */
async function renameSuggestion(scope: EffectScope, tx: Tx, id: string, isRepeated: IsRepeated, title: string): Promise<void> {
  const suggestion = await tx.customerSuggestion.findFirst({ where: { id }, select: { title: true, followUpId: true } })
  if (!suggestion || !isRepeated(suggestion.title)) return
  await tx.customerSuggestion.updateMany({ where: { id }, data: { title } })
  if (suggestion.followUpId === null) return
  const followUp = await tx.followUp.findFirst({ where: { id: suggestion.followUpId }, include: { assignee: true } })
  if (!followUp) return
  const words = cutText(outlookTexts[readerLanguage(followUp.assignee)].answerSuggestion(title))
  await tx.followUp.updateMany({ where: { id: followUp.id }, data: { title: words, version: { increment: 1 } } })
  await enqueue(scope, tx, { kind: 'save_task', userId: followUp.assigneeId, entityId: followUp.id })
}

async function renameComplaints(tx: Tx, reportIds: string[], told: ToldWords): Promise<void> {
  const handled = await tx.complaintHandling.findMany({ where: { reportId: { in: reportIds } }, select: { complaintId: true, reportId: true } })
  for (const { complaintId: id, reportId } of handled) {
    const complaint = await tx.complaint.findFirst({ where: { id }, select: { subject: true, text: true, enteredById: true } })
    const author = complaint?.enteredById ? await tx.user.findFirst({ where: { id: complaint.enteredById } }) : null
    const isRepeated = await told(tx, reportId ? [reportId] : [])
    if (!complaint || !author) continue
    const subject = isRepeated(complaint.subject) ? namelessTexts[readerLanguage(author)].complaint : complaint.subject
    const text = complaint.text && isRepeated(complaint.text) ? null : complaint.text
    await tx.complaint.updateMany({ where: { id }, data: { subject, text } })
  }
}
