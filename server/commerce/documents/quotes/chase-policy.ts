/** What the company has decided about asking after quotes. */
import { z } from 'zod'
import { areTiers, type ChasePolicy, usualChasePolicy } from '../../../../domain/commerce/quotes/chase-policy.ts'
import { recordAct } from '../../../platform/call/audit.ts'
import type { Context } from '../../../platform/call/context.ts'
import { isDuplicate } from '../../../platform/database/db.ts'
import { AppError } from '../../../platform/errors.ts'
import { version } from '../../../platform/input.ts'

const workdays = z.int().min(1).max(60).nullable()
const tier = z.strictObject({ fromCents: z.int().min(0), arrived: workdays, questions: workdays, beforeExpiry: workdays })

const chasePolicy = z.strictObject({
  onAgreedDay: z.boolean(),
  tiers: z.array(tier).min(1).max(5).refine(areTiers),
  restsAfterDays: z.int().min(7).max(365),
}) satisfies z.ZodType<ChasePolicy>

export const newChasePolicy = chasePolicy.extend({ version })

/** Version 0: nothing was ever decided. */
export type KeptChasePolicy = z.infer<typeof newChasePolicy>

export async function readChasePolicy(ctx: Context): Promise<KeptChasePolicy> {
  const row = await ctx.db.prisma.quoteChasePolicy.findFirst()
  return row ? { ...chasePolicy.strip().parse(row), version: row.version } : { ...chasePolicy.parse(usualChasePolicy), version: 0 }
}

/** Throws CONFLICT when somebody else changed it meanwhile. */
export async function changeChasePolicy(ctx: Context, { version: known, ...policy }: KeptChasePolicy): Promise<KeptChasePolicy> {
  const { organisationId } = ctx.user
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      if (known === 0) await tx.quoteChasePolicy.create({ data: { organisationId, ...policy } })
      else {
        const { count } = await tx.quoteChasePolicy.updateMany({ where: { version: known }, data: { ...policy, version: { increment: 1 } } })
        if (count === 0) throw new AppError('CONFLICT', 'Changed meanwhile')
      }
      await recordAct(ctx, tx, 'quotes.changeChasePolicy', 'quote_chase_policy', organisationId)
    })
  } catch (error) {
    throw isDuplicate(error) ? new AppError('CONFLICT', 'Changed meanwhile', { cause: error }) : error
  }
  return { ...policy, version: known + 1 }
}
