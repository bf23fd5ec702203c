/** A complaint that the customer has told one of us. */
import { z } from 'zod'
import { ladderOf } from '../../../../domain/commerce/complaints/ladder.ts'
import { standingOf } from '../../../../domain/commerce/complaints/standing.ts'
import { requireColleague } from '../../../company/people/require-colleague.ts'
import { requireCustomers } from '../../../customers/require-customers.ts'
import { requireContact } from '../../../customers/requirements.ts'
import type { Context } from '../../../platform/call/context.ts'
import { visibleCustomer } from '../../../platform/call/visibility.ts'
import { fragment, isDuplicate, type OrganisationTransaction, organisation, sqlWithin, toDate } from '../../../platform/database/db.ts'
import { AppError } from '../../../platform/errors.ts'
import { day, id, line, name, text } from '../../../platform/input.ts'
import { complaintCalendar, landOfCustomer } from './complaint-calendar.ts'
import { lockHandling } from './require-complaint.ts'

export const newComplaint = z.strictObject({
  /** Of the new complaint. */
  id,
  customerId: id,
  contactId: id.nullable(),
  kind: z.string().max(40),
  /** What is wrong, in a line, and in his words. */
  subject: line,
  text: text.nullable(),
  /** Of the goods, where it is known. */
  orderId: id.nullable(),
  productNumber: name.nullable(),
  /** The contact report that told of it, with its files. */
  reportId: id.nullable(),
  responsibleId: id.nullable(),
  /** The day on which it came. */
  openedOn: day,
})

export type NewComplaint = z.infer<typeof newComplaint>

/** The same id again returns the first result. Throws NOT_FOUND for what is not the customer's or not for this user, INVALID for a kind that is not offered, or a day ahead. */
export async function enterComplaint(ctx: Context, input: NewComplaint): Promise<{ complaintId: string; number: string }> {
  await requireCustomers(ctx, [input.customerId])
  if (input.contactId) await requireContact(ctx, input.contactId, input.customerId)
  if (input.orderId) await requireOrder(ctx, input.orderId, input.customerId)
  if (input.reportId) await requireReport(ctx, input.reportId, input.customerId)
  if (input.responsibleId) await requireColleague(ctx, input.responsibleId)
  const { kinds, today, workdays } = await complaintCalendar(ctx)
  if (!kinds.some(({ key, isOffered }) => key === input.kind && isOffered)) throw new AppError('INVALID', 'No such kind')
  if (input.openedOn > today) throw new AppError('INVALID', 'A day ahead')
  const facts = { openedOn: input.openedOn, knownOn: null, isBegun: false, closedOn: null, answerBy: null, done: [], pauses: [] }
  const { steps } = standingOf(facts, ladderOf(kinds, input.kind), workdays[await landOf(ctx, input.customerId)])
  const answer = steps.find(({ step }) => step === 'answer') ?? steps.at(-1)
  try {
    return await ctx.db.prisma.$transaction((tx) => insert(ctx, tx, input, answer?.dueOn ?? input.openedOn))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return await ownComplaint(ctx, input)
  }
}

async function insert(ctx: Context, tx: OrganisationTransaction, input: NewComplaint, deadlineOn: string) {
  const { id, kind, responsibleId, reportId, openedOn, productNumber, text: words, ...complaint } = input
  const { organisationId, id: enteredById } = ctx.user
  const number = await nextNumber(tx, organisationId, openedOn)
  const days = { openedOn: toDate(openedOn), deadlineOn: toDate(deadlineOn) }
  await tx.complaint.create({
    data: { organisationId, id, ...complaint, ...days, text: words || null, productNumber: productNumber || null, number, enteredById },
  })
  await tx.complaintHandling.create({ data: { organisationId, complaintId: id, kind, responsibleId, reportId } })
  return { complaintId: id, number }
}

/** Like no number of an ERP's: counted within the year. @example 'KR-26-0007' */
async function nextNumber(tx: OrganisationTransaction, organisationId: string, openedOn: string): Promise<string> {
  const year = Number(openedOn.slice(0, 4))
  const [counter] = await sqlWithin(tx, organisationId)<{ last: number }>`insert into complaint_counter as k (organisation_id, year, last)
    values (${organisation}, ${year}::int, 1) on conflict (organisation_id, year) do update set last = k.last + 1 returning last`
  return `KR-${openedOn.slice(2, 4)}-${String(counter?.last ?? 1).padStart(4, '0')}`
}

async function ownComplaint(ctx: Context, { id, customerId }: NewComplaint) {
  const known = await ctx.db.prisma.complaint.findFirst({ where: { id, customerId, enteredById: ctx.user.id }, select: { number: true } })
  if (!known) throw new AppError('CONFLICT', 'The id belongs to another complaint')
  return { complaintId: id, number: known.number }
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

async function landOf(ctx: Context, customerId: string) {
  const [row] = await ctx.db.sql<{ land: keyof Awaited<ReturnType<typeof complaintCalendar>>['workdays'] }>`
    select ${landOfCustomer(fragment`x`)} as land from (select c.id as customer_id from customer c
      where c.organisation_id = ${organisation} and c.id = ${customerId}::uuid and ${visibleCustomer(ctx)}) x`
  return row?.land ?? 'nationwide'
}

export const complaintToWithdraw = z.strictObject({ complaintId: id })

/** Takes back what the caller has just entered, while nobody has done or said anything about it. Twice does no harm. Throws CONFLICT otherwise. */
export async function withdrawComplaint(ctx: Context, { complaintId }: z.infer<typeof complaintToWithdraw>): Promise<void> {
  const mine = { id: complaintId, enteredById: ctx.user.id }
  await ctx.db.prisma.$transaction(async (tx) => {
    if (!(await tx.complaint.findFirst({ where: mine, select: { id: true } }))) return
    await lockHandling(ctx, tx, complaintId)
    const untouched = { handling: { is: { version: 1 } }, steps: { none: {} }, pauses: { none: {} } }
    const { count } = await tx.complaint.deleteMany({ where: { ...mine, ...untouched } })
    if (count === 0) throw new AppError('CONFLICT', 'Somebody has done something about it')
  })
}
