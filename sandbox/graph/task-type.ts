import type { LinkedResource, Task, TaskList, ZonedTime } from '../store/mailbox.ts'
import { instantOf, inZone } from './dates.ts'
import type { EntityType } from './entity-type.ts'
import { recurrenceOf } from './event-type.ts'
import { writeId } from './item-id.ts'
import { etagOf } from './outlook-item.ts'

export const taskListType: EntityType<TaskList> = {
  properties: ['id', 'displayName', 'isOwner', 'isShared', 'wellknownListName'],
  hidden: [],
  expandable: [],
  pageSize: 100,
  render: ({ key, displayName, wellknownListName }, { oid }) => ({
    '@odata.etag': `W/"${key}"`,
    id: writeId({ oid, kind: 'list', key, moves: 0 }),
    displayName,
    isOwner: true,
    isShared: false,
    wellknownListName,
  }),
}

export const taskType: EntityType<Task> = {
  properties: [
    ...['id', 'importance', 'isReminderOn', 'status', 'title', 'createdDateTime', 'lastModifiedDateTime', 'hasAttachments', 'categories', 'body'],
    ...['bodyLastModifiedDateTime', 'completedDateTime', 'dueDateTime', 'reminderDateTime', 'startDateTime', 'recurrence'],
  ],
  hidden: [],
  expandable: ['linkedResources'],
  pageSize: 100,
  render: (task, { oid, preferences: { timeZone } }) => {
    const { key, importance, isReminderOn, status, title, createdDateTime, lastModifiedDateTime, categories, body, completedAt } = task
    const at = (name: string, time: ZonedTime | null) => (time ? { [name]: inZone(instantOf(time), timeZone) } : {})
    return {
      '@odata.etag': etagOf(task),
      id: writeId({ oid, kind: 'task', key, moves: 0 }),
      ...{ importance, isReminderOn, status, title, createdDateTime, lastModifiedDateTime, categories, body },
      hasAttachments: false,
      bodyLastModifiedDateTime: lastModifiedDateTime,
      ...at('dueDateTime', task.due),
      ...at('reminderDateTime', task.reminder),
      ...at('startDateTime', task.start),
      ...(task.recurrence && task.due ? { recurrence: recurrenceOf(task.recurrence, task.due.zone) } : {}),
      ...(completedAt ? { completedDateTime: inZone(Date.parse(completedAt), timeZone) } : {}),
      linkedResources: task.linkedResources.map(linkedResourceOf),
    }
  },
}

const linkedResourceOf = ({ key, webUrl, applicationName, displayName, externalId }: LinkedResource) => ({
  id: key.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
  ...{ webUrl, applicationName, displayName, externalId },
})

export const linkedResourceType: EntityType<LinkedResource> = {
  properties: ['id', 'webUrl', 'applicationName', 'displayName', 'externalId'],
  hidden: [],
  expandable: [],
  pageSize: 100,
  render: linkedResourceOf,
}
