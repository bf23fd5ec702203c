import { enqueue } from '../outlook/outbox/enqueue.ts'
import type { OrganisationTransaction } from '../platform/database/db.ts'
import type { TaskOwner } from './learn-tasks.ts'

/** Our list in somebody's To Do is gone, and with it all tasks: those that are still open are made again in a new one. */
export async function forgetList(owner: TaskOwner, tx: OrganisationTransaction, listId: string): Promise<void> {
  const { id: userId } = owner.user
  const items = await tx.outlookItem.findMany({ where: { userId, listId }, select: { entityId: true } })
  await tx.outlookItem.deleteMany({ where: { userId, listId } })
  await tx.user.updateMany({ where: { id: userId, todoListId: listId }, data: { todoListId: null, todoDeltaLink: null } })
  const open = await tx.followUp.findMany({
    where: { id: { in: items.map(({ entityId }) => entityId) }, doneAt: null, droppedAt: null },
    select: { id: true },
  })
  for (const { id } of open) await enqueue(owner, tx, { kind: 'save_task', userId, entityId: id })
}
