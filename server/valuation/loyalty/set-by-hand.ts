/** A stage that somebody knows better than the rules: with a reason, and for a time. */
import { z } from 'zod'
import { addDays } from '../../../domain/time/local-time.ts'
import { loyaltyStages } from '../../../domain/valuation/loyalty/loyalty-rules.ts'
import { markChanged } from '../../customers/changed-customers.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import { recordAct } from '../../platform/call/audit.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { isDuplicate, type OrganisationTransaction, sqlWithin, toDate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { day, id, words } from '../../platform/input.ts'

/** `until`: the last day on which it holds. */
export const stageByHand = z.strictObject({
  id,
  customerId: id,
  stage: z.enum(loyaltyStages),
  reason: words.trim().min(3).max(500),
  until: day,
})

/** Nobody knows for longer how a customer will be. */
const LONGEST_DAYS = 731

/** In place of one before. Twice is once. Throws NOT_FOUND for a customer the user may not see, INVALID for an end that is not within the next two years. */
export async function setStage(ctx: Context, { until, ...given }: z.infer<typeof stageByHand>): Promise<void> {
  await requireCustomers(ctx, [given.customerId])
  const now = today(ctx)
  if (until <= now || until > addDays(now, LONGEST_DAYS)) throw new AppError('INVALID', 'It ends within the next two years')
  const { organisationId, id: setById } = ctx.user
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      await endAll(ctx, tx, given.customerId)
      await tx.loyaltyByHand.create({ data: { organisationId, ...given, until: toDate(until), setById, setAt: ctx.now() } })
      await changed(ctx, tx, 'loyalty.setByHand', given)
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

export const stageToEnd = z.strictObject({ id, customerId: id })

/** The rules hold again. Twice is once. Throws NOT_FOUND for a customer the user may not see, or a stage that is not his. */
export async function endStage(ctx: Context, given: z.infer<typeof stageToEnd>): Promise<void> {
  await requireCustomers(ctx, [given.customerId])
  if (!(await ctx.db.prisma.loyaltyByHand.findFirst({ where: given, select: { id: true } }))) throw new AppError('NOT_FOUND', 'No such stage of his')
  await ctx.db.prisma.$transaction(async (tx) => {
    const { count } = await endAll(ctx, tx, given.customerId, given.id)
    if (count > 0) await changed(ctx, tx, 'loyalty.endByHand', given)
  })
}

const endAll = (ctx: Context, tx: OrganisationTransaction, customerId: string, id?: string) =>
  tx.loyaltyByHand.updateMany({ where: { customerId, endedAt: null, ...(id && { id }) }, data: { endedAt: ctx.now(), endedById: ctx.user.id } })

async function changed(ctx: Context, tx: OrganisationTransaction, action: string, { id, customerId }: z.infer<typeof stageToEnd>): Promise<void> {
  await recordAct(ctx, tx, action, 'loyalty_by_hand', id)
  await markChanged(sqlWithin(tx, ctx.user.organisationId), [customerId])
}
