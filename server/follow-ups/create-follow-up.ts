import { z } from 'zod'
import { requireColleague } from '../company/people/require-colleague.ts'
import { requireCustomers } from '../customers/require-customers.ts'
import { requireContact, requireProject, requireReport } from '../customers/requirements.ts'
import { knownMessageKey } from '../outlook/message-key.ts'
import { enqueue } from '../outlook/outbox/enqueue.ts'
import type { Context } from '../platform/call/context.ts'
import { isDuplicate, type OrganisationTransaction, toDate } from '../platform/database/db.ts'
import { day, id, line, localTime, text, words } from '../platform/input.ts'
import { recurrence } from './begin-next.ts'
import { delivered, type FollowUpAnswer } from './follow-up-answer.ts'
import { requireFollowUp } from './require-follow-up.ts'

export const newFollowUp = z.strictObject({
  id,
  customerId: id.nullable(),
  contactId: id.nullable(),
  projectId: id.nullable(),
  reportId: id.nullable(),
  title: line,
  note: text.nullable(),
  dueOn: day,
  /** null: for me. */
  assigneeId: id.nullable(),
  /** The open mail it came from, in the caller's mailbox. */
  mailItemId: words.max(2000).nullable(),
  /** Its identity: by it the follow-up is found when the mail is withdrawn. */
  mail: z.strictObject({ internetMessageId: words.max(2000).nullable(), senderAddress: words.max(320).nullable() }).nullish(),
  /** What in that mail suggested it; absent: nothing did. It is not suggested again, unless it is taken back. */
  suggestion: z.enum(['follow_up', 'complaint']).nullish(),
  /** When it is done, the next one begins; absent: once. */
  recurrence: recurrence.nullish(),
  /** Absent: at the usual time. */
  remindAt: localTime.nullish(),
})

export type NewFollowUp = z.infer<typeof newFollowUp>

/** Row and outbox entry in one transaction, then tried at once when it is the caller's own. The same id again returns the first result. */
export async function createFollowUp(ctx: Context, input: NewFollowUp): Promise<FollowUpAnswer> {
  await requireSurroundings(ctx, input)
  try {
    await ctx.db.prisma.$transaction((tx) => insertFollowUp(ctx, tx, input))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    await requireFollowUp(ctx, input.id)
  }
  return await delivered(ctx, input.id)
}

async function requireSurroundings(ctx: Context, { customerId, contactId, projectId, reportId, assigneeId }: NewFollowUp): Promise<void> {
  if (customerId) await requireCustomers(ctx, [customerId])
  if (contactId) await requireContact(ctx, contactId, customerId)
  if (projectId) await requireProject(ctx, projectId, customerId ? [customerId] : [])
  if (assigneeId) await requireColleague(ctx, assigneeId)
  if (reportId) await requireReport(ctx, reportId, customerId)
}

/** Also part of logging a mail or a call, in the transaction of the report. */
export async function insertFollowUp(ctx: Context, tx: OrganisationTransaction, input: NewFollowUp): Promise<void> {
  const { dueOn, assigneeId: asked, mail, recurrence, ...row } = input
  const { organisationId, id: authorId } = ctx.user
  const assigneeId = asked ?? authorId
  await tx.followUp.create({
    data: {
      ...{ ...row, ...(recurrence && { recurrence }), organisationId, dueOn: toDate(dueOn), assigneeId, authorId, createdAt: ctx.now() },
      mailKey: mail ? knownMessageKey(mail.internetMessageId, mail.senderAddress) : null,
    },
  })
  await enqueue(ctx, tx, { kind: 'save_task', userId: assigneeId, entityId: row.id })
}
