/** What a request may say of a To Do task. */
import { z } from 'zod'
import { newKey } from '../store/item-key.ts'
import type { LinkedResource, Task } from '../store/mailbox.ts'
import { importance, itemBody, word } from './body-input.ts'
import { dateTimeTimeZone, instantOf } from './dates.ts'
import { recurrenceInput } from './recurrence-input.ts'

const text = z.string().nullable().default(null)

export const linkedResourceInput = z
  .strictObject({ webUrl: text, applicationName: text, displayName: text, externalId: text })
  .transform((given): LinkedResource => ({ key: newKey(), ...given }))

export const taskChange = z.strictObject({
  title: z.string().min(1).optional(),
  body: itemBody.nullish(),
  status: word(['notStarted', 'inProgress', 'completed', 'waitingOnOthers', 'deferred']).optional(),
  importance: importance.optional(),
  categories: z.array(z.string()).optional(),
  isReminderOn: z.boolean().optional(),
  reminderDateTime: dateTimeTimeZone.nullish(),
  dueDateTime: dateTimeTimeZone.nullish(),
  startDateTime: dateTimeTimeZone.nullish(),
  completedDateTime: dateTimeTimeZone.nullish(),
  recurrence: recurrenceInput.optional(),
})

export const newTaskInput = taskChange.extend({ title: z.string().min(1), linkedResources: z.array(linkedResourceInput).default([]) })

/** The task with the change; completing it notes when. */
export function changedTask(task: Task, change: z.infer<typeof taskChange>, at: string): Task {
  const { reminderDateTime: reminder, dueDateTime: due, startDateTime: start, completedDateTime, body, ...rest } = change
  const simple = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  const changed: Task = {
    ...task,
    ...simple,
    ...(body === undefined ? {} : { body: body ?? { contentType: 'text', content: '' } }),
    ...(due === undefined ? {} : { due }),
    ...(start === undefined ? {} : { start }),
    ...(reminder === undefined ? {} : { reminder, isReminderOn: change.isReminderOn ?? reminder !== null }),
  }
  const completion = completedDateTime ? new Date(instantOf(completedDateTime)).toISOString() : (task.completedAt ?? at)
  return { ...changed, completedAt: changed.status === 'completed' ? completion : null }
}
