/** A class that somebody sets over the rules, with a reason and an end. */
import { z } from 'zod'
import { addDays } from '../../../domain/time/local-time.ts'
import { markChanged } from '../../customers/changed-customers.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import { recordAct } from '../../platform/call/audit.ts'
import type { Context } from '../../platform/call/context.ts'
import { today } from '../../platform/call/today.ts'
import { isDuplicate, type OrganisationTransaction, sqlWithin, toDate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { day, id, line } from '../../platform/input.ts'
import { requireValued } from './require-valued.ts'

/** Whoever has a good reason for longer says it again. */
const MOST_DAYS = 731

export const classByHand = z.strictObject({
  id,
  customerId: id,
  classCode: z.enum(['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3']),
  reason: line,
  until: day,
})
export type ClassByHand = z.infer<typeof classByHand>

/** In place of what was set by hand before. The same id again changes nothing. Throws INVALID for an end that has passed or lies more than two years ahead. */
export async function setClassByHand(ctx: Context, input: ClassByHand): Promise<void> {
  const { id, customerId, classCode, reason, until } = input
  await requireCustomers(ctx, [customerId])
  await requireValued(ctx, customerId)
  if (until < today(ctx) || until > addDays(today(ctx), MOST_DAYS)) throw new AppError('INVALID', 'An end that has passed, or is too far')
  const { organisationId, id: setById } = ctx.user
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      await endAll(ctx, tx, customerId)
      await tx.classByHand.create({
        data: { organisationId, id, customerId, classCode, reason, until: toDate(until), setById, setAt: ctx.now() },
      })
      await markChanged(sqlWithin(tx, organisationId), [customerId])
      await recordAct(ctx, tx, 'customerClasses.setByHand', 'customer', customerId)
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const own = await ctx.db.prisma.classByHand.findFirst({ where: { id, customerId, setById }, select: { id: true } })
    if (!own) throw new AppError('CONFLICT', 'The id is taken', { cause: error })
  }
}

export const classToFree = z.strictObject({ customerId: id })

/** From now on the rules count again. */
export async function endClassByHand(ctx: Context, { customerId }: z.infer<typeof classToFree>): Promise<void> {
  await requireCustomers(ctx, [customerId])
  await ctx.db.prisma.$transaction(async (tx) => {
    if ((await endAll(ctx, tx, customerId)) === 0) return
    await markChanged(sqlWithin(tx, ctx.user.organisationId), [customerId])
    await recordAct(ctx, tx, 'customerClasses.endByHand', 'customer', customerId)
  })
}

async function endAll(ctx: Context, tx: OrganisationTransaction, customerId: string): Promise<number> {
  const ended = await tx.classByHand.updateMany({ where: { customerId, endedAt: null }, data: { endedAt: ctx.now(), endedById: ctx.user.id } })
  return ended.count
}
