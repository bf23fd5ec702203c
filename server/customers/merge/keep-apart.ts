import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { recordAct } from '../../platform/call/audit.ts'
import type { Context } from '../../platform/call/context.ts'
import { isDuplicate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'
import { requireCustomers } from '../require-customers.ts'

/** In whichever order. */
export const pairToKeepApart = z.strictObject({ oneId: id, otherId: id })
type PairToKeepApart = z.infer<typeof pairToKeepApart>

/** They are not proposed again. Said twice is said once. */
export async function keepApart(ctx: Context, input: PairToKeepApart): Promise<void> {
  const [oneId, otherId] = await requirePair(ctx, input)
  const { organisationId, id: decidedById } = ctx.user
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      await tx.keptApart.create({ data: { organisationId, id: uuidv7(), oneId, otherId, decidedById, decidedAt: ctx.now() } })
      await recordAct(ctx, tx, 'customerMerges.keepApart', 'customer', oneId)
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

/** Taken back: they may be proposed again. */
export async function proposeAgain(ctx: Context, input: PairToKeepApart): Promise<void> {
  const pair = await requirePair(ctx, input)
  await ctx.db.prisma.keptApart.deleteMany({ where: { oneId: { in: pair }, otherId: { in: pair } } })
}

async function requirePair(ctx: Context, { oneId, otherId }: PairToKeepApart): Promise<[string, string]> {
  if (oneId === otherId) throw new AppError('INVALID', 'A customer is not kept apart from itself')
  await requireCustomers(ctx, [oneId, otherId])
  return oneId < otherId ? [oneId, otherId] : [otherId, oneId]
}
