/** What a customer has said he could give in a year: of all he buys, at one of his sites, or in one product group. */
import { z } from 'zod'
import { potentialProblem } from '../../../../domain/valuation/customer-class/saying-potential.ts'
import { markChanged } from '../../../customers/changed-customers.ts'
import { requireCustomers } from '../../../customers/require-customers.ts'
import { requireSite } from '../../../customers/requirements.ts'
import { recordAct } from '../../../platform/call/audit.ts'
import type { Context } from '../../../platform/call/context.ts'
import { today } from '../../../platform/call/today.ts'
import { isDuplicate, sqlWithin, toDate } from '../../../platform/database/db.ts'
import { AppError } from '../../../platform/errors.ts'
import { day, id, name } from '../../../platform/input.ts'
import { requireValued } from '../require-valued.ts'

/** What is wrong with the amount or the day is told with the field it is wrong in. */
export const saidPotential = z.strictObject({
  id,
  customerId: id,
  siteId: id.nullable(),
  productGroupId: id.nullable(),
  cents: z.int(),
  saidOn: day,
  note: name.nullable(),
})
export type SaidPotential = z.infer<typeof saidPotential>

/** The same id again changes nothing. Throws INVALID for an amount or a day that cannot be, and for a customer who is none to sell to. */
export async function sayPotential(ctx: Context, said: SaidPotential): Promise<void> {
  const { customerId, siteId, productGroupId } = said
  await requireCustomers(ctx, [customerId])
  await requireValued(ctx, customerId)
  if (siteId) await requireSite(ctx, siteId, customerId)
  if (productGroupId) await requireProductGroup(ctx, productGroupId)
  const problem = potentialProblem(said, today(ctx))
  if (problem) throw new AppError('INVALID', `A potential with ${problem}`)
  const { organisationId, id: saidToId } = ctx.user
  const data = { organisationId, ...said, saidOn: toDate(said.saidOn), note: said.note || null, saidToId, createdAt: ctx.now() }
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      await tx.potentialStatement.create({ data })
      await markChanged(sqlWithin(tx, organisationId), [customerId])
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const own = await ctx.db.prisma.potentialStatement.findFirst({ where: { id: said.id, customerId, saidToId }, select: { id: true } })
    if (!own) throw new AppError('CONFLICT', 'The id is taken', { cause: error })
  }
}

async function requireProductGroup({ db }: Context, productGroupId: string): Promise<void> {
  const group = await db.prisma.productGroup.findFirst({ where: { id: productGroupId }, select: { id: true } })
  if (!group) throw new AppError('NOT_FOUND', 'No such product group')
}

export const potentialToWithdraw = z.strictObject({ id })

/** By whom it was said to, or whoever leads. Twice is once. */
export async function withdrawPotential(ctx: Context, { id }: z.infer<typeof potentialToWithdraw>): Promise<void> {
  const said = await ctx.db.prisma.potentialStatement.findFirst({ where: { id } })
  if (!said) throw new AppError('NOT_FOUND', 'No such statement')
  await requireCustomers(ctx, [said.customerId])
  if (!mayWithdraw(ctx, said.saidToId)) throw new AppError('FORBIDDEN', 'Somebody else was told')
  if (said.withdrawnAt) return
  await ctx.db.prisma.$transaction(async (tx) => {
    await tx.potentialStatement.updateMany({ where: { id, withdrawnAt: null }, data: { withdrawnAt: ctx.now(), withdrawnById: ctx.user.id } })
    await markChanged(sqlWithin(tx, ctx.user.organisationId), [said.customerId])
    await recordAct(ctx, tx, 'potentials.withdraw', 'potential_statement', id)
  })
}

export const mayWithdraw = ({ user }: Context, saidToId: string | null): boolean => user.role !== 'sales' || saidToId === user.id
