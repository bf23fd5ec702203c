import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'

/** Throws NOT_FOUND for somebody who is not (any more) with us. */
export async function requireColleague(ctx: Context, userId: string): Promise<void> {
  const colleague = await ctx.db.prisma.user.findFirst({ where: { id: userId, isActive: true, removedAt: null }, select: { id: true } })
  if (!colleague) throw new AppError('NOT_FOUND', 'No such colleague')
}
