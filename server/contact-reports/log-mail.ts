import { z } from 'zod'
import { newMailText } from '../../domain/mail/text/trim-mail-text.ts'
import { requireColleague } from '../company/people/require-colleague.ts'
import { requireCustomers } from '../customers/require-customers.ts'
import { requireProject } from '../customers/requirements.ts'
import { insertFollowUp } from '../follow-ups/create-follow-up.ts'
import { followUpDraft } from '../follow-ups/follow-up-draft.ts'
import { enqueue } from '../outlook/outbox/enqueue.ts'
import type { Context } from '../platform/call/context.ts'
import { isDuplicate, type OrganisationTransaction } from '../platform/database/db.ts'
import { AppError } from '../platform/errors.ts'
import { address, heard, id, instant, text, words } from '../platform/input.ts'
import { addNote } from './add-note.ts'
import { lockReport } from './erase-report.ts'
import { fillMail } from './fill-mail.ts'
import { findCopy, type MailCopy } from './find-copy.ts'
import { factsOf, mailIdentity, messageKey, unconfirmedIdentity } from './hash-identity.ts'
import { insertReports } from './insert-reports.ts'
import { isSecret } from './is-secret.ts'
import { joinReports } from './join-reports.ts'
import type { ReadMail } from './mail-rows.ts'
import { type MailState, mailState } from './mail-state.ts'

export const mailToLog = z.strictObject({
  /** Id of the new report. */
  id,
  /** The mail in its mailbox, the caller's or the shared one: nothing else of it is taken from the client. */
  itemId: words.max(2000),
  sharedMailbox: address.nullish(),
  internetMessageId: words.nullable(),
  senderAddress: words.nullable(),
  subject: heard(1_000),
  /** When Outlook says it was made, until Graph tells when it was sent. */
  sentAt: instant,
  direction: z.enum(['incoming', 'outgoing']),
  customerIds: z.array(id).min(1).max(20),
  note: text.nullable(),
  projectId: id.nullable(),
  followUp: followUpDraft.nullable(),
})

export type MailToLog = z.infer<typeof mailToLog>

type Keys = {
  identity: string
  key: string
  sentAt: string /** The copy of the mail, and whether it is the caller's. */
  itemId: string
  mailbox: string
  isOwn: boolean
}

/**
 * Logs the mail once for the whole organisation, whoever clicks first. Text and participants come from Graph; until it answers, "text follows".
 * Throws PRIVATE_MAIL before anything is stored, OUTLOOK_SIGN_IN when the user has to confirm first; otherwise as `findCopy`.
 */
export async function logMail(ctx: Context, input: MailToLog): Promise<MailState> {
  await requireCustomers(ctx, input.customerIds)
  if (input.projectId) await requireProject(ctx, input.projectId, input.customerIds)
  if (input.followUp?.assigneeId) await requireColleague(ctx, input.followUp.assigneeId)
  const copy = await findCopy(ctx, input)
  const { mail } = copy
  if (mail && (await isSecret(ctx, mail, copy.mailbox))) throw new AppError('PRIVATE_MAIL', 'The mail is marked as private or confidential')
  const read = mail && { mail, text: newMailText(mail) }
  const keys = keysOf(input, copy)
  try {
    await ctx.db.prisma.$transaction((tx) => logOnce(ctx, tx, input, read, keys))
  } catch (error) {
    // A colleague logged the same mail in this moment: his report is there now, and gets what this one adds.
    if (!isDuplicate(error)) throw error
    await ctx.db.prisma.$transaction((tx) => logOnce(ctx, tx, input, read, keys)).catch(refuseForeignId)
  }
  await ctx.deliver()
  return await mailState(ctx, keys.key)
}

const refuseForeignId = (error: unknown): never => {
  throw isDuplicate(error) ? new AppError('CONFLICT', 'The id belongs to another report', { cause: error }) : error
}

/** Of a mail that was not read only the client says which one it is: that must not touch anybody's report until Outlook has confirmed it. */
function keysOf(input: MailToLog, { mail, mailbox, isOwn }: MailCopy): Keys {
  const facts = mail ? factsOf(mail) : input
  return {
    identity: mail ? mailIdentity(facts) : unconfirmedIdentity(input.id),
    key: messageKey(facts),
    sentAt: facts.sentAt,
    itemId: mail?.itemId ?? input.itemId,
    ...{ mailbox, isOwn },
  }
}

async function logOnce(ctx: Context, tx: OrganisationTransaction, input: MailToLog, read: ReadMail | null, keys: Keys): Promise<void> {
  const known = await findReport(ctx, tx, read !== null, keys)
  const reportId = known ?? (await insertMailReport(ctx, tx, input, read, keys))
  if (known && input.note) await addNote(ctx, tx, known, input.note)
  await join(ctx, tx, reportId, input.customerIds, keys)
  if (input.followUp) await addFollowUp(ctx, tx, input, reportId)
}

/** The mail was seen in that mailbox. A mail that was withdrawn and is logged again leaves its tombstone; one on legal hold keeps its copy. Throws CONFLICT then. */
async function join(
  ctx: Context,
  tx: OrganisationTransaction,
  reportId: string,
  customerIds: readonly string[],
  { mailbox, itemId }: Keys,
): Promise<void> {
  const seen = { mailbox, itemId }
  const elsewhere = { ...seen, reportId: { not: reportId } }
  if ((await tx.mailWitness.count({ where: { ...elsewhere, report: { holdReason: { not: null } } } })) > 0) throw onHold()
  await tx.mailWitness.deleteMany({ where: elsewhere })
  await joinReports(ctx, tx, [{ reportId, customerIds, seen }])
}

/** The report of this mail, if it has one; of a mail that was not read only one's own that waits as well. One that its withdrawer logs again begins anew. */
async function findReport(ctx: Context, tx: OrganisationTransaction, isRead: boolean, { identity, key }: Keys): Promise<string | null> {
  const ownWaiting = { messageKey: key, report: { textState: 'follows' as const, withdrawnAt: null, authorId: ctx.user.id } }
  const known = await tx.reportMail.findFirst({
    where: isRead ? { OR: [{ identity }, ownWaiting] } : ownWaiting,
    select: { reportId: true, report: { select: { withdrawnById: true, holdReason: true } } },
  })
  if (!known) return null
  if ((await lockReport(ctx, tx, known.reportId)) === 'live') return known.reportId
  if (known.report.withdrawnById !== ctx.user.id) throw new AppError('CONFLICT', 'Withdrawn by its owner')
  if (known.report.holdReason) throw onHold()
  await tx.reportMail.deleteMany({ where: { reportId: known.reportId } })
  return null
}

const onHold = () => new AppError('CONFLICT', 'The mail belongs to a report on legal hold that is hidden')

/** The row is complete at once when the mail could be read; else it says "text follows", and holds nothing of the mail that rules could forbid. */
async function insertMailReport(ctx: Context, tx: OrganisationTransaction, input: MailToLog, read: ReadMail | null, keys: Keys): Promise<string> {
  const { id, direction, projectId, note } = input
  const { identity, key: messageKey } = keys
  const { id: authorId } = ctx.user
  const at = new Date(keys.sentAt).toISOString()
  await insertReports(ctx, tx, [
    {
      report: { id, channel: 'email', direction, at, subject: '', textState: 'follows', authorId, projectId },
      mail: { identity, messageKey },
      note: note || null,
    },
  ])
  if (read) await fillMail(ctx, tx, id, read)
  else await enqueue(ctx, tx, { kind: 'read_mail_text', userId: authorId, entityId: id })
  return id
}

async function addFollowUp(
  ctx: Context,
  tx: OrganisationTransaction,
  { followUp, customerIds, projectId, itemId, sharedMailbox }: MailToLog,
  reportId: string,
): Promise<void> {
  if (!followUp || (await tx.followUp.findFirst({ where: { id: followUp.id }, select: { id: true } }))) return
  await insertFollowUp(ctx, tx, {
    ...followUp,
    customerId: customerIds[0] ?? null,
    contactId: null,
    projectId,
    reportId,
    note: null,
    mailItemId: sharedMailbox ? null : itemId,
  })
}
