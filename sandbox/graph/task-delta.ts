/** `GET .../todo/lists/delta` and `GET .../todo/lists/{id}/tasks/delta` */
import type { Collection } from '../store/collection.ts'
import type { GraphAnswer, GraphCall } from './call.ts'
import { answerDelta } from './delta.ts'
import type { Entity } from './entity.ts'
import { type EntityType, renderingOf, shape } from './entity-type.ts'
import { type ItemKind, writeId } from './item-id.ts'
import { readQuery } from './query.ts'
import { taskListType, taskType } from './task-type.ts'

const OPTIONS = ['$select', '$top', '$expand'] as const

export const deltaOfLists = (call: GraphCall): GraphAnswer => deltaOf(call, 'list', taskListType, 'lists', call.mailbox.taskLists)

export const deltaOfTasks = (call: GraphCall, listKey: string): GraphAnswer =>
  deltaOf(
    call,
    'task',
    taskType,
    `tasks/${listKey}`,
    call.mailbox.tasks.filter((task) => task.listKey === listKey),
  )

function deltaOf<T extends { key: string }>(
  call: GraphCall,
  kind: ItemKind,
  type: EntityType<T>,
  collection: Collection,
  items: readonly T[],
): GraphAnswer {
  return answerDelta(call, (options) => {
    const query = readQuery(options, type, OPTIONS)
    const entityOf = (item: T): Entity => shape(type, type.render(item, renderingOf(call)), query)
    const removed = (key: string): Entity => ({ id: writeId({ oid: call.mailbox.oid, kind, key, moves: 0 }), '@removed': { reason: 'deleted' } })
    return {
      collection,
      pageSize: query.top ?? type.pageSize,
      content: () =>
        [...items].sort((one, other) => (one.key < other.key ? -1 : 1)).map((item) => ({ position: item.key, entity: () => entityOf(item) })),
      changed: ({ key }) => {
        const item = items.find((each) => each.key === key)
        return [item ? entityOf(item) : removed(key)]
      },
    }
  })
}
