import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'

/** An offer of the caller's with the visits that hold its times. Throws NOT_FOUND. */
export async function requireOwnOffer(ctx: Context, id: string) {
  const offer = await ctx.db.prisma.visitOffer.findFirst({ where: { id, ownerId: ctx.user.id }, include: { slots: { include: { visit: true } } } })
  if (!offer) throw new AppError('NOT_FOUND', 'No such offer of this user')
  return offer
}
