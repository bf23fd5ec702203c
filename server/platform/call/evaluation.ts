import { mayEvaluate } from '../../../domain/company/smallest-group.ts'
import { AppError } from '../errors.ts'
import type { Context } from './context.ts'

/** Before the company has decided otherwise. People. */
export const USUAL_SMALLEST_GROUP = 5

/** Tells about whom the caller may see figures that tell of their work: not about others, when they are fewer than the company has agreed upon. */
export async function findEvaluable(ctx: Context): Promise<(people: Iterable<string>) => boolean> {
  const policy = await ctx.db.prisma.loggingPolicy.findFirst({ select: { smallestGroup: true } })
  return (people) => mayEvaluate(people, ctx.user.id, policy?.smallestGroup ?? USUAL_SMALLEST_GROUP)
}

/** The same for what is nothing without its figures. Throws FORBIDDEN. */
export async function requireEvaluable(ctx: Context, people: Iterable<string>): Promise<void> {
  const isEvaluable = await findEvaluable(ctx)
  if (!isEvaluable(people)) throw new AppError('FORBIDDEN', 'Figures about fewer people than the smallest group')
}
