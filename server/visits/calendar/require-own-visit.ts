import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'

/** A visit of the caller's with its customer and site. Throws NOT_FOUND. */
export async function requireOwnVisit(ctx: Context, id: string) {
  const visit = await ctx.db.prisma.visit.findFirst({ where: { id, ownerId: ctx.user.id }, include: { customer: true, site: true } })
  if (!visit) throw new AppError('NOT_FOUND', 'No such visit of this user')
  return visit
}
