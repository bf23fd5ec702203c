/** Follow-ups as To Do tasks, in one list of our own; the user's other lists are never read. */
import { z } from 'zod'
import type { FoundTask, TaskChange, TaskContent, TaskId, TaskList, TaskPage, TaskPlace } from '../../platform/call/mailbox.ts'
import { isGone } from '../../platform/errors.ts'
import { attempt, type GraphClient, orGone } from './access/client.ts'
import { type GraphTask, task, toFoundTask } from './found-task.ts'
import { outlookZone } from './zoned-time.ts'

const list = z.object({ id: z.string(), displayName: z.string() })
const linkedResource = z.object({ id: z.string(), applicationName: z.string().nullish(), displayName: z.string().nullish() })
const withId = z.object({ id: z.string() })
const removed = z.object({ id: z.string(), '@removed': z.unknown() })

const APPLICATION = 'Kundencockpit'

export async function saveTask(client: GraphClient, content: TaskContent, place: TaskPlace): Promise<FoundTask & { listId: string }> {
  const listId = place.listId ?? (await findOrCreateList(client, place.listName))
  try {
    return { ...(await createOnce(client, tasksPath(listId), content)), listId }
  } catch (error) {
    // The list is gone: the user deleted it. Its successor is found or made by name.
    if (!(isGone(error) && place.listId)) throw error
    return await saveTask(client, content, { ...place, listId: null })
  }
}

/** Looks for the task first: an earlier attempt may have made it without our hearing of it. */
async function createOnce(client: GraphClient, tasks: string, content: TaskContent): Promise<FoundTask> {
  for await (const found of linkedTasks(client, tasks, content.externalId)) return toFoundTask(found, content.timeZone)
  const linkedResources = content.links.map(({ label, url }) => ({
    applicationName: APPLICATION,
    displayName: label,
    externalId: content.externalId,
    webUrl: url,
  }))
  const made = client.request(tasks).post({ ...toTask(content, content.timeZone), linkedResources })
  return toFoundTask(await attempt(made, task), content.timeZone)
}

async function* linkedTasks(client: GraphClient, tasks: string, wanted: string): AsyncGenerator<GraphTask> {
  for await (const found of client.pages(tasks, task, { $expand: 'linkedResources', $top: '100' }))
    if (found.linkedResources?.some(({ externalId }) => externalId === wanted)) yield found
}

export async function findTasks(client: GraphClient, { listId, timeZone }: TaskList, externalId: string): Promise<FoundTask[]> {
  const found: FoundTask[] = []
  for await (const each of linkedTasks(client, tasksPath(listId), externalId)) found.push(toFoundTask(each, timeZone))
  return found
}

export async function changeTask(client: GraphClient, id: TaskId, change: TaskChange): Promise<FoundTask | null> {
  const changed = await orGone(attempt(client.request(taskPath(id)).patch(toTask(change, id.timeZone)), task))
  return changed ? toFoundTask(changed, id.timeZone) : await goneFrom(client, id)
}

export async function readTask(client: GraphClient, id: TaskId): Promise<FoundTask | null> {
  const found = await orGone(attempt(client.request(taskPath(id)).get(), task))
  return found ? toFoundTask(found, id.timeZone) : await goneFrom(client, id)
}

/** A task that is gone with its whole list was not taken away by itself: throws OUTLOOK_GONE. */
async function goneFrom(client: GraphClient, { listId }: TaskList): Promise<null> {
  await attempt(client.request(`/me/todo/lists/${encodeURIComponent(listId)}`).get(), list)
  return null
}

export const deleteTask = async (client: GraphClient, id: TaskId): Promise<void> =>
  void (await orGone(attempt(client.request(taskPath(id)).delete(), z.unknown())))

/** One broken task does not hold up its page. */
export async function readTasks(client: GraphClient, { listId, timeZone }: TaskList, link: string | null): Promise<TaskPage> {
  const page = await client.page(link ?? `${tasksPath(listId)}/delta`, z.unknown())
  const isRemoved = (item: unknown): boolean => typeof item === 'object' && item !== null && '@removed' in item
  return {
    tasks: page.value
      .filter((item) => !isRemoved(item))
      .flatMap((item) => task.safeParse(item).data ?? [])
      .map((each) => toFoundTask(each, timeZone)),
    removedIds: page.value.filter(isRemoved).flatMap((item) => removed.safeParse(item).data?.id ?? []),
    nextLink: page['@odata.nextLink'] ?? null,
    deltaLink: page['@odata.deltaLink'] ?? null,
  }
}

const tasksPath = (listId: string): string => `/me/todo/lists/${encodeURIComponent(listId)}/tasks`
const taskPath = ({ listId, itemId }: TaskId | { listId: string; itemId: string }): string => `${tasksPath(listId)}/${encodeURIComponent(itemId)}`

export async function unlinkTask(client: GraphClient, id: { listId: string; itemId: string }, labels: readonly string[]): Promise<void> {
  const links = `${taskPath(id)}/linkedResources`
  try {
    const { value } = await attempt(client.request(links).get(), z.object({ value: z.array(linkedResource) }))
    const found = value.filter(({ applicationName, displayName }) => applicationName === APPLICATION && labels.includes(displayName ?? ''))
    for (const { id } of found) await attempt(client.request(`${links}/${encodeURIComponent(id)}`).delete(), z.unknown())
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

async function findOrCreateList(client: GraphClient, name: string): Promise<string> {
  for await (const { id, displayName } of client.pages('/me/todo/lists', list)) if (displayName === name) return id
  return (await attempt(client.request('/me/todo/lists').post({ displayName: name }), withId)).id
}

/** What is not named stays as it is. A task that is done reminds of nothing. */
function toTask({ title, note, dueOn, remindAt, isDone }: TaskChange, zone: string): object {
  const timeZone = outlookZone(zone)
  return {
    title,
    body: note === undefined ? undefined : { content: note, contentType: 'text' },
    dueDateTime: dueOn === undefined ? undefined : { dateTime: `${dueOn}T00:00:00`, timeZone },
    isReminderOn: isDone || remindAt === null ? false : remindAt === undefined ? undefined : true,
    reminderDateTime: remindAt ? { dateTime: remindAt.padEnd(19, ':00'), timeZone } : undefined,
    status: isDone === undefined ? undefined : isDone ? 'completed' : 'notStarted',
  }
}
