/** What is heard of a follow-up's task, by whatever way, comes in here: once or twice, in order or not. */
import { mergeTask, type TaskFacts } from '../../domain/follow-ups/merge-task.ts'
import { differences } from '../../domain/outlook/merge-facts.ts'
import { dismiss, enqueue } from '../outlook/outbox/enqueue.ts'
import type { FoundTask } from '../platform/call/mailbox.ts'
import { type OrganisationDatabase, type OrganisationTransaction, organisation, sqlWithin, toDate } from '../platform/database/db.ts'
import { beginNext } from './begin-next.ts'
import { factsOf, NO_REMINDER, readMirror, seenOf } from './task-facts.ts'

/** Whose follow-ups and To Do it is. */
export type TaskOwner = {
  db: OrganisationDatabase
  user: { organisationId: string; id: string; timeZone: string }
  now: () => Date
}

/** Brings the follow-up in line with its task and remembers the task. What has to go back to To Do is written into the outbox. */
export async function learnTask(
  owner: TaskOwner,
  tx: OrganisationTransaction,
  followUpId: string,
  task: (FoundTask & { listId: string }) | 'gone',
): Promise<void> {
  const { organisationId, id: userId, timeZone } = owner.user
  await sqlWithin(tx, organisationId)`select id from follow_up where organisation_id = ${organisation} and id = ${followUpId}::uuid for update`
  const followUp = await tx.followUp.findFirst({ where: { id: followUpId, assigneeId: userId } })
  if (!followUp) return
  if (task === 'gone') return await forget(owner, tx, followUp)
  const known = await tx.outlookItem.findFirst({ where: { entityId: followUpId } })
  const mirror = readMirror(known?.mirrored)
  // A page that was read before something that is known already.
  if (mirror && task.modifiedAt < mirror.modifiedAt) return
  const ours = factsOf(followUp, mirror, { now: owner.now(), timeZone })
  const seen = seenOf(task)
  // Of a task whose making nobody heard of the title is ours: words of a mail that was withdrawn meanwhile must not come back.
  const { facts, theirs } = mergeTask(ours, mirror ?? { agreed: { ...ours, title: seen.title }, sending: null }, seen)
  if (differences(ours, facts).length > 0) await change(owner, tx, followUp, { ours, facts, title: task.title })
  await remember(owner, tx, followUpId, task, theirs)
  if (followUp.droppedAt === null && differences(facts, theirs).length > 0)
    await enqueue(owner, tx, { kind: 'save_task', userId, entityId: followUpId })
}

type Row = { id: string; doneAt: Date | null; droppedAt: Date | null }

async function change(
  owner: TaskOwner,
  tx: OrganisationTransaction,
  { id, doneAt }: Row,
  { ours, facts, title }: { ours: TaskFacts; facts: TaskFacts; title: string },
): Promise<void> {
  const now = owner.now()
  await tx.followUp.updateMany({
    where: { id },
    data: {
      ...(!facts.isDone && { doneById: null }),
      ...(facts.title !== ours.title && title !== '' && { title }),
      ...(facts.remindAt !== ours.remindAt && { remindAt: facts.remindAt ?? NO_REMINDER }),
      ...{ dueOn: toDate(facts.dueOn), doneAt: facts.isDone ? (doneAt ?? now) : null, version: { increment: 1 } },
    },
  })
  if (facts.isDone && doneAt === null) await beginNext(owner, tx, id)
}

async function remember(
  { user, now }: TaskOwner,
  tx: OrganisationTransaction,
  entityId: string,
  { itemId, listId, modifiedAt }: FoundTask & { listId: string },
  agreed: TaskFacts,
): Promise<void> {
  const { organisationId, id: userId } = user
  const data = { itemId, listId, userId, savedAt: now(), mirrored: { agreed, sending: null, modifiedAt } }
  await tx.outlookItem.upsert({
    where: { organisationId_entityId: { organisationId, entityId } },
    create: { organisationId, entityId, ...data },
    update: data,
  })
}

/** Deleted in To Do, or moved to a list that is not ours: it is dropped until its assignee says what becomes of it, unless it was done already and has only been tidied away. */
async function forget(owner: TaskOwner, tx: OrganisationTransaction, { id, doneAt, droppedAt }: Row): Promise<void> {
  await tx.outlookItem.deleteMany({ where: { entityId: id } })
  await dismiss(owner, tx, { kind: 'save_task', entityId: id })
  if (doneAt === null && droppedAt === null)
    await tx.followUp.updateMany({ where: { id }, data: { droppedAt: owner.now(), removedAt: owner.now(), version: { increment: 1 } } })
}
