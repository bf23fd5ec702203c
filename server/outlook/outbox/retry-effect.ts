import { z } from 'zod'
import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'
import { effectState, type OutlookState } from './outlook-state.ts'

export const effectToRetry = z.strictObject({ outboxId: id })

export type EffectToRetry = z.infer<typeof effectToRetry>

/** Tries an effect of the caller's again, also one that was given up. Throws NOT_FOUND, and OUTLOOK_SIGN_IN when the user has to confirm first. */
export async function retryEffect(ctx: Context, input: EffectToRetry): Promise<OutlookState> {
  const entry = await ctx.db.prisma.outboxEntry.findFirst({ where: { id: input.outboxId }, select: { entityId: true, userId: true } })
  if (!entry) throw new AppError('NOT_FOUND', 'No such effect')
  await effectState(ctx, entry)
  await ctx.db.prisma.outboxEntry.updateMany({
    where: { id: input.outboxId, status: { not: 'done' }, OR: [{ leaseUntil: null }, { leaseUntil: { lt: ctx.now() } }] },
    data: { status: 'waiting', attempts: 0, nextAttemptAt: ctx.now() },
  })
  const trouble = entry.userId === ctx.user.id ? await ctx.deliver() : null
  if (trouble?.reason === 'OUTLOOK_SIGN_IN') throw trouble
  return await effectState(ctx, entry)
}
