/** The mirror of a follow-up in its assignee's To Do. */
import type { TaskFacts } from '../../domain/follow-ups/merge-task.ts'
import { differences } from '../../domain/outlook/merge-facts.ts'
import { outlookTexts, productTexts, taskMailLabels } from '../../domain/texts/outlook-texts.ts'
import type { Context } from '../platform/call/context.ts'
import type { FoundTask, MailPlace, TaskChange, TaskId } from '../platform/call/mailbox.ts'
import { AppError, isGone, type Reason } from '../platform/errors.ts'
import { forgetList } from './forget-list.ts'
import { learnTasks } from './learn-tasks.ts'
import { takeSuccessor } from './take-successor.ts'
import { factsOf, readMirror, type TaskMirror } from './task-facts.ts'

const MOST_ROUNDS = 5

/** Effect `save_task`. Runs with the rights of the assignee, whose mailbox it is. */
export async function saveFollowUpTask(ctx: Context, followUpId: string): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) if (await isInLine(ctx, followUpId, round === 0)) return
  throw new AppError('OUTLOOK_BUSY', 'The task changes faster than it can be saved')
}

/** One step towards the task saying what the follow-up says; true when it does. `isFirst`: its note, which nobody compares, is sent along. */
async function isInLine(ctx: Context, followUpId: string, isFirst: boolean): Promise<boolean> {
  const followUp = await readFollowUp(ctx, followUpId)
  if (!followUp) return true
  const known = await ctx.db.prisma.outlookItem.findFirst({ where: { entityId: followUpId, userId: ctx.user.id } })
  const id = known?.listId ? { itemId: known.itemId, listId: known.listId, timeZone: ctx.user.timeZone } : null
  const mirror = readMirror(known?.mirrored)
  try {
    if (id && isInDoubt(mirror)) return await hearEnd(ctx, followUpId, id, mirror)
    if (followUp.droppedAt) return await remove(ctx, followUpId, id)
    if (!id) return await create(ctx, followUp, mirror)
    return await bringInLine(ctx, followUp, { mirror, id, isFirst })
  } catch (error) {
    // The list is gone with all tasks: they are made again in its successor.
    if (!(isGone(error) && id)) throw error
    await ctx.db.prisma.$transaction((tx) => forgetList(ctx, tx, id.listId))
    return false
  }
}

const readFollowUp = (ctx: Context, id: string) =>
  ctx.db.prisma.followUp.findFirst({ where: { id }, include: { customer: { select: { id: true, name: true } } } })
type FollowUp = NonNullable<Awaited<ReturnType<typeof readFollowUp>>>

const clockOf = (ctx: Context) => ({ now: ctx.now(), timeZone: ctx.user.timeZone })
const noteOf = ({ customer, note }: FollowUp): string => [customer?.name, note].filter(Boolean).join('\n')

async function create(ctx: Context, followUp: FollowUp, announced: TaskMirror | null): Promise<false> {
  const ours = factsOf(followUp, announced, clockOf(ctx))
  await announce(ctx, followUp.id, ours)
  const { dueOn, remindAt, isDone } = ours
  const owner = await ctx.db.prisma.user.findFirst({ where: { id: ctx.user.id }, select: { todoListId: true } })
  const task = await ctx.graph.saveTask(
    {
      externalId: followUp.id,
      title: followUp.title,
      note: noteOf(followUp),
      timeZone: ctx.user.timeZone,
      ...{ dueOn, remindAt, isDone },
      links: [cockpitLink(ctx, followUp.customer), ...(await mailLink(ctx, followUp))],
    },
    { listId: owner?.todoListId ?? null, listName: productTexts.taskList },
  )
  await learn(ctx, followUp.id, task)
  if (owner?.todoListId !== task.listId)
    await ctx.db.prisma.user.updateMany({ where: { id: ctx.user.id }, data: { todoListId: task.listId, todoDeltaLink: null } })
  return false
}

/** Stands for the id of a task whose making nobody has heard of yet. */
const NOT_HEARD_OF = { itemId: '', listId: null, modifiedAt: new Date(0).toISOString() }

/** Says what a task is made of before it goes: what either side changes until we hear of it is then told apart. The first attempt counts, it may be the one that arrived. */
async function announce({ db, user, now }: Context, entityId: string, ours: TaskFacts): Promise<void> {
  const { organisationId, id: userId } = user
  const { modifiedAt, ...place } = NOT_HEARD_OF
  await db.prisma.outlookItem.upsert({
    where: { organisationId_entityId: { organisationId, entityId } },
    create: { organisationId, entityId, userId, savedAt: now(), ...place, mirrored: { agreed: ours, sending: null, modifiedAt } },
    update: {},
  })
}

type InDoubt = TaskMirror & { sending: TaskFacts }
const isInDoubt = (mirror: TaskMirror | null): mirror is InDoubt => Boolean(mirror?.sending)

/** How the last attempt ended nobody heard: the task itself says so. */
async function hearEnd(ctx: Context, followUpId: string, id: TaskId, mirror: InDoubt): Promise<false> {
  const task = await ctx.graph.readTask(id)
  if (!(await takeSuccessor(ctx, followUpId, id, mirror, task))) await learn(ctx, followUpId, withList(task, id))
  return false
}

async function bringInLine(
  ctx: Context,
  followUp: FollowUp,
  { mirror, id, isFirst }: { mirror: TaskMirror | null; id: TaskId; isFirst: boolean },
): Promise<boolean> {
  const ours = factsOf(followUp, mirror, clockOf(ctx))
  const fields = mirror ? differences(mirror.agreed, ours) : (['title', 'dueOn', 'remindAt', 'isDone'] as const)
  if (fields.length === 0 && !isFirst) return true
  if (mirror) await ctx.db.prisma.outlookItem.updateMany({ where: { entityId: followUp.id }, data: { mirrored: { ...mirror, sending: ours } } })
  const changed = await ctx.graph.changeTask(id, { note: noteOf(followUp), ...changeOf(followUp.title, ours, fields) })
  if (mirror && (await takeSuccessor(ctx, followUp.id, id, { ...mirror, sending: ours }, changed))) return false
  await learn(ctx, followUp.id, withList(changed, id))
  return false
}

/** What the assignee has changed in other fields meanwhile stays. Taken back, a task reminds again. */
function changeOf(title: string, { dueOn, remindAt, isDone }: TaskFacts, fields: readonly (keyof TaskFacts)[]): TaskChange {
  const parts = { title: { title }, dueOn: { dueOn }, remindAt: { remindAt }, isDone: isDone ? { isDone } : { isDone, remindAt } }
  return Object.assign({}, ...fields.map((field) => parts[field]))
}

const withList = (task: FoundTask | null, { listId }: TaskId): (FoundTask & { listId: string }) | 'gone' => (task ? { ...task, listId } : 'gone')

const learn = (ctx: Context, followUpId: string, task: (FoundTask & { listId: string }) | 'gone'): Promise<void> =>
  ctx.db.prisma.$transaction((tx) => learnTasks(ctx, tx, [{ followUpId, task }]))

async function remove(ctx: Context, followUpId: string, id: TaskId | null): Promise<true> {
  if (id) await ctx.graph.deleteTask(id)
  await ctx.db.prisma.outlookItem.deleteMany({ where: { entityId: followUpId } })
  return true
}

/** Effect `unlink_task`: the way to a mail that was withdrawn goes out of the task. What was never saved has none. */
export async function unlinkFollowUpTask(ctx: Context, followUpId: string): Promise<void> {
  const known = await ctx.db.prisma.outlookItem.findFirst({ where: { entityId: followUpId, userId: ctx.user.id } })
  if (known?.listId) await ctx.graph.unlinkTask({ itemId: known.itemId, listId: known.listId }, taskMailLabels)
}

/** Every task has this one: by it an attempt that nobody heard the end of is found again. */
const cockpitLink = (ctx: Context, customer: { id: string; name: string } | null) =>
  customer
    ? { label: productTexts.taskCockpit(customer.name), url: `${ctx.publicUrl}/workspace#/customers/${customer.id}` }
    : { label: productTexts.taskList, url: `${ctx.publicUrl}/workspace` }

type MailSource = { id: string; authorId: string; mailItemId: string | null; mailWebLink: string | null }

/** The mail is in the author's mailbox: nobody else could follow the link. It is asked for once; a mail that is gone, or an id that is none, leaves no link. */
async function mailLink(ctx: Context, { id, authorId, mailItemId, mailWebLink }: MailSource): Promise<{ label: string; url: string }[]> {
  if (authorId !== ctx.user.id) return []
  const linkTo = (url: string) => ({ label: outlookTexts[ctx.user.language].taskMail, url })
  if (mailWebLink) return [linkTo(mailWebLink)]
  const found = mailItemId && (await locate(ctx, mailItemId))
  if (!found) return []
  // The immutable id finds the follow-up again when the mail is withdrawn. If it was meanwhile, nothing may lead to it any more.
  const data = { mailItemId: found.itemId, mailWebLink: found.webLink }
  const { count } = await ctx.db.prisma.followUp.updateMany({ where: { id, mailItemId }, data })
  return count > 0 && found.webLink ? [linkTo(found.webLink)] : []
}

/** A task without its link is better than none. */
const NO_LINK = new Set<Reason>(['OUTLOOK_GONE', 'OUTLOOK_OTHER_MAILBOX', 'OUTLOOK_REFUSED'])

async function locate(ctx: Context, givenId: string): Promise<MailPlace | null> {
  try {
    return await ctx.graph.locateMail(givenId)
  } catch (error) {
    if (error instanceof AppError && NO_LINK.has(error.reason)) return null
    throw error
  }
}
