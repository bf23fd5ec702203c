/** What the owner of a mailbox does in To Do. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { changeTask, completeTask } from '../graph/task-changes.ts'
import { newTaskInput, taskChange } from '../graph/task-input.ts'
import { createTask } from '../graph/tasks.ts'
import { newKey } from '../store/item-key.ts'
import type { Mailbox, Task } from '../store/mailbox.ts'
import type { Store } from '../store/mailbox-store.ts'
import { mailboxOf, namedTask, required } from './lookup.ts'
import { taskIdOf } from './mailbox-state.ts'

const named = { oid: z.string(), title: z.string().optional(), taskId: z.string().optional() }

const inputs = {
  /** `list` is a shown name; without it the default list. */
  create: z.strictObject({ oid: z.string(), list: z.string().optional(), task: newTaskInput }),
  change: z.strictObject({ ...named, change: taskChange }),
  named: z.strictObject(named),
}

export function controlToDo(app: FastifyInstance, store: Store): void {
  app.post('/create-task', ({ body }) => {
    const { oid, list: name, task } = inputs.create.parse(body)
    const mailbox = mailboxOf(store, oid)
    const isMeant = (list: Mailbox['taskLists'][number]) =>
      name === undefined ? list.wellknownListName === 'defaultList' : list.displayName === name
    const created = createTask(store, mailbox, required(mailbox.taskLists.find(isMeant), 'list'), task)
    return { id: taskIdOf(mailbox, created) }
  })

  const act = <T extends z.infer<typeof inputs.named>>(
    name: string,
    input: z.ZodType<T>,
    perform: (mailbox: Mailbox, task: Task, given: T) => void,
  ) =>
    app.post(name, ({ body }) => {
      const given = input.parse(body)
      const mailbox = mailboxOf(store, given.oid)
      const task = namedTask(mailbox, given)
      perform(mailbox, task, given)
      return { id: taskIdOf(mailbox, task) }
    })

  act('/change-task', inputs.change, (mailbox, task, { change }) => changeTask(store, mailbox, task, change))
  act('/complete-task', inputs.named, (mailbox, task) => completeTask(store, mailbox, task))
  act('/delete-task', inputs.named, (mailbox, task) => store.removeTask(mailbox, task))
  act('/move-task', inputs.named, (mailbox, task) => moveTask(store, mailbox, task))
}

const defaultList = ({ taskLists }: Mailbox) =>
  required(
    taskLists.find(({ wellknownListName }) => wellknownListName === 'defaultList'),
    'list',
  )

/** Into the default list: To Do makes a new task there, under another id and without its links, and deletes the old one. */
function moveTask(store: Store, mailbox: Mailbox, task: Task): void {
  store.putTask(mailbox, { ...task, key: newKey(), listKey: defaultList(mailbox).key, linkedResources: [] })
  store.removeTask(mailbox, task)
}
