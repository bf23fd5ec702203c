/** What somebody has done about a complaint, and taking that back. */
import { z } from 'zod'
import { complaintSteps } from '../../../../domain/commerce/complaints/ladder.ts'
import { markChanged } from '../../../customers/changed-customers.ts'
import type { Context } from '../../../platform/call/context.ts'
import { today } from '../../../platform/call/today.ts'
import { isDuplicate, type OrganisationTransaction, sqlWithin, toDate } from '../../../platform/database/db.ts'
import { id } from '../../../platform/input.ts'
import { lockHandling, type RequiredComplaint, requireComplaint, requireOpen } from './require-complaint.ts'

/** `id`: of the new entry. */
export const stepToDo = z.strictObject({ id, complaintId: id, step: z.enum(complaintSteps) })

/**
 * The same id again changes nothing; neither does a step that somebody else has done in the same moment, save that of a word, which comes again and again.
 * Throws NOT_FOUND also for a complaint of a customer the user may not see, CONFLICT where it is closed.
 */
export async function doStep(ctx: Context, { id: stepId, complaintId, step }: z.infer<typeof stepToDo>): Promise<void> {
  const complaint = await requireComplaint(ctx, complaintId)
  const entry = { organisationId: ctx.user.organisationId, id: stepId, complaintId, step, doneById: ctx.user.id, doneAt: ctx.now() }
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      await lockHandling(ctx, tx, complaintId)
      await requireOpen(ctx, tx, complaintId)
      await tx.complaintStepDone.create({ data: entry })
      if (step === 'close') await close(ctx, tx, complaint)
      await markChanged(sqlWithin(tx, ctx.user.organisationId), [complaint.customerId])
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

/** What was entered here is closed with its row. */
async function close(ctx: Context, tx: OrganisationTransaction, { complaintId, isOurs }: RequiredComplaint): Promise<void> {
  if (isOurs) await tx.complaint.updateMany({ where: { id: complaintId }, data: { status: 'closed', closedOn: toDate(today(ctx)) } })
}

/** `id`: of the entry, as it was done: what a colleague has entered stays. */
export const stepToUndo = z.strictObject({ id, complaintId: id, step: z.enum(complaintSteps) })

/** Twice does no harm. Throws NOT_FOUND as above. */
export async function undoStep(ctx: Context, { id: stepId, complaintId, step }: z.infer<typeof stepToUndo>): Promise<void> {
  const { isOurs, customerId } = await requireComplaint(ctx, complaintId)
  await ctx.db.prisma.$transaction(async (tx) => {
    await lockHandling(ctx, tx, complaintId)
    const { count } = await tx.complaintStepDone.deleteMany({ where: { id: stepId, complaintId, step } })
    if (count === 0) return
    if (step === 'close' && isOurs) await tx.complaint.updateMany({ where: { id: complaintId }, data: { status: 'open', closedOn: null } })
    await markChanged(sqlWithin(tx, ctx.user.organisationId), [customerId])
  })
}
