/** Operations on To Do. */
import { z } from 'zod'
import { newKey } from '../store/item-key.ts'
import type { Mailbox, Task, TaskList } from '../store/mailbox.ts'
import type { Store } from '../store/mailbox-store.ts'
import { readBody } from './body-input.ts'
import { type GraphAnswer, type GraphCall, type GraphRoute, noContent } from './call.ts'
import { answerMany, answerOne } from './entity-type.ts'
import { itemNotFound } from './graph-error.ts'
import { requireMatch } from './if-match.ts'
import { readIdOf } from './item-id.ts'
import { patchTask } from './task-changes.ts'
import { deltaOfLists, deltaOfTasks } from './task-delta.ts'
import { changedTask, linkedResourceInput, newTaskInput, taskChange } from './task-input.ts'
import { linkedResourceType, taskListType, taskType } from './task-type.ts'

function findList({ mailbox, parameter }: GraphCall): TaskList {
  const { key } = readIdOf('list', parameter('listId'))
  const found = mailbox.taskLists.find((list) => list.key === key)
  if (!found) throw itemNotFound()
  return found
}

function findTask(call: GraphCall): Task {
  const list = findList(call)
  const { key } = readIdOf('task', call.parameter('taskId'))
  const found = call.mailbox.tasks.find((task) => task.key === key && task.listKey === list.key)
  if (!found) throw itemNotFound()
  return found
}

const newList = z.strictObject({ displayName: z.string().min(1) })

function createList(call: GraphCall): GraphAnswer {
  const { displayName } = readBody(newList, call.body, 'todoTaskList')
  const list: TaskList = { key: newKey(), displayName, wellknownListName: 'none' }
  call.store.putTaskList(call.mailbox, list)
  return answerOne(call, taskListType, list, { status: 201 })
}

function listTasks(call: GraphCall): GraphAnswer {
  const { key } = findList(call)
  return answerMany(
    call,
    taskType,
    call.mailbox.tasks.filter(({ listKey }) => listKey === key),
  )
}

export function createTask(store: Store, mailbox: Mailbox, { key }: TaskList, { linkedResources, ...input }: z.infer<typeof newTaskInput>): Task {
  const at = store.instant()
  const task = { ...changedTask(emptyTask(key, at), input, at), linkedResources }
  store.putTask(mailbox, task)
  return task
}

function postTask(call: GraphCall): GraphAnswer {
  const task = createTask(call.store, call.mailbox, findList(call), readBody(newTaskInput, call.body, 'todoTask'))
  return answerOne(call, taskType, task, { status: 201, expanded: task.linkedResources.length ? ['linkedResources'] : [] })
}

const emptyTask = (listKey: string, at: string): Task => ({
  key: newKey(),
  listKey,
  change: 0,
  createdDateTime: at,
  lastModifiedDateTime: at,
  title: '',
  body: { contentType: 'text', content: '' },
  status: 'notStarted',
  importance: 'normal',
  categories: [],
  isReminderOn: false,
  reminder: null,
  due: null,
  start: null,
  completedAt: null,
  linkedResources: [],
})

function answerPatch(call: GraphCall): GraphAnswer {
  const { store, mailbox, body } = call
  const task = findTask(call)
  requireMatch(call, task)
  patchTask(store, mailbox, task, readBody(taskChange, body, 'todoTask'))
  return answerOne(call, taskType, task)
}

function deleteTask(call: GraphCall): GraphAnswer {
  const task = findTask(call)
  requireMatch(call, task)
  call.store.removeTask(call.mailbox, task)
  return noContent
}

function linkResource(call: GraphCall): GraphAnswer {
  const task = findTask(call)
  const resource = readBody(linkedResourceInput, call.body, 'linkedResource')
  task.linkedResources.push(resource)
  call.store.putTask(call.mailbox, task)
  return answerOne(call, linkedResourceType, resource, { status: 201 })
}

function unlinkResource(call: GraphCall): GraphAnswer {
  const task = findTask(call)
  const key = call.parameter('resourceId').replaceAll('-', '')
  if (!task.linkedResources.some((resource) => resource.key === key)) throw itemNotFound()
  task.linkedResources = task.linkedResources.filter((resource) => resource.key !== key)
  call.store.putTask(call.mailbox, task)
  return noContent
}

const lists = '/me/todo/lists' as const
const tasks = `${lists}/:listId/tasks` as const
const one = `${tasks}/:taskId` as const

export const taskRoutes: readonly GraphRoute[] = [
  { method: 'GET', path: lists, answer: (call) => answerMany(call, taskListType, call.mailbox.taskLists) },
  { method: 'POST', path: lists, answer: createList },
  { method: 'GET', path: `${lists}/delta`, answer: deltaOfLists },
  { method: 'GET', path: `${lists}/:listId`, answer: (call) => answerOne(call, taskListType, findList(call)) },
  { method: 'GET', path: tasks, answer: listTasks },
  { method: 'POST', path: tasks, answer: postTask },
  { method: 'GET', path: `${tasks}/delta`, answer: (call) => deltaOfTasks(call, findList(call).key) },
  { method: 'GET', path: one, answer: (call) => answerOne(call, taskType, findTask(call)) },
  { method: 'PATCH', path: one, answer: answerPatch },
  { method: 'DELETE', path: one, answer: deleteTask },
  { method: 'GET', path: `${one}/linkedResources`, answer: (call) => answerMany(call, linkedResourceType, findTask(call).linkedResources) },
  { method: 'POST', path: `${one}/linkedResources`, answer: linkResource },
  { method: 'DELETE', path: `${one}/linkedResources/:resourceId`, answer: unlinkResource },
]
