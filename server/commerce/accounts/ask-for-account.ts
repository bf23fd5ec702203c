import { z } from 'zod'
import { problemsOf } from '../../../domain/commerce/accounts/account-form.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import { writeChange } from '../../follow-ups/change-follow-up.ts'
import { closedBy } from '../../follow-ups/complete-follow-up.ts'
import { insertFollowUp } from '../../follow-ups/create-follow-up.ts'
import { delivered, type FollowUpAnswer } from '../../follow-ups/follow-up-answer.ts'
import { requireFollowUp } from '../../follow-ups/require-follow-up.ts'
import type { Context } from '../../platform/call/context.ts'
import { isDuplicate, type OrganisationTransaction } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { day, id, line, text } from '../../platform/input.ts'
import { accountForm } from './account-request.ts'
import { requireNoneWaiting } from './require-account-request.ts'
import { requireMayOpen } from './who-may-open.ts'

/** `title` and `note`: of the follow-up, which is a task in Outlook too, in the words of whoever asks. */
export const newAccountRequest = z.strictObject({ id, customerId: id, form: accountForm, title: line, note: text, dueOn: day, assigneeId: id })
type NewAccountRequest = z.infer<typeof newAccountRequest>

/**
 * A follow-up for whoever opens accounts in the ERP. The same id again returns the first result.
 * Throws NOT_FOUND for somebody who may not see the customer, INVALID while something is missing and for whoever is no prospect, CONFLICT while another request waits.
 */
export async function askForAccount(ctx: Context, input: NewAccountRequest): Promise<FollowUpAnswer> {
  const { id, customerId, form, assigneeId } = input
  await requireCustomers(ctx, [customerId])
  if (await ctx.db.prisma.accountRequest.findFirst({ where: { followUpId: id }, select: { followUpId: true } })) return await first(ctx, id)
  await requireMayOpen(ctx, customerId, assigneeId)
  if (Object.keys(problemsOf(form)).length > 0) throw new AppError('INVALID', 'Something is missing for the account')
  try {
    await ctx.db.prisma.$transaction((tx) => insertRequest(ctx, tx, input))
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  return await first(ctx, id)
}

/** What became of it the first time. */
async function first(ctx: Context, id: string): Promise<FollowUpAnswer> {
  await requireFollowUp(ctx, id)
  return await delivered(ctx, id)
}

async function insertRequest(ctx: Context, tx: OrganisationTransaction, { form, ...followUp }: NewAccountRequest): Promise<void> {
  const { organisationId } = ctx.user
  const { customerId } = followUp
  const kind = await requireNoneWaiting(ctx, tx, followUp)
  if (kind !== 'prospect') throw new AppError('INVALID', 'Only a prospect gets a new account')
  await closeAnswers(ctx, tx, customerId)
  await insertFollowUp(ctx, tx, { ...followUp, contactId: null, projectId: null, reportId: null, mailItemId: null })
  await tx.accountRequest.create({ data: { organisationId, followUpId: followUp.id, form } })
}

/** Whoever asks again has read why it was declined. */
async function closeAnswers(ctx: Context, tx: OrganisationTransaction, customerId: string): Promise<void> {
  const open = await tx.followUp.findMany({
    where: { customerId, doneAt: null, droppedAt: null, answers: { some: {} } },
    select: { id: true, version: true, assigneeId: true },
  })
  for (const answer of open) await writeChange(ctx, tx, answer, closedBy(ctx))
}
