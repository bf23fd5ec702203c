/** Follow-ups that come again: when one is done, the next begins. */
import { v5 as uuidv5 } from 'uuid'
import { z } from 'zod'
import { nextDueOn } from '../../domain/follow-ups/recurrence.ts'
import { dayIn } from '../../domain/time/local-time.ts'
import { enqueue } from '../outlook/outbox/enqueue.ts'
import { type OrganisationTransaction, toDate, toDay } from '../platform/database/db.ts'

export const recurrence = z.strictObject({ every: z.enum(['day', 'week', 'month', 'year']), interval: z.int().min(1).max(99) })

type Doer = { user: { organisationId: string; timeZone: string }; now: () => Date }

/** Makes the id of the next one from that of the one before, so that it begins once; must never change. */
const NAMESPACE = '0b6f3c6e-2d53-4c57-8a42-7c1d9e5f4a10'

/** Nothing for one that comes only once. */
export async function beginNext(doer: Doer, tx: OrganisationTransaction, followUpId: string): Promise<void> {
  const done = await tx.followUp.findFirst({ where: { id: followUpId } })
  const rule = recurrence.safeParse(done?.recurrence).data
  if (!done || !rule) return
  const id = uuidv5(done.id, NAMESPACE)
  const dueOn = toDate(nextDueOn(rule, toDay(done.dueOn), dayIn(doer.now(), doer.user.timeZone)))
  const { title, note, customerId, contactId, projectId, assigneeId, authorId } = done
  const { count } = await tx.followUp.updateMany({
    where: { id, droppedAt: { not: null } },
    data: { droppedAt: null, removedAt: null, dueOn, version: { increment: 1 } },
  })
  if (count === 0 && (await tx.followUp.count({ where: { id } })) > 0) return
  const { organisationId } = doer.user
  const kept = { title, note, customerId, contactId, projectId, assigneeId, authorId, recurrence: rule }
  if (count === 0) await tx.followUp.create({ data: { organisationId, id, dueOn, createdAt: doer.now(), ...kept } })
  await enqueue(doer, tx, { kind: 'save_task', userId: assigneeId, entityId: id })
}

/** The one before was not done after all: what it began goes again as long as nobody has touched it. */
export async function takeBackNext(doer: Doer, tx: OrganisationTransaction, followUpId: string): Promise<void> {
  const id = uuidv5(followUpId, NAMESPACE)
  const next = await tx.followUp.findFirst({ where: { id, version: 1, doneAt: null, droppedAt: null }, select: { assigneeId: true } })
  if (!next) return
  await tx.followUp.updateMany({ where: { id }, data: { droppedAt: doer.now() } })
  await enqueue(doer, tx, { kind: 'save_task', userId: next.assigneeId, entityId: id })
}
