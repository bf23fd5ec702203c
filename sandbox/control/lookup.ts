/** Finds what a control action names. */
import { readId } from '../graph/item-id.ts'
import type { CalendarEvent, Mailbox, Task } from '../store/mailbox.ts'
import type { Store } from '../store/mailbox-store.ts'
import { findEvent } from '../store/series.ts'

export class ControlError extends Error {}

/** @throws ControlError */
export function required<T extends object>(found: T | undefined, what: string): T {
  if (!found) throw new ControlError(`There is no such ${what}`)
  return found
}

/** @throws ControlError */
export const mailboxOf = (store: Store, oid: string): Mailbox => required(store.mailboxOf(oid), 'mailbox')

/** By id in either form, else by title: the newest open one. @throws ControlError */
export function namedTask({ tasks }: Mailbox, { taskId, title }: { taskId?: string | undefined; title?: string | undefined }): Task {
  const open = tasks.findLast((task) => task.title === title && task.status !== 'completed')
  return required(taskId === undefined ? open : tasks.find(({ key }) => key === readId(taskId)?.key), 'task')
}

/** By id in either form, else by subject: the newest; a series is meant as a whole. @throws ControlError */
export function namedEvent(mailbox: Mailbox, { eventId, subject }: { eventId?: string | undefined; subject?: string | undefined }): CalendarEvent {
  const key = eventId === undefined ? undefined : readId(eventId)?.key
  const newest = mailbox.events.findLast((event) => event.subject === subject && event.occurrence === undefined)
  return required(eventId === undefined ? newest : findEvent(mailbox, (event) => event.key === key), 'event')
}
