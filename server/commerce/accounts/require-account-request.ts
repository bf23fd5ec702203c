import { requireFollowUp } from '../../follow-ups/require-follow-up.ts'
import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'

type Required = {
  customerId: string
  authorId: string
  assigneeId: string
  isDone: boolean
  answerId: string | null
  source: string | null
  number: string | null
}

/** Throws NOT_FOUND for a follow-up that carries none, or that is not for the caller. */
export async function requireAccountRequest(ctx: Context, followUpId: string): Promise<Required> {
  const { customerId, authorId, assigneeId } = await requireFollowUp(ctx, followUpId)
  const request = await ctx.db.prisma.accountRequest.findFirst({ where: { followUpId }, include: { followUp: { select: { doneAt: true } } } })
  if (!request || customerId === null) throw new AppError('NOT_FOUND', 'No such request')
  const { answerId, source, number, followUp } = request
  return { customerId, authorId, assigneeId, isDone: followUp.doneAt !== null, answerId, source, number }
}
