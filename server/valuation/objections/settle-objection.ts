/** What whoever leads answers to an objection. */
import { z } from 'zod'
import { requireCustomers } from '../../customers/require-customers.ts'
import { recordAct } from '../../platform/call/audit.ts'
import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'
import { id, words } from '../../platform/input.ts'

/** `answer`: null: it is taken back, and the objection is open again. */
export const objectionAnswer = z.strictObject({ id, answer: words.trim().min(3).max(500).nullable() })

/** Throws NOT_FOUND for one of a customer the user may not see, or that was withdrawn; CONFLICT where somebody else has answered it. */
export async function settleObjection(ctx: Context, { id, answer }: z.infer<typeof objectionAnswer>): Promise<void> {
  const objection = await ctx.db.prisma.valueObjection.findFirst({ where: { id, withdrawnAt: null }, select: { customerId: true } })
  if (!objection) throw new AppError('NOT_FOUND', 'No such objection')
  await requireCustomers(ctx, [objection.customerId])
  const settled = answer === null ? { settledAt: null, settledById: null } : { settledAt: ctx.now(), settledById: ctx.user.id }
  await ctx.db.prisma.$transaction(async (tx) => {
    const notByOthers = [{ settledById: null }, { settledById: ctx.user.id }]
    const { count } = await tx.valueObjection.updateMany({ where: { id, withdrawnAt: null, OR: notByOthers }, data: { answer, ...settled } })
    if (count === 0) throw new AppError('CONFLICT', 'Somebody else has answered it')
    await recordAct(ctx, tx, 'objections.settle', 'value_objection', id)
  })
}
