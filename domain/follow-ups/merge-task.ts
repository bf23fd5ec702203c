/** A follow-up and its task in To Do: either side may change anything, and Outlook wins where both did. */
import { type Mirror, mergeFacts } from '../outlook/merge-facts.ts'

/** `dueOn` is a day; `remindAt` local time `YYYY-MM-DDTHH:mm`, null: no reminder. */
export type TaskFacts = { title: string; dueOn: string; remindAt: string | null; isDone: boolean }

/** A task without a day is none of ours any more in that respect only. */
export type TaskSeen = Omit<TaskFacts, 'dueOn'> & { dueOn: string | null }

/**
 * What both sides should say, and what To Do says in our terms. A day that was taken away there stays; what is done reminds of nothing, and keeps its reminder for later.
 * A reminder that was snoozed to a later day takes the follow-up with it.
 */
export function mergeTask(ours: TaskFacts, mirror: Mirror<TaskFacts>, seen: TaskSeen): { facts: TaskFacts; theirs: TaskFacts } {
  const { agreed } = mirror
  const theirs = { ...seen, dueOn: seen.dueOn ?? agreed.dueOn, remindAt: seen.isDone ? agreed.remindAt : seen.remindAt }
  const facts = mergeFacts(mirror, ours, theirs)
  const remindedOn = facts.remindAt?.slice(0, 10) ?? ''
  const isSnoozed = facts.remindAt === theirs.remindAt && facts.remindAt !== agreed.remindAt && remindedOn > facts.dueOn
  return { facts: isSnoozed ? { ...facts, dueOn: remindedOn } : facts, theirs }
}
