import { z } from 'zod'
import type { Context } from '../platform/call/context.ts'
import { type OrganisationTransaction, organisation, sqlWithin } from '../platform/database/db.ts'
import { AppError } from '../platform/errors.ts'
import { id, version } from '../platform/input.ts'
import { changeFollowUp } from './change-follow-up.ts'
import type { FollowUpAnswer } from './follow-up-answer.ts'

export const followUpToWithdraw = z.strictObject({ id, version })

type FollowUpToWithdraw = z.infer<typeof followUpToWithdraw>

/** Takes back one that the caller has made, also for a colleague: nobody is reminded, its task goes. Throws NOT_FOUND for anybody else's, CONFLICT when somebody changed it meanwhile. */
export async function withdrawFollowUp(ctx: Context, { id, version }: FollowUpToWithdraw): Promise<FollowUpAnswer> {
  const own = await ctx.db.prisma.followUp.findFirst({ where: { id, authorId: ctx.user.id }, select: { id: true } })
  if (!own) throw new AppError('NOT_FOUND', 'No follow-up of this user')
  return await changeFollowUp(ctx, id, version, { droppedAt: ctx.now(), removedAt: null })
}

/** Those the caller has made together with a report that he withdraws in this transaction, which tells To Do. What is done stays done. */
export const dropMadeWith = (ctx: Context, tx: OrganisationTransaction, reportId: string): Promise<unknown> =>
  sqlWithin(tx, ctx.user.organisationId)`update follow_up set dropped_at = ${ctx.now()}, removed_at = null, version = version + 1
    where organisation_id = ${organisation} and report_id = ${reportId}::uuid and author_id = ${ctx.user.id}::uuid and done_at is null and dropped_at is null`
