import { z } from 'zod'
import { writeChange } from '../../follow-ups/change-follow-up.ts'
import { closedBy } from '../../follow-ups/complete-follow-up.ts'
import { insertFollowUp } from '../../follow-ups/create-follow-up.ts'
import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'
import { day, id, line, version } from '../../platform/input.ts'
import { requireAccountRequest } from './require-account-request.ts'

/** `answerId`: of the follow-up that tells it to whoever has asked; `title`: its words. */
export const declinedAccount = z.strictObject({ followUpId: id, version, why: line, answerId: id, title: line, dueOn: day })

/** Whoever has asked gets a follow-up with the reason. Throws CONFLICT when somebody changed it meanwhile, and for one that does not wait; declined by the same answer twice is declined once. */
export async function declineAccount(ctx: Context, input: z.infer<typeof declinedAccount>): Promise<void> {
  const { followUpId, version, why, answerId, title, dueOn } = input
  const { customerId, authorId, assigneeId, state, answerId: known } = await requireAccountRequest(ctx, followUpId)
  if (known === answerId) return
  if (state !== 'waiting') throw new AppError('CONFLICT', 'It was answered or withdrawn')
  await ctx.db.prisma.$transaction(async (tx) => {
    await writeChange(ctx, tx, { id: followUpId, version, assigneeId }, closedBy(ctx))
    const nowhere = { contactId: null, projectId: null, reportId: null, mailItemId: null }
    await insertFollowUp(ctx, tx, { ...nowhere, id: answerId, customerId, title, note: why, dueOn, assigneeId: authorId })
    await tx.accountRequest.updateMany({ where: { followUpId }, data: { declinedWhy: why, answerId } })
  })
  await ctx.deliver()
}
