/** What a mailbox holds, for tests to look at. */
import { instantOf, inZone } from '../graph/dates.ts'
import { writeId } from '../graph/item-id.ts'
import type { CalendarEvent, Mailbox, Task } from '../store/mailbox.ts'

export const eventIdOf = ({ oid }: Mailbox, { key }: CalendarEvent): string => writeId({ oid, kind: 'event', key, moves: 0 })
export const taskIdOf = ({ oid }: Mailbox, { key }: Task): string => writeId({ oid, kind: 'task', key, moves: 0 })

export const mailboxState = (mailbox: Mailbox): object => ({
  events: mailbox.events.map((event) => eventState(mailbox, event)),
  tasks: mailbox.tasks.map((task) => taskState(mailbox, task)),
  taskLists: mailbox.taskLists.map(({ displayName, wellknownListName }) => ({ displayName, wellknownListName })),
  counts: {
    messages: mailbox.messages.length,
    unread: mailbox.messages.filter(({ isRead }) => !isRead).length,
    events: mailbox.events.length,
    tasks: mailbox.tasks.length,
    byFolder: Object.fromEntries(
      mailbox.folders.map(({ key, displayName, wellKnownName }) => [
        wellKnownName ?? displayName,
        mailbox.messages.filter(({ folderKey }) => folderKey === key).length,
      ]),
    ),
  },
})

function eventState(mailbox: Mailbox, event: CalendarEvent): object {
  const { iCalUId, transactionId, subject, body, location, isAllDay, isCancelled, showAs, sensitivity, attendees, extendedProperties } = event
  const { isReminderOn, reminderMinutesBeforeStart, categories, series } = event
  return {
    id: eventIdOf(mailbox, event),
    ...{ iCalUId, transactionId, subject, body: body.content, location, isAllDay, isCancelled, showAs, sensitivity, attendees, extendedProperties },
    ...{ isReminderOn, reminderMinutesBeforeStart, categories },
    recurrence: series?.recurrence ?? null,
    start: inZone(instantOf(event.start), mailbox.timeZone).dateTime.slice(0, 16),
    end: inZone(instantOf(event.end), mailbox.timeZone).dateTime.slice(0, 16),
  }
}

function taskState(mailbox: Mailbox, task: Task): object {
  const { title, body, status, importance, isReminderOn, completedAt, linkedResources, listKey } = task
  const local = (time: Task['due']) => (time === null ? null : inZone(instantOf(time), mailbox.timeZone).dateTime.slice(0, 16))
  return {
    id: taskIdOf(mailbox, task),
    list: mailbox.taskLists.find(({ key }) => key === listKey)?.displayName,
    ...{ title, body: body.content, status, importance, isReminderOn, completedAt },
    due: local(task.due),
    reminder: local(task.reminder),
    linkedResources: linkedResources.map(({ webUrl, applicationName, displayName, externalId }) => ({
      webUrl,
      applicationName,
      displayName,
      externalId,
    })),
  }
}
