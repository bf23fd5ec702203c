import { mayEvaluate } from '../domain/smallest-group.ts'
import type { Context } from './context.ts'
import { AppError } from './errors.ts'

/** Before the company has decided otherwise. People. */
export const USUAL_SMALLEST_GROUP = 5

/** For every figure that tells of somebody's work. Throws FORBIDDEN when it is about others, and fewer than the company has agreed upon. */
export async function requireEvaluable(ctx: Context, people: Iterable<string>): Promise<void> {
  const policy = await ctx.db.prisma.loggingPolicy.findFirst({ select: { smallestGroup: true } })
  if (!mayEvaluate(people, ctx.user.id, policy?.smallestGroup ?? USUAL_SMALLEST_GROUP))
    throw new AppError('FORBIDDEN', 'Figures about fewer people than the smallest group')
}
