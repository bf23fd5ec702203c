/** "That is not so": an objection to what was worked out of a customer. */
import { z } from 'zod'
import { objectionSubjects } from '../../../domain/valuation/objections/objection-rate.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'
import { id, line, words } from '../../platform/input.ts'

/** `ruleKey`: of the rule that said so; `shown`: what was to be read. */
export const newObjection = z.strictObject({
  id,
  customerId: id,
  subject: z.enum(objectionSubjects),
  ruleKey: line,
  shown: line,
  reason: words.trim().min(3).max(500),
})

/** Twice is once. Throws NOT_FOUND for a customer the user may not see. */
export async function objectTo(ctx: Context, objection: z.infer<typeof newObjection>): Promise<void> {
  await requireCustomers(ctx, [objection.customerId])
  const { organisationId, id: byId } = ctx.user
  await ctx.db.prisma.valueObjection.createMany({ data: [{ organisationId, ...objection, byId, at: ctx.now() }], skipDuplicates: true })
}

export const knownObjection = z.strictObject({ id })

export type KnownObjection = z.infer<typeof knownObjection>

/** By whoever has objected; twice is once. Throws NOT_FOUND for one of somebody else, CONFLICT once it was answered. */
export async function withdrawObjection(ctx: Context, { id }: KnownObjection): Promise<void> {
  const { prisma } = ctx.db
  const own = { id, byId: ctx.user.id }
  const { count } = await prisma.valueObjection.updateMany({
    where: { ...own, withdrawnAt: null, settledAt: null },
    data: { withdrawnAt: ctx.now() },
  })
  if (count > 0) return
  const there = await prisma.valueObjection.findFirst({ where: own, select: { withdrawnAt: true } })
  if (!there) throw new AppError('NOT_FOUND', 'No such objection of this user')
  if (!there.withdrawnAt) throw new AppError('CONFLICT', 'It was answered meanwhile')
}
