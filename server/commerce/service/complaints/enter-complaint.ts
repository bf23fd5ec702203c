/** A complaint that the customer has told one of us. */
import { z } from 'zod'
import { requireColleague } from '../../../company/people/require-colleague.ts'
import { markChanged } from '../../../customers/changed-customers.ts'
import { requireCustomers } from '../../../customers/require-customers.ts'
import { requireContact } from '../../../customers/requirements.ts'
import type { Context } from '../../../platform/call/context.ts'
import { isDuplicate, organisation, sqlWithin } from '../../../platform/database/db.ts'
import { AppError } from '../../../platform/errors.ts'
import { id } from '../../../platform/input.ts'
import { deadlineOf, insertComplaint } from './insert-complaint.ts'
import type { NewComplaint } from './new-complaint.ts'
import { lockHandling } from './require-complaint.ts'

/** The same id again returns the first result. Throws NOT_FOUND for what is not the customer's or not for this user, INVALID for a kind that is not offered, or a day ahead. */
export async function enterComplaint(ctx: Context, input: NewComplaint): Promise<{ complaintId: string; number: string }> {
  await requireCustomers(ctx, [input.customerId])
  // Before what may have changed since it was entered.
  const known = await ownComplaint(ctx, input)
  if (known) return known
  if (input.contactId) await requireContact(ctx, input.contactId, input.customerId)
  if (input.orderId) await requireOrder(ctx, input.orderId, input.customerId)
  if (input.reportId) await requireReport(ctx, input.reportId, input.customerId)
  if (input.responsibleId) await requireColleague(ctx, input.responsibleId)
  const deadlineOn = await deadlineOf(ctx, input)
  try {
    return await ctx.db.prisma.$transaction((tx) => insertComplaint(ctx, tx, input, deadlineOn))
  } catch (error) {
    const twin = isDuplicate(error) && (await ownComplaint(ctx, input))
    if (twin) return twin
    throw isDuplicate(error) ? new AppError('CONFLICT', 'The id belongs to another complaint', { cause: error }) : error
  }
}

/** null: it is not there yet, or not the caller's. */
async function ownComplaint(ctx: Context, { id, customerId }: NewComplaint): Promise<{ complaintId: string; number: string } | null> {
  const known = await ctx.db.prisma.complaint.findFirst({ where: { id, customerId, enteredById: ctx.user.id }, select: { number: true } })
  return known && { complaintId: id, number: known.number }
}

async function requireOrder(ctx: Context, orderId: string, customerId: string): Promise<void> {
  const order = await ctx.db.prisma.order.findFirst({ where: { id: orderId, customerId }, select: { id: true } })
  if (!order) throw new AppError('NOT_FOUND', 'No such order of this customer')
}

/** In the customer's history, not withdrawn. */
async function requireReport(ctx: Context, reportId: string, customerId: string): Promise<void> {
  const [report] = await ctx.db
    .sql`select 1 from report_customer rc join contact_report r on r.organisation_id = ${organisation} and r.id = rc.report_id
    where rc.organisation_id = ${organisation} and rc.report_id = ${reportId}::uuid and rc.customer_id = ${customerId}::uuid and r.withdrawn_at is null`
  if (!report) throw new AppError('NOT_FOUND', 'No such report of this customer')
}

export const complaintToWithdraw = z.strictObject({ complaintId: id })

/** Takes back what the caller has just entered, while nobody has done or said anything about it. Twice does no harm. Throws CONFLICT otherwise. */
export async function withdrawComplaint(ctx: Context, { complaintId }: z.infer<typeof complaintToWithdraw>): Promise<void> {
  const mine = { id: complaintId, enteredById: ctx.user.id }
  await ctx.db.prisma.$transaction(async (tx) => {
    const complaint = await tx.complaint.findFirst({ where: mine, select: { customerId: true } })
    if (!complaint) return
    await lockHandling(ctx, tx, complaintId)
    const untouched = { handling: { is: { version: 1 } }, steps: { none: {} }, pauses: { none: {} } }
    const { count } = await tx.complaint.deleteMany({ where: { ...mine, ...untouched } })
    if (count === 0) throw new AppError('CONFLICT', 'Somebody has done something about it')
    await markChanged(sqlWithin(tx, ctx.user.organisationId), [complaint.customerId])
  })
}
