import { requireCustomers } from '../customers/require-customers.ts'
import type { Context } from '../platform/call/context.ts'
import { AppError } from '../platform/errors.ts'

/** For author and assignee, and for everybody who may see the customer. Throws NOT_FOUND. */
export async function requireFollowUp(ctx: Context, id: string): Promise<{ customerId: string | null; assigneeId: string; authorId: string }> {
  const followUp = await ctx.db.prisma.followUp.findFirst({ where: { id }, select: { customerId: true, assigneeId: true, authorId: true } })
  if (!followUp) throw new AppError('NOT_FOUND', 'No such follow-up')
  if ([followUp.assigneeId, followUp.authorId].includes(ctx.user.id)) return followUp
  if (followUp.customerId === null) throw new AppError('NOT_FOUND', 'A follow-up of somebody else')
  await requireCustomers(ctx, [followUp.customerId])
  return followUp
}
