/** What is meant with the customers of a class, and the way of looking after them that follows from it: set and taken back together. */
import { z } from 'zod'
import { aims } from '../../../domain/valuation/portfolio/aims.ts'
import { classCodes } from '../../../domain/visits/strategy/class-strategy.ts'
import { recordAct } from '../../platform/call/audit.ts'
import type { Context } from '../../platform/call/context.ts'
import { version } from '../../platform/input.ts'
import { onceAtATime, readPolicy, type VisitPolicy, writePolicy } from './policy.ts'
import { classStrategy, readAims } from './strategies.ts'

/** `strategy`: as it was shown before it was confirmed. */
export const classAim = z.strictObject({ classCode: z.enum(classCodes), aim: z.enum(aims).nullable(), strategy: classStrategy, version })

/** Throws CONFLICT when somebody else changed the strategies meanwhile. */
export async function setAim(
  ctx: Context,
  { classCode, aim, strategy, version: known }: z.infer<typeof classAim>,
): Promise<Pick<VisitPolicy, 'version'>> {
  await onceAtATime(() =>
    ctx.db.prisma.$transaction(async (tx) => {
      const policy = await readPolicy(tx)
      const strategies = { ...policy.strategies, [classCode]: strategy }
      await writePolicy(ctx, tx, { ...policy, strategies, version: known }, { ...(await readAims(tx)), [classCode]: aim })
      await recordAct(ctx, tx, 'visitStrategy.setAim', 'visit_strategy', ctx.user.organisationId)
    }),
  )
  return { version: known + 1 }
}
