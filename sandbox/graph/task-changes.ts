/**
 * What a change makes of a task, by whoever changes it. Of a recurring one Graph leaves the task as it is when an application moves or
 * completes it, answers with that, and makes another with the change beside it, under the same links.
 */
import type { z } from 'zod'
import { newKey } from '../store/item-key.ts'
import type { Mailbox, Task } from '../store/mailbox.ts'
import type { Store } from '../store/mailbox-store.ts'
import { daysOf } from '../store/recurrence.ts'
import { changedTask, type taskChange } from './task-input.ts'

type Change = z.infer<typeof taskChange>

/** By its owner in To Do. */
export const changeTask = (store: Store, mailbox: Mailbox, task: Task, change: Change): void =>
  store.putTask(mailbox, Object.assign(task, changedTask(task, change, store.instant())))

/** By an application over Graph. */
export function patchTask(store: Store, mailbox: Mailbox, task: Task, change: Change): void {
  if (task.recurrence && isStep(task, change)) store.putTask(mailbox, changedTask(besides(task, store.instant()), change, store.instant()))
  else changeTask(store, mailbox, task, change)
}

const isStep = ({ due }: Task, { dueDateTime, status }: Change): boolean =>
  status === 'completed' || (dueDateTime !== undefined && dueDateTime?.local.slice(0, 10) !== due?.local.slice(0, 10))

/** By its owner in To Do: what recurs comes again on its next day, as another task. */
export function completeTask(store: Store, mailbox: Mailbox, task: Task): void {
  const { recurrence, due } = task
  const next = recurrence && daysOf(recurrence).find((day) => due !== null && day > due.local.slice(0, 10))
  if (next && due) store.putTask(mailbox, { ...besides(task, store.instant()), recurrence, due: { ...due, local: `${next}${due.local.slice(10)}` } })
  delete task.recurrence
  changeTask(store, mailbox, task, { status: 'completed' })
}

const besides = ({ recurrence: _, ...task }: Task, at: string): Task => ({
  ...structuredClone(task),
  key: newKey(),
  createdDateTime: at,
  linkedResources: task.linkedResources.map((link) => ({ ...link, key: newKey() })),
})
