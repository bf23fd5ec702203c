/** What is heard of follow-ups' tasks, by whatever way, comes in here: once or twice, in order or not. A page costs a handful of statements, however many tasks it holds. */
import { mergeTask, type TaskFacts } from '../../domain/follow-ups/merge-task.ts'
import { differences } from '../../domain/outlook/merge-facts.ts'
import { dismissAll, enqueueAll } from '../outlook/outbox/enqueue.ts'
import type { FoundTask } from '../platform/call/mailbox.ts'
import { type OrganisationDatabase, type OrganisationTransaction, organisation, sqlWithin } from '../platform/database/db.ts'
import { oncePerKey } from '../platform/once-per-key.ts'
import { beginNext } from './begin-next.ts'
import { barredRequests } from './change-follow-up.ts'
import { factsOf, NO_REMINDER, readMirror, seenOf, type TaskMirror } from './task-facts.ts'

/** Whose follow-ups and To Do it is. */
export type TaskOwner = {
  db: OrganisationDatabase
  user: { organisationId: string; id: string; timeZone: string }
  now: () => Date
}

type ListedTask = FoundTask & { listId: string }

export type TaskNews = { followUpId: string; task: ListedTask | 'gone' }

/** Brings follow-ups in line with their tasks and remembers the tasks. What has to go back to To Do is written into the outbox. Of one follow-up the later is heard after the earlier. */
export async function learnTasks(owner: TaskOwner, tx: OrganisationTransaction, news: readonly TaskNews[]): Promise<void> {
  for (const once of oncePerKey(news, ({ followUpId }) => followUpId)) {
    const known = await readKnown(owner, tx, once)
    const gone = once.flatMap(({ followUpId, task }) => (task === 'gone' ? (known.get(followUpId) ?? []) : []))
    await forget(owner, tx, gone)
    const learned = once.flatMap(({ followUpId, task }) => (task === 'gone' ? [] : (learn(owner, known.get(followUpId), task) ?? [])))
    await write(owner, tx, await withoutBarred(owner, tx, learned))
  }
}

type FollowUpRow = Parameters<typeof factsOf>[0] & { id: string; droppedAt: Date | null; recurrence: unknown }
type Known = { followUp: FollowUpRow; mirror: TaskMirror | null }

/** Locked in the order of their ids: two who hear of the same follow-ups wait for each other in line. */
async function readKnown({ user }: TaskOwner, tx: OrganisationTransaction, news: readonly TaskNews[]): Promise<Map<string, Known>> {
  const ids = news.map(({ followUpId }) => followUpId)
  await sqlWithin(
    tx,
    user.organisationId,
  )`select id from follow_up where organisation_id = ${organisation} and id = any(${ids}::uuid[]) order by id for update`
  const followUps = await tx.followUp.findMany({ where: { id: { in: ids }, assigneeId: user.id } })
  const items = await tx.outlookItem.findMany({ where: { entityId: { in: ids } }, select: { entityId: true, mirrored: true } })
  const mirrors = new Map(items.map(({ entityId, mirrored }) => [entityId, readMirror(mirrored)]))
  return new Map(followUps.map((followUp) => [followUp.id, { followUp, mirror: mirrors.get(followUp.id) ?? null }]))
}

type Learned = { followUp: FollowUpRow; task: ListedTask; ours: TaskFacts; facts: TaskFacts; theirs: TaskFacts }

/** null: nobody's follow-up, or a page that was read before something that is known already. */
function learn({ user, now }: TaskOwner, known: Known | undefined, task: ListedTask): Learned | null {
  if (!known) return null
  const { followUp, mirror } = known
  if (mirror && task.modifiedAt < mirror.modifiedAt) return null
  const ours = factsOf(followUp, mirror, { now: now(), timeZone: user.timeZone })
  const seen = seenOf(task)
  // Of a task whose making nobody heard of the title is ours: words of a mail that was withdrawn meanwhile must not come back.
  return { followUp, task, ours, ...mergeTask(ours, mirror ?? { agreed: { ...ours, title: seen.title }, sending: null }, seen) }
}

/** A request that was un-ticked while another one of its customer waits stays done, and To Do hears of it. */
async function withoutBarred({ user }: TaskOwner, tx: OrganisationTransaction, learned: Learned[]): Promise<Learned[]> {
  const openAgain = learned.filter(({ followUp, facts }) => followUp.doneAt !== null && !facts.isDone)
  const barred = await barredRequests(
    user.organisationId,
    tx,
    openAgain.map(({ followUp }) => followUp.id),
  )
  return learned.map((each) => (barred.has(each.followUp.id) ? { ...each, facts: { ...each.facts, isDone: true } } : each))
}

async function write(owner: TaskOwner, tx: OrganisationTransaction, learned: readonly Learned[]): Promise<void> {
  const changed = learned.filter(({ ours, facts }) => differences(ours, facts).length > 0)
  await change(owner, tx, changed)
  for (const { followUp, facts } of changed)
    if (facts.isDone && followUp.doneAt === null && followUp.recurrence !== null) await beginNext(owner, tx, followUp.id)
  await remember(owner, tx, learned)
  const toSave = learned.filter(({ followUp, facts, theirs }) => followUp.droppedAt === null && differences(facts, theirs).length > 0)
  await enqueueAll(
    owner,
    tx,
    { kind: 'save_task', userId: owner.user.id },
    toSave.map(({ followUp }) => followUp.id),
  )
}

async function change({ user, now }: TaskOwner, tx: OrganisationTransaction, learned: readonly Learned[]): Promise<void> {
  if (learned.length === 0) return
  const rows = learned.map(({ followUp: { id, doneAt }, task: { title }, ours, facts }) => ({
    id,
    title: facts.title !== ours.title && title !== '' ? title : null,
    remind_at: facts.remindAt === ours.remindAt ? null : (facts.remindAt ?? NO_REMINDER),
    due_on: facts.dueOn,
    done_at: facts.isDone ? (doneAt ?? now()) : null,
  }))
  await sqlWithin(tx, user.organisationId)`
    update follow_up f set title = coalesce(r.title, f.title), remind_at = coalesce(r.remind_at, f.remind_at), due_on = r.due_on, done_at = r.done_at,
      done_by_id = case when r.done_at is not null then f.done_by_id end, version = f.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (id uuid, title text, remind_at text, due_on date, done_at timestamptz)
    where f.organisation_id = ${organisation} and f.id = r.id`
}

async function remember({ user, now }: TaskOwner, tx: OrganisationTransaction, learned: readonly Learned[]): Promise<void> {
  if (learned.length === 0) return
  const rows = learned.map(({ followUp, task: { itemId, listId, modifiedAt }, theirs }) => {
    const mirrored = { agreed: theirs, sending: null, modifiedAt }
    return { entity_id: followUp.id, item_id: itemId, list_id: listId, mirrored }
  })
  await sqlWithin(tx, user.organisationId)`
    insert into outlook_item (organisation_id, entity_id, user_id, item_id, list_id, saved_at, mirrored)
    select ${organisation}, r.entity_id, ${user.id}::uuid, r.item_id, r.list_id, ${now()}::timestamptz, r.mirrored
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (entity_id uuid, item_id text, list_id text, mirrored jsonb)
    on conflict (organisation_id, entity_id) do update set user_id = excluded.user_id, item_id = excluded.item_id, list_id = excluded.list_id,
      saved_at = excluded.saved_at, mirrored = excluded.mirrored`
}

/** Deleted in To Do, or moved to a list that is not ours: they are dropped until their assignee says what becomes of them, unless they were done already and have only been tidied away. */
async function forget(owner: TaskOwner, tx: OrganisationTransaction, gone: readonly Known[]): Promise<void> {
  if (gone.length === 0) return
  const those = gone.map(({ followUp }) => followUp.id)
  await tx.outlookItem.deleteMany({ where: { entityId: { in: those } } })
  await dismissAll(owner, tx, 'save_task', those)
  await tx.followUp.updateMany({
    where: { id: { in: those }, doneAt: null, droppedAt: null },
    data: { droppedAt: owner.now(), removedAt: owner.now(), version: { increment: 1 } },
  })
}
