import { effectState, type OutlookState } from '../outlook/outbox/outlook-state.ts'
import type { Context } from '../platform/call/context.ts'
import { AppError } from '../platform/errors.ts'

/** What every change answers: the version that holds now, and where its mirror in Outlook stands. */
export type FollowUpAnswer = { id: string; version: number; outlook: OutlookState }

/** Tries at once what the change means for the caller's own Outlook. Throws NOT_FOUND. */
export async function delivered(ctx: Context, id: string): Promise<FollowUpAnswer> {
  const before = await ctx.db.prisma.followUp.findFirst({ where: { id }, select: { assigneeId: true, authorId: true, version: true } })
  if (!before) throw new AppError('NOT_FOUND', 'No such follow-up')
  if (before.assigneeId === ctx.user.id) await ctx.deliver()
  const isMine = [before.assigneeId, before.authorId].includes(ctx.user.id)
  return { id, version: before.version, outlook: isMine ? await effectState(ctx, { entityId: id }) : { state: 'none' } }
}
