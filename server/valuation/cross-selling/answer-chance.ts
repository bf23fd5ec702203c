/** What became of a chance, and what a customer is not to be offered, as sellers say it. */
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { markChanged } from '../../customers/changed-customers.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { Context } from '../../platform/call/context.ts'
import { sqlWithin } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id, line, words } from '../../platform/input.ts'

/** `id`: of the answer. */
export const chanceAnswer = z.strictObject({
  ...{ id, customerId: id, ruleKey: words.max(300) },
  answer: z.enum(['offered', 'won', 'not_interested']),
})

/** Twice is once. Throws NOT_FOUND for a customer the user may not see, or a chance that is there no more. */
export async function answerChance(ctx: Context, { id: answerId, customerId, ruleKey, answer }: z.infer<typeof chanceAnswer>): Promise<void> {
  await requireCustomers(ctx, [customerId])
  const { organisationId, id: byId } = ctx.user
  await ctx.db.prisma.$transaction(async (tx) => {
    if (await tx.chanceAnswer.findFirst({ where: { id: answerId }, select: { id: true } })) return
    const chance = await tx.chance.findFirst({ where: { customerId, ruleKey, isHeldBack: false } })
    if (!chance) throw new AppError('NOT_FOUND', 'No such chance any more')
    const { kind, productGroupId, productId } = chance
    const said = { kind, ruleKey, productGroupId, productId, answer, byId, at: ctx.now() }
    await tx.chanceAnswer.createMany({ data: [{ organisationId, id: answerId, customerId, ...said }], skipDuplicates: true })
    await markChanged(sqlWithin(tx, organisationId), [customerId])
  })
}

export const withdrawnAnswer = z.strictObject({ id, customerId: id })

/** By whoever gave it; twice is once. Throws NOT_FOUND for a customer the user may not see, or an answer that is not his. */
export async function withdrawAnswer(ctx: Context, { id: answerId, customerId }: z.infer<typeof withdrawnAnswer>): Promise<void> {
  await requireCustomers(ctx, [customerId])
  const { organisationId, id: byId } = ctx.user
  await ctx.db.prisma.$transaction(async (tx) => {
    const his = { id: answerId, customerId, byId }
    if (!(await tx.chanceAnswer.findFirst({ where: his, select: { id: true } }))) throw new AppError('NOT_FOUND', 'No such answer of this user')
    await tx.chanceAnswer.updateMany({ where: { ...his, withdrawnAt: null }, data: { withdrawnAt: ctx.now() } })
    await markChanged(sqlWithin(tx, organisationId), [customerId])
  })
}

export const groupToBar = z.strictObject({ customerId: id, productGroupId: id, reason: line })

/** Where a colleague has said so before, his word stands. Throws NOT_FOUND for a customer the user may not see, or a group that is not there. */
export async function barGroup(ctx: Context, { customerId, productGroupId, reason }: z.infer<typeof groupToBar>): Promise<void> {
  await requireCustomers(ctx, [customerId])
  const { organisationId, id: byId } = ctx.user
  await ctx.db.prisma.$transaction(async (tx) => {
    const group = await tx.productGroup.findFirst({ where: { id: productGroupId }, select: { id: true } })
    if (!group) throw new AppError('NOT_FOUND', 'No such product group')
    const bar = { organisationId, id: uuidv7(), customerId, productGroupId, reason, byId, at: ctx.now() }
    await tx.chanceBar.createMany({ data: [bar], skipDuplicates: true })
    await markChanged(sqlWithin(tx, organisationId), [customerId])
  })
}

export const groupToAllow = groupToBar.omit({ reason: true })

/** Twice is once. Throws NOT_FOUND for a customer the user may not see. */
export async function allowGroup(ctx: Context, { customerId, productGroupId }: z.infer<typeof groupToAllow>): Promise<void> {
  await requireCustomers(ctx, [customerId])
  await ctx.db.prisma.$transaction(async (tx) => {
    await tx.chanceBar.deleteMany({ where: { customerId, productGroupId } })
    await markChanged(sqlWithin(tx, ctx.user.organisationId), [customerId])
  })
}
