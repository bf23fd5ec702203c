/**
 * A task of ours that its owner has made a recurring one in To Do. Moved or completed from outside it is left as it is, and another one,
 * under the same link, appears beside it.
 */
import { mergeTask, type TaskFacts } from '../../domain/follow-ups/merge-task.ts'
import type { Context } from '../platform/call/context.ts'
import type { FoundTask, TaskId } from '../platform/call/mailbox.ts'
import { seenOf, type TaskMirror } from './task-facts.ts'

/** `agreed`: what the task said before, when it was last changed at `modifiedAt`; `sending`: what it was to say. */
type Sent = TaskMirror & { sending: TaskFacts }

/**
 * Follows the other task from now on where there is one; true when it does. What else has come of the series is its owner's. Of several, which a request that was sent again makes, the newest stays. Of two open ones the former goes, or one follow-up would be two tasks; the series of one that is done here stays its owner's.
 * @param task how the former is now; null: gone, as when an earlier attempt came no further
 */
export async function takeSuccessor(ctx: Context, followUpId: string, id: TaskId, sent: Sent, task: FoundTask | null): Promise<boolean> {
  if (task && !isLeftAsItWas(task, sent)) return false
  const linked = (await ctx.graph.findTasks(id, followUpId)).filter(({ itemId }) => itemId !== id.itemId)
  const others = madeBy(sent, linked)
  const [successor, ...doubles] = others.sort((one, other) => (one.modifiedAt < other.modifiedAt ? 1 : -1))
  if (!successor) return false
  for (const { itemId } of doubles) await ctx.graph.deleteTask({ ...id, itemId })
  if (task && !sent.sending.isDone) await ctx.graph.deleteTask(id)
  await follow(ctx, followUpId, id, successor, sent.sending)
  return true
}

/** The tasks that say what was sent; where Graph has given it another day, those that are newer than all that is known of the former. */
function madeBy({ sending, modifiedAt }: Sent, linked: readonly FoundTask[]): FoundTask[] {
  const alike = linked.filter(({ isDone }) => isDone === sending.isDone)
  const exact = alike.filter(({ dueOn }) => dueOn === sending.dueOn)
  return exact.length > 0 ? exact : alike.filter(({ createdAt }) => createdAt > modifiedAt)
}

const isLeftAsItWas = ({ dueOn, isDone }: FoundTask, { agreed, sending }: Sent): boolean =>
  (sending.dueOn !== agreed.dueOn || sending.isDone !== agreed.isDone) && dueOn === agreed.dueOn && isDone === agreed.isDone

/** What it says is To Do's own doing, and no change of its owner's. */
async function follow(ctx: Context, entityId: string, { itemId }: TaskId, successor: FoundTask, sent: TaskFacts): Promise<void> {
  const { theirs } = mergeTask(sent, { agreed: sent, sending: null }, seenOf(successor))
  await ctx.db.prisma.outlookItem.updateMany({
    where: { entityId, userId: ctx.user.id, itemId },
    data: { itemId: successor.itemId, mirrored: { agreed: theirs, sending: null, modifiedAt: successor.modifiedAt } },
  })
}
