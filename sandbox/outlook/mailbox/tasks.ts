/** To Do over Microsoft Graph. */
import { z } from 'zod'
import type { Graph } from './graph.ts'
import { zone } from './zone.ts'

const list = z.object({ id: z.string(), displayName: z.string(), wellknownListName: z.string() })
export type TaskList = z.infer<typeof list>

const dateTime = z.object({ dateTime: z.string(), timeZone: z.string() })
const task = z.object({
  id: z.string(),
  title: z.string(),
  status: z.string(),
  importance: z.string(),
  body: z.object({ content: z.string() }).nullish(),
  dueDateTime: dateTime.nullish(),
  isReminderOn: z.boolean(),
  reminderDateTime: dateTime.nullish(),
  linkedResources: z
    .array(z.object({ id: z.string(), displayName: z.string().nullish(), applicationName: z.string().nullish(), webUrl: z.string().nullish() }))
    .nullish(),
})
export type Task = z.infer<typeof task>

const page = <T>(item: z.ZodType<T>) => z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() })

export const listTaskLists = async (graph: Graph): Promise<TaskList[]> => (await graph.get('/me/todo/lists', page(list))).value

const listPath = (listId: string): string => `/me/todo/lists/${encodeURIComponent(listId)}/tasks`

export async function listTasks(graph: Graph, listId: string): Promise<Task[]> {
  const found: Task[] = []
  let path: string | undefined = `${listPath(listId)}?$expand=linkedResources&$top=100`
  while (path) {
    const answer: { value: Task[]; '@odata.nextLink'?: string | undefined } = await graph.get(path, page(task))
    found.push(...answer.value)
    path = answer['@odata.nextLink']
  }
  return found
}

export const setCompleted = (graph: Graph, listId: string, id: string, isCompleted: boolean): Promise<void> =>
  graph.patch(`${listPath(listId)}/${encodeURIComponent(id)}`, { status: isCompleted ? 'completed' : 'notStarted' })

/** @param due day `YYYY-MM-DD`, or null. */
export const addTask = (graph: Graph, listId: string, title: string, due: string | null): Promise<void> =>
  graph.act('POST', listPath(listId), { title, ...(due ? { dueDateTime: { dateTime: `${due}T00:00:00`, timeZone: zone.windows } } : {}) })
