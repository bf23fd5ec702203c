import { enqueue } from '../outlook/outbox/enqueue.ts'
import type { Context } from '../platform/call/context.ts'
import type { OrganisationTransaction } from '../platform/database/db.ts'
import { AppError } from '../platform/errors.ts'
import { beginNext, takeBackNext } from './begin-next.ts'
import { delivered, type FollowUpAnswer } from './follow-up-answer.ts'
import { requireFollowUp } from './require-follow-up.ts'

type Change = {
  doneAt?: Date | null
  doneById?: string | null
  droppedAt?: Date | null
  removedAt?: null
  resultReportId?: string | null
  dueOn?: Date
  remindAt?: string | null
}

/** One that is there already. Throws NOT_FOUND for one that is not for the caller, CONFLICT when somebody changed it meanwhile. */
export async function changeFollowUp(ctx: Context, id: string, version: number, data: Change): Promise<FollowUpAnswer> {
  const { assigneeId } = await requireFollowUp(ctx, id)
  await ctx.db.prisma.$transaction((tx) => writeChange(ctx, tx, { id, version, assigneeId }, data))
  return await delivered(ctx, id)
}

type Seen = { id: string; version: number; assigneeId: string }

/** The new version, what follows from its being done or not, and the outbox entry. Throws CONFLICT when somebody changed it meanwhile. */
export async function writeChange(ctx: Context, tx: OrganisationTransaction, { id, version, assigneeId }: Seen, data: Change): Promise<void> {
  const { count } = await tx.followUp.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } })
  if (count === 0) throw new AppError('CONFLICT', 'Changed meanwhile')
  if (data.doneAt) await beginNext(ctx, tx, id)
  if (data.doneAt === null) await takeBackNext(ctx, tx, id)
  await enqueue(ctx, tx, { kind: 'save_task', userId: assigneeId, entityId: id })
}
