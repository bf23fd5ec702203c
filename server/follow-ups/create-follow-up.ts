import { v7 as uuidv7 } from 'uuid'
import { requireColleague } from '../company/people/require-colleague.ts'
import { requireCustomers } from '../customers/require-customers.ts'
import { requireContact, requireProject } from '../customers/requirements.ts'
import { effectState, enqueue } from '../outlook/outbox/enqueue.ts'
import type { OutlookState } from '../outlook/outbox/outlook-state.ts'
import type { Context } from '../platform/call/context.ts'
import { isDuplicate, type OrganisationTransaction, toDate } from '../platform/database/db.ts'
import { AppError } from '../platform/errors.ts'
import { beginNext, takeBackNext } from './begin-next.ts'
import type { NewFollowUp } from './new-follow-up.ts'

export type FollowUpAnswer = { id: string; version: number; outlook: OutlookState }

/** Row and outbox entry in one transaction, then tried at once when it is the caller's own. The same id again returns the first result. */
export async function createFollowUp(ctx: Context, input: NewFollowUp): Promise<FollowUpAnswer> {
  await requireSurroundings(ctx, input)
  try {
    await ctx.db.prisma.$transaction((tx) => insertFollowUp(ctx, tx, input))
  } catch (error) {
    if (!isDuplicate(error)) throw error
    await requireFollowUp(ctx, input.id)
  }
  return await delivered(ctx, input.id)
}

async function requireSurroundings(ctx: Context, { customerId, contactId, projectId, reportId, assigneeId }: NewFollowUp): Promise<void> {
  if (customerId) await requireCustomers(ctx, [customerId])
  if (contactId) await requireContact(ctx, contactId, customerId)
  if (projectId) await requireProject(ctx, projectId, customerId ? [customerId] : [])
  if (assigneeId) await requireColleague(ctx, assigneeId)
  if (!reportId) return
  const report = await ctx.db.prisma.reportCustomer.findFirst({ where: { reportId, customerId: customerId ?? uuidv7() } })
  if (!report) throw new AppError('NOT_FOUND', 'No such report at this customer')
}

/** Also part of logging a mail or a call, in the transaction of the report. */
export async function insertFollowUp(ctx: Context, tx: OrganisationTransaction, input: NewFollowUp): Promise<void> {
  const { dueOn, assigneeId: asked, mailItemId, recurrence, ...row } = input
  const { organisationId, id: authorId } = ctx.user
  const assigneeId = asked ?? authorId
  await tx.followUp.create({
    data: { ...row, ...(recurrence && { recurrence }), organisationId, dueOn: toDate(dueOn), assigneeId, authorId, mailItemId, createdAt: ctx.now() },
  })
  await enqueue(ctx, tx, { kind: 'save_task', userId: assigneeId, entityId: row.id })
}

/** `done: false` takes it back. Throws CONFLICT when somebody changed it meanwhile. */
export const completeFollowUp = (ctx: Context, { id, version, done }: { id: string; version: number; done: boolean }): Promise<FollowUpAnswer> =>
  changeFollowUp(ctx, id, version, done ? closedBy(ctx) : { doneAt: null, doneById: null, droppedAt: null, resultReportId: null })

const closedBy = ({ user, now }: Context) => ({ doneAt: now(), doneById: user.id })

type Move = { id: string; version: number; dueOn: string; remindAt?: string | null | undefined }

export const rescheduleFollowUp = (ctx: Context, { id, version, dueOn, remindAt }: Move): Promise<FollowUpAnswer> =>
  changeFollowUp(ctx, id, version, { dueOn: toDate(dueOn), remindAt: remindAt ?? null })

type Change = {
  doneAt?: Date | null
  doneById?: string | null
  droppedAt?: null
  resultReportId?: string | null
  dueOn?: Date
  remindAt?: string | null
}

async function changeFollowUp(ctx: Context, id: string, version: number, data: Change): Promise<FollowUpAnswer> {
  const { assigneeId } = await requireFollowUp(ctx, id)
  await ctx.db.prisma.$transaction((tx) => writeChange(ctx, tx, { id, version, assigneeId }, data))
  return await delivered(ctx, id)
}

type Seen = { id: string; version: number; assigneeId: string }

async function writeChange(ctx: Context, tx: OrganisationTransaction, { id, version, assigneeId }: Seen, data: Change): Promise<void> {
  const { count } = await tx.followUp.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } })
  if (count === 0) throw new AppError('CONFLICT', 'Changed meanwhile')
  if (data.doneAt) await beginNext(ctx, tx, id)
  if (data.doneAt === null) await takeBackNext(ctx, tx, id)
  await enqueue(ctx, tx, { kind: 'save_task', userId: assigneeId, entityId: id })
}

/** Done, and this report says how it ended; in the transaction of the report. Throws CONFLICT when somebody changed it meanwhile, NOT_FOUND for one that is not the caller's to close. */
export async function closeFollowUp(
  ctx: Context,
  tx: OrganisationTransaction,
  { followUpId, version, reportId }: { followUpId: string; version: number; reportId: string },
): Promise<void> {
  const followUp = await tx.followUp.findFirst({ where: { id: followUpId }, select: { assigneeId: true } })
  if (!followUp) throw new AppError('NOT_FOUND', 'No such follow-up')
  await writeChange(ctx, tx, { id: followUpId, version, ...followUp }, { ...closedBy(ctx), resultReportId: reportId })
}

/** For author and assignee, and for everybody who may see the customer. */
export async function requireFollowUp(ctx: Context, id: string): Promise<{ customerId: string | null; assigneeId: string; authorId: string }> {
  const followUp = await ctx.db.prisma.followUp.findFirst({ where: { id }, select: { customerId: true, assigneeId: true, authorId: true } })
  if (!followUp) throw new AppError('NOT_FOUND', 'No such follow-up')
  if ([followUp.assigneeId, followUp.authorId].includes(ctx.user.id)) return followUp
  if (followUp.customerId === null) throw new AppError('NOT_FOUND', 'A follow-up of somebody else')
  await requireCustomers(ctx, [followUp.customerId])
  return followUp
}

async function delivered(ctx: Context, id: string): Promise<FollowUpAnswer> {
  const before = await ctx.db.prisma.followUp.findFirst({ where: { id }, select: { assigneeId: true, authorId: true, version: true } })
  if (!before) throw new AppError('NOT_FOUND', 'No such follow-up')
  if (before.assigneeId === ctx.user.id) await ctx.deliver()
  const isMine = [before.assigneeId, before.authorId].includes(ctx.user.id)
  return { id, version: before.version, outlook: isMine ? await effectState(ctx, { entityId: id }) : { state: 'none' } }
}
