import { enqueue } from '../outlook/outbox/enqueue.ts'
import type { Context } from '../platform/call/context.ts'
import { type OrganisationTransaction, organisation, sqlWithin } from '../platform/database/db.ts'
import { AppError } from '../platform/errors.ts'
import { beginNext, takeBackNext } from './begin-next.ts'
import { delivered, type FollowUpAnswer } from './follow-up-answer.ts'
import { requireFollowUp } from './require-follow-up.ts'

type Change = {
  doneAt?: Date | null
  doneById?: string | null
  droppedAt?: Date | null
  removedAt?: null
  resultReportId?: string | null
  dueOn?: Date
  remindAt?: string | null
}

/** One that is there already. Throws NOT_FOUND for one that is not for the caller, CONFLICT when somebody changed it meanwhile. */
export async function changeFollowUp(ctx: Context, id: string, version: number, data: Change): Promise<FollowUpAnswer> {
  const { assigneeId } = await requireFollowUp(ctx, id)
  await ctx.db.prisma.$transaction((tx) => writeChange(ctx, tx, { id, version, assigneeId }, data))
  return await delivered(ctx, id)
}

type Seen = { id: string; version: number; assigneeId: string }

/** The new version, what follows from its being done or not, and the outbox entry. Throws CONFLICT when somebody changed it meanwhile, and for a request that would be open again beside another one. */
export async function writeChange(ctx: Context, tx: OrganisationTransaction, { id, version, assigneeId }: Seen, data: Change): Promise<void> {
  const isOpenAgain = data.doneAt === null || data.droppedAt === null
  if (isOpenAgain && (await barredRequests(ctx.user.organisationId, tx, [id])).size > 0) throw new AppError('CONFLICT', 'Another request waits')
  const { count } = await tx.followUp.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } })
  if (count === 0) throw new AppError('CONFLICT', 'Changed meanwhile')
  if (data.doneAt) await beginNext(ctx, tx, id)
  if (data.doneAt === null) await takeBackNext(ctx, tx, id)
  await enqueue(ctx, tx, { kind: 'save_task', userId: assigneeId, entityId: id })
}

/**
 * A follow-up may carry a request for an account, of which one waits for each customer. Of follow-ups that are to be open again: those that may not,
 * since another request of their customer waits or comes back before them. Others wait for this until the end of the transaction.
 */
export async function barredRequests(organisationId: string, tx: OrganisationTransaction, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const sql = sqlWithin(tx, organisationId)
  await sql`select c.id from customer c where c.organisation_id = ${organisation} and c.id in (
      select f.customer_id from follow_up f join account_request r on r.organisation_id = ${organisation} and r.follow_up_id = f.id
      where f.organisation_id = ${organisation} and f.id = any(${ids}::uuid[]))
    order by c.id for no key update`
  const barred = await sql<{
    id: string
  }>`select f.id from follow_up f join account_request r on r.organisation_id = ${organisation} and r.follow_up_id = f.id
    where f.organisation_id = ${organisation} and f.id = any(${ids}::uuid[]) and exists (
      select from follow_up o join account_request q on q.organisation_id = ${organisation} and q.follow_up_id = o.id
      where o.organisation_id = ${organisation} and o.customer_id = f.customer_id and o.id <> f.id
        and ((o.done_at is null and o.dropped_at is null) or (o.id = any(${ids}::uuid[]) and o.id < f.id)))`
  return new Set(barred.map(({ id }) => id))
}
