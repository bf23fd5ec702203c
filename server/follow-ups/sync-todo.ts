/** One turn at somebody's To Do: what changed in our own list since the last one. His other lists are never read. */
import type { Context } from '../platform/call/context.ts'
import type { TaskList, TaskPage } from '../platform/call/mailbox.ts'
import type { OrganisationTransaction } from '../platform/database/db.ts'
import { AppError, isGone } from '../platform/errors.ts'
import { forgetList } from './forget-list.ts'
import { learnTasks, type TaskNews } from './learn-tasks.ts'
import { readMirror } from './task-facts.ts'

/** Throws CONFLICT when another process reads the list meanwhile. */
export async function syncTodo(ctx: Context): Promise<void> {
  const owner = await ctx.db.prisma.user.findFirst({ where: { id: ctx.user.id }, select: { todoListId: true, todoDeltaLink: true } })
  if (!owner?.todoListId) return
  const list = { listId: owner.todoListId, timeZone: ctx.user.timeZone }
  try {
    await readChanges(ctx, list, owner.todoDeltaLink)
  } catch (error) {
    if (!isGone(error)) throw error
    await readAnew(ctx, list, owner.todoDeltaLink)
  }
}

/** Graph has forgotten where we were, or the list is gone. */
async function readAnew(ctx: Context, list: TaskList, link: string | null): Promise<void> {
  try {
    await commit(ctx, link, null, async () => {})
    await readChanges(ctx, list, null)
  } catch (error) {
    if (!isGone(error)) throw error
    await ctx.db.prisma.$transaction((tx) => forgetList(ctx, tx, list.listId))
  }
}

/** A first round is begun anew when it was broken off; what it does not show any more was deleted. */
async function readChanges(ctx: Context, list: TaskList, from: string | null): Promise<void> {
  const seen = new Set<string>()
  let [link, stored] = [from, from]
  for (;;) {
    const page = await ctx.graph.readTasks(list, link)
    for (const { itemId } of page.tasks) seen.add(itemId)
    const news = await newsOf(ctx, list, page)
    const isLast = page.nextLink === null
    if (from === null && isLast) news.push(...(await absent(ctx, list, seen)))
    // The cursor of a first round is kept once the round is complete.
    const next = from === null && !isLast ? stored : (page.nextLink ?? page.deltaLink)
    if (news.length > 0 || next !== stored) await commit(ctx, stored, next, (tx) => learnTasks(ctx, tx, news))
    stored = next
    link = page.nextLink
    if (link === null) return
  }
}

/** Tasks that the user has put into our list himself are his. */
async function newsOf({ db, user }: Context, { listId }: TaskList, { tasks, removedIds }: TaskPage): Promise<TaskNews[]> {
  const ids = [...tasks.map(({ itemId }) => itemId), ...removedIds]
  const items = await db.prisma.outlookItem.findMany({ where: { userId: user.id, itemId: { in: ids } }, select: KNOWN })
  const known = new Map(items.map((item) => [item.itemId, item]))
  return [
    ...tasks.map((task) => ({ itemId: task.itemId, task: { ...task, listId } })),
    ...removedIds.map((itemId) => ({ itemId, task: 'gone' as const })),
  ].flatMap(({ itemId, task }) => {
    const item = known.get(itemId)
    return item && (task !== 'gone' || isAtRest(item)) ? [{ followUpId: item.entityId, task }] : []
  })
}

const KNOWN = { entityId: true, itemId: true, mirrored: true } as const

/** Whoever is just changing a task hears himself that it is gone, and whether he has replaced it. */
const isAtRest = ({ mirrored }: { mirrored: unknown }): boolean => !readMirror(mirrored)?.sending

/** Each is asked for once more: it may have been made after its page was read. */
async function absent({ db, user, graph }: Context, list: TaskList, seen: ReadonlySet<string>): Promise<TaskNews[]> {
  const items = await db.prisma.outlookItem.findMany({ where: { userId: user.id, listId: list.listId }, select: KNOWN })
  const news: TaskNews[] = []
  for (const { entityId: followUpId, itemId } of items.filter((item) => !seen.has(item.itemId) && isAtRest(item))) {
    const task = await graph.readTask({ ...list, itemId })
    const isOurs = task !== null || (await db.prisma.outlookItem.count({ where: { entityId: followUpId, itemId } })) > 0
    // Another one may have taken its place since.
    if (isOurs) news.push({ followUpId, task: task ? { ...task, listId: list.listId } : 'gone' })
  }
  return news
}

/** Rows and cursor together, unless another process has moved the cursor. */
async function commit(
  { db, user }: Context,
  from: string | null,
  to: string | null,
  work: (tx: OrganisationTransaction) => Promise<void>,
): Promise<void> {
  await db.prisma.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id: user.id, todoDeltaLink: from }, data: { todoDeltaLink: to } })
    if (count === 0) throw new AppError('CONFLICT', 'Another process reads this list')
    await work(tx)
  })
}
