/** Follow-ups "if no answer comes": made when the mailbox shows the sent mail, dropped when somebody answers it. */
import { v5 as uuidv5 } from 'uuid'
import { type AwaitedAnswer, answerDueOn, answers, isFromOutside, type PossibleAnswer } from '../../../domain/mail/awaited-answer.ts'
import { customersOf } from '../../../domain/mail/verdict/gateway.ts'
import { readerLanguage } from '../../../domain/texts/language.ts'
import { outlookTexts } from '../../../domain/texts/outlook-texts.ts'
import { dayIn } from '../../../domain/time/local-time.ts'
import type { FoundMail } from '../../outlook/graph/background-mail.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { enqueue } from '../../outlook/outbox/enqueue.ts'
import { type OrganisationTransaction, organisation, sqlWithin, toDate } from '../../platform/database/db.ts'
import type { JudgedMail, LoggedMail } from './judge-page.ts'
import { referenceHash, type Surroundings } from './known-people.ts'

/** The author's choice stands in his own copy only. Its id comes from the mail, so that a mail that is read again makes no second one. */
export async function awaitAnswers(
  ctx: MailContext,
  tx: OrganisationTransaction,
  logged: readonly LoggedMail[],
  surroundings: Surroundings,
): Promise<void> {
  const { userId } = ctx.mailbox
  if (userId === null) return
  for (const sent of logged) if (sent.mail.answerWithin !== null) await awaitAnswer(ctx, tx, sent, { userId, surroundings })
}

async function awaitAnswer(
  ctx: MailContext,
  tx: OrganisationTransaction,
  sent: LoggedMail,
  { userId, surroundings }: { userId: string; surroundings: Surroundings },
): Promise<void> {
  const { mail, keys, reportId } = sent
  if (mail.answerWithin === null || (await isAnswered(tx, mail))) return
  const { customerId, contactId } = addressee(sent, surroundings)
  const customer = customerId && (await tx.customer.findFirst({ where: { id: customerId }, select: { name: true } }))
  if (!customer) return
  const author = await tx.user.findFirst({ where: { id: userId } })
  if (!author) return
  const id = uuidv5(keys.identity, ctx.mailbox.organisationId)
  const { count } = await tx.followUp.createMany({
    data: {
      organisationId: ctx.mailbox.organisationId,
      id,
      title: outlookTexts[readerLanguage(author)].awaitAnswer(customer.name),
      dueOn: toDate(answerDueOn(dayIn(mail.sentAt, author.timeZone ?? ctx.organisation.timeZone), mail.answerWithin)),
      customerId,
      contactId,
      reportId,
      assigneeId: userId,
      authorId: userId,
      mailItemId: mail.itemId,
      conversationId: mail.conversationId ?? keys.identity,
      createdAt: ctx.now(),
    },
    skipDuplicates: true,
  })
  if (count > 0) await enqueue(writerOf(ctx), tx, { kind: 'save_task', userId, entityId: id })
}

/** The answer may have been read first, since folders are read one after the other. */
async function isAnswered(tx: OrganisationTransaction, { conversationId, sentAt }: FoundMail): Promise<boolean> {
  if (conversationId === null) return false
  const later = { conversationId, sentAt: { gt: new Date(sentAt) }, report: { direction: 'incoming' as const, withdrawnAt: null } }
  return (await tx.reportMail.count({ where: later })) > 0
}

/** Of several customers the one who is addressed first. */
function addressee({ mail, keys, verdict }: LoggedMail, { about, contactOf }: Surroundings): { customerId: string | null; contactId: string | null } {
  const customerIds = verdict.kind === 'logged' ? verdict.customerIds : []
  const known = about(mail, keys)
  for (const { address } of [...mail.to, ...mail.cc, ...mail.bcc]) {
    const customerId = customersOf(address, known).find((id) => customerIds.includes(id))
    if (customerId) return { customerId, contactId: contactOf(address) }
  }
  return { customerId: customerIds[0] ?? null, contactId: null }
}

type Open = Omit<AwaitedAnswer, 'sentAt'> & { id: string; assigneeId: string; sentAt: string }

/** What was answered is dropped, and goes out of To Do; nothing in Junk answers, since its sender may be forged. Whoever takes it up again keeps it: it waits for no answer any more. */
export async function noteAnswers(
  ctx: MailContext,
  tx: OrganisationTransaction,
  mails: readonly JudgedMail[],
  reports: ReadonlyMap<string, string>,
): Promise<void> {
  const found = mails
    .filter(({ verdict }) => verdict.reason !== 'junk')
    .filter(({ mail }) =>
      isFromOutside({ ...mail, sender: mail.from?.address ?? null, text: mail.uniqueText ?? mail.text }, ctx.organisation.mailDomains),
    )
    .map(possibleAnswer)
  if (found.length === 0) return
  for (const followUp of await loadAwaited(ctx, tx, found)) {
    const answer = found.find((mail) => answers(mail, followUp))
    if (!answer) continue
    await tx.followUp.updateMany({
      where: { id: followUp.id },
      data: { droppedAt: ctx.now(), resultReportId: reports.get(answer.mailHash) ?? null, conversationId: null, version: { increment: 1 } },
    })
    await enqueue(writerOf(ctx), tx, { kind: 'save_task', userId: followUp.assigneeId, entityId: followUp.id })
  }
}

const possibleAnswer = ({ mail, keys }: JudgedMail): PossibleAnswer & { mailHash: string } => ({
  conversationId: mail.conversationId,
  references: mail.references.map(referenceHash),
  receivedAt: mail.receivedAt,
  mailHash: keys.mailHash,
})

/** Open ones that one of the mails may answer. */
async function loadAwaited(ctx: MailContext, tx: OrganisationTransaction, mails: readonly PossibleAnswer[]): Promise<Open[]> {
  const conversations = mails.flatMap(({ conversationId }) => conversationId ?? [])
  const references = [...new Set(mails.flatMap((mail) => mail.references))]
  return await sqlWithin(tx, ctx.mailbox.organisationId)<Open>`
    select f.id, f.assignee_id as "assigneeId", f.conversation_id as "conversationId", s.message_id_hash as "messageIdHash", s.sent_at as "sentAt"
    from follow_up f join report_mail s on s.organisation_id = ${organisation} and s.report_id = f.report_id
    where f.organisation_id = ${organisation} and f.conversation_id is not null and f.done_at is null and f.dropped_at is null
      and (f.conversation_id = any(${conversations}::text[]) or s.message_id_hash = any(${references}::bpchar[]))`
}

const writerOf = ({ mailbox: { organisationId }, now }: MailContext) => ({ user: { organisationId }, now })
