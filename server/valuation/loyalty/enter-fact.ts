/** What no document tells of a customer's loyalty, and people here know. */
import { z } from 'zod'
import { enteredKinds } from '../../../domain/valuation/loyalty/loyalty-facts.ts'
import { markChanged } from '../../customers/changed-customers.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { isDuplicate, sqlWithin, toDate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { day, id, words } from '../../platform/input.ts'

/** `note`: of a referral whom he has sent; else what was said, or nothing. */
export const newLoyaltyFact = z.strictObject({
  id,
  customerId: id,
  kind: z.enum(enteredKinds),
  happenedOn: day,
  note: words.trim().max(500),
})

/** Twice is once. Throws NOT_FOUND for a customer the user may not see, INVALID for a day ahead, or a referral that names nobody. */
export async function enterFact(ctx: Context, { happenedOn, note, ...fact }: z.infer<typeof newLoyaltyFact>): Promise<void> {
  await requireCustomers(ctx, [fact.customerId])
  if (happenedOn > today(ctx)) throw new AppError('INVALID', 'A day ahead')
  if (fact.kind === 'referral' && note === '') throw new AppError('INVALID', 'Whom has he sent?')
  const { organisationId, id: byId } = ctx.user
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      await tx.loyaltyFact.create({ data: { organisationId, ...fact, happenedOn: toDate(happenedOn), note: note || null, byId, at: ctx.now() } })
      await markChanged(sqlWithin(tx, organisationId), [fact.customerId])
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

/** `isWithdrawn` false: it holds again. */
export const loyaltyFactToWithdraw = z.strictObject({ id, customerId: id, isWithdrawn: z.boolean() })

/** By whoever sees the customer. Twice is once. Throws NOT_FOUND for a customer the user may not see, or a fact that is not his. */
export async function withdrawFact(ctx: Context, { id, customerId, isWithdrawn }: z.infer<typeof loyaltyFactToWithdraw>): Promise<void> {
  await requireCustomers(ctx, [customerId])
  const { organisationId, id: withdrawnById } = ctx.user
  const state = isWithdrawn ? { withdrawnAt: ctx.now(), withdrawnById } : { withdrawnAt: null, withdrawnById: null }
  await ctx.db.prisma.$transaction(async (tx) => {
    const { count } = await tx.loyaltyFact.updateMany({ where: { id, customerId }, data: state })
    if (count === 0) throw new AppError('NOT_FOUND', 'No such fact of his')
    await markChanged(sqlWithin(tx, organisationId), [customerId])
  })
}
