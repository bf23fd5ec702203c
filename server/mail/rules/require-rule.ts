/** Whose entries they are. */
import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'

/** An entry that the caller has come across. */
export const knownRule = z.strictObject({ id })

export type KnownRule = z.infer<typeof knownRule>

/** An entry that the caller may change. Throws NOT_FOUND and FORBIDDEN. */
export async function requireRule(ctx: Context, id: string) {
  const rule = await ctx.db.prisma.mailRule.findFirst({
    where: { id, OR: [{ userId: null }, { userId: ctx.user.id }] },
    select: { userId: true, effect: true, kind: true, value: true },
  })
  if (!rule) throw new AppError('NOT_FOUND', 'No such entry')
  if (rule.userId === null) requireLead(ctx)
  return rule
}

/** Throws FORBIDDEN unless the caller leads or administers. */
export function requireLead({ user }: Context): void {
  if (user.role === 'sales') throw new AppError('FORBIDDEN', 'The list of the company')
}
