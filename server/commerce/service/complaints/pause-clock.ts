/** The customer has to answer: the clock of a complaint stands, until he has been in touch. */
import { z } from 'zod'
import type { Context } from '../../../platform/call/context.ts'
import { isDuplicate, type OrganisationTransaction } from '../../../platform/database/db.ts'
import { id, name } from '../../../platform/input.ts'
import { lockHandling, requireComplaint, requireOpen } from './require-complaint.ts'

export const pauseToBegin = z.strictObject({ id, complaintId: id, /** What he was asked. */ because: name.nullable() })

/** The same id again changes nothing; a pause that goes on is ended by the new one. Throws NOT_FOUND also for a complaint of a customer the user may not see, CONFLICT where it is closed. */
export async function beginPause(ctx: Context, { id: pauseId, complaintId, because }: z.infer<typeof pauseToBegin>): Promise<void> {
  await requireComplaint(ctx, complaintId)
  const { organisationId, id: startedById } = ctx.user
  const startedAt = ctx.now()
  const entry = { organisationId, id: pauseId, complaintId, because: because || null, startedById, startedAt }
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      await lockHandling(ctx, tx, complaintId)
      await requireOpen(ctx, tx, complaintId)
      await endAll(ctx, tx, complaintId, startedAt)
      await tx.complaintPause.create({ data: entry })
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

export const pauseToEnd = z.strictObject({ complaintId: id })

/** The clock goes again. Twice does no harm. Throws NOT_FOUND as above. */
export async function endPause(ctx: Context, { complaintId }: z.infer<typeof pauseToEnd>): Promise<void> {
  await requireComplaint(ctx, complaintId)
  await ctx.db.prisma.$transaction(async (tx) => {
    await lockHandling(ctx, tx, complaintId)
    await endAll(ctx, tx, complaintId, ctx.now())
  })
}

const endAll = (ctx: Context, tx: OrganisationTransaction, complaintId: string, endedAt: Date) =>
  tx.complaintPause.updateMany({ where: { complaintId, endedAt: null }, data: { endedAt, endedById: ctx.user.id } })

export const pauseToUndo = z.strictObject({ pauseId: id, complaintId: id })

/** As if it had not been: one that it has ended goes on. Twice does no harm. Throws NOT_FOUND as above. */
export async function undoPause(ctx: Context, { pauseId, complaintId }: z.infer<typeof pauseToUndo>): Promise<void> {
  await requireComplaint(ctx, complaintId)
  await ctx.db.prisma.$transaction(async (tx) => {
    await lockHandling(ctx, tx, complaintId)
    const pause = await tx.complaintPause.findFirst({ where: { id: pauseId, complaintId }, select: { startedAt: true, startedById: true } })
    if (!pause) return
    await tx.complaintPause.deleteMany({ where: { id: pauseId } })
    const replaced = { complaintId, endedAt: pause.startedAt, endedById: pause.startedById }
    await tx.complaintPause.updateMany({ where: replaced, data: { endedAt: null, endedById: null } })
  })
}
