/** Won, lost and the like, said by somebody here before the source knows. */
import { z } from 'zod'
import type { Context } from '../../../platform/call/context.ts'
import { isDuplicate, type OrganisationTransaction, sqlWithin } from '../../../platform/database/db.ts'
import { AppError } from '../../../platform/errors.ts'
import { id, name, version } from '../../../platform/input.ts'
import { refreshFigures } from '../../figures/refresh-figures.ts'
import { requireQuote } from './require-quote.ts'

/** `competitor`: who won it instead, `priceCents` what he asked for, net. `version` 0: nobody has decided yet. */
export const quoteDecision = z.strictObject({
  quoteId: id,
  outcome: z.enum(['won', 'part_won', 'lost', 'cancelled']),
  because: name.nullable(),
  competitor: name.nullable(),
  priceCents: z.int().min(0).nullable(),
  version,
})

/**
 * In rows of its own, which no import writes: the source's word comes first as soon as it calls the quote anything but open.
 * Throws NOT_FOUND also for a quote to a customer the user may not see, CONFLICT where the source or somebody else has decided meanwhile.
 */
export async function decideQuote(ctx: Context, { quoteId, version: known, ...said }: z.infer<typeof quoteDecision>): Promise<{ version: number }> {
  const { customerId, status } = await requireQuote(ctx, quoteId)
  if (status !== 'open') throw new AppError('CONFLICT', 'Its source has decided')
  const decision = { ...said, because: said.because || null, competitor: said.competitor || null, decidedById: ctx.user.id, decidedAt: ctx.now() }
  try {
    return await ctx.db.prisma.$transaction(async (tx) => {
      const { count } = await tx.quoteDecision.updateMany({
        where: { quoteId, ...(known === 0 ? { outcome: 'open' } : { version: known, outcome: { not: 'open' } }) },
        data: { ...decision, version: { increment: 1 } },
      })
      if (count === 0 && known > 0) throw new AppError('CONFLICT', 'Changed meanwhile')
      if (count === 0) await tx.quoteDecision.create({ data: { organisationId: ctx.user.organisationId, quoteId, ...decision } })
      await refresh(ctx, tx, customerId)
      return await tx.quoteDecision.findFirstOrThrow({ where: { quoteId }, select: { version: true } })
    })
  } catch (error) {
    throw isDuplicate(error) ? new AppError('CONFLICT', 'Changed meanwhile', { cause: error }) : error
  }
}

export const decisionToWithdraw = z.strictObject({ quoteId: id, version })

/**
 * The quote is open again. Twice does no harm. Throws NOT_FOUND as above, CONFLICT when somebody has decided otherwise meanwhile.
 * That it was taken back stays, so that no later decision has the version of an earlier one.
 */
export async function withdrawDecision(ctx: Context, { quoteId, version: known }: z.infer<typeof decisionToWithdraw>): Promise<void> {
  const { customerId } = await requireQuote(ctx, quoteId)
  const isDecided = { quoteId, outcome: { not: 'open' } } as const
  const open = { outcome: 'open', because: null, competitor: null, priceCents: null, decidedById: ctx.user.id, decidedAt: ctx.now() } as const
  await ctx.db.prisma.$transaction(async (tx) => {
    await tx.quoteDecision.updateMany({ where: { ...isDecided, version: known }, data: { ...open, version: { increment: 1 } } })
    if (await tx.quoteDecision.findFirst({ where: isDecided, select: { quoteId: true } })) throw new AppError('CONFLICT', 'Changed meanwhile')
    await refresh(ctx, tx, customerId)
  })
}

/** Open quotes stand in the customer's figures. */
const refresh = async (ctx: Context, tx: OrganisationTransaction, customerId: string): Promise<void> =>
  void (await refreshFigures(sqlWithin(tx, ctx.user.organisationId), [customerId]))
