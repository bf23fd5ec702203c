import { z } from 'zod'
import type { Context } from '../platform/call/context.ts'
import type { OrganisationTransaction } from '../platform/database/db.ts'
import { AppError } from '../platform/errors.ts'
import { id, version } from '../platform/input.ts'
import { changeFollowUp, writeChange } from './change-follow-up.ts'
import type { FollowUpAnswer } from './follow-up-answer.ts'

/** `done: false` takes it back. */
export const completion = z.strictObject({ id, version, done: z.boolean() })

export type Completion = z.infer<typeof completion>

/** Throws CONFLICT when somebody changed it meanwhile. */
export const completeFollowUp = (ctx: Context, { id, version, done }: Completion): Promise<FollowUpAnswer> =>
  changeFollowUp(ctx, id, version, done ? closedBy(ctx) : { doneAt: null, doneById: null, droppedAt: null, removedAt: null, resultReportId: null })

/** Done, by the caller. */
export const closedBy = ({ user, now }: Context) => ({ doneAt: now(), doneById: user.id, removedAt: null })

/** Done, and this report says how it ended; in the transaction of the report. Throws CONFLICT when somebody changed it meanwhile, NOT_FOUND for one that is not the caller's to close. */
export async function closeFollowUp(
  ctx: Context,
  tx: OrganisationTransaction,
  { followUpId, version, reportId }: { followUpId: string; version: number; reportId: string },
): Promise<void> {
  const followUp = await tx.followUp.findFirst({ where: { id: followUpId }, select: { assigneeId: true } })
  if (!followUp) throw new AppError('NOT_FOUND', 'No such follow-up')
  await writeChange(ctx, tx, { id: followUpId, version, ...followUp }, { ...closedBy(ctx), resultReportId: reportId })
}
