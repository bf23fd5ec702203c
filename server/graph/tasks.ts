/** Follow-ups as To Do tasks, in one list of our own; the user's other lists are never read. */
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { attempt, type GraphClient } from './client.ts'
import type { SavedItem, TaskContent, TaskPlace } from './mailbox.ts'

const list = z.object({ id: z.string(), displayName: z.string() })
const linkedResource = z.object({ id: z.string(), applicationName: z.string().nullish(), displayName: z.string().nullish() })
const withId = z.object({ id: z.string() })
const task = z.object({ id: z.string(), linkedResources: z.array(z.object({ externalId: z.string().nullish() })).nullish() })

const APPLICATION = 'Kundencockpit'

export async function saveTask(client: GraphClient, content: TaskContent, place: TaskPlace): Promise<SavedItem> {
  const listId = place.listId ?? (await findOrCreateList(client, place.listName))
  try {
    return await saveInList(client, content, listId, place.itemId)
  } catch (error) {
    // The list is gone: the user deleted it. Its successor is found or made by name.
    if (!(error instanceof AppError && error.reason === 'OUTLOOK_GONE' && place.listId)) throw error
    return await saveTask(client, content, { ...place, listId: null, itemId: null })
  }
}

async function saveInList(client: GraphClient, content: TaskContent, listId: string, knownId: string | null): Promise<SavedItem> {
  const tasks = `/me/todo/lists/${encodeURIComponent(listId)}/tasks`
  const updated = knownId === null ? null : await update(client, `${tasks}/${encodeURIComponent(knownId)}`, content)
  const itemId = updated ?? (await createOnce(client, tasks, content))
  return { itemId, listId, webLink: null }
}

/** The id of the changed task; null when it is gone. */
async function update(client: GraphClient, path: string, content: TaskContent): Promise<string | null> {
  try {
    return (await attempt(client.request(path).patch(toTask(content)), withId)).id
  } catch (error) {
    if (error instanceof AppError && error.reason === 'OUTLOOK_GONE') return null
    throw error
  }
}

/** Looks for the task first: an earlier attempt may have made it without our hearing of it. */
async function createOnce(client: GraphClient, tasks: string, content: TaskContent): Promise<string> {
  for await (const { id, linkedResources } of client.pages(tasks, task, { $expand: 'linkedResources', $top: '100' }))
    if (linkedResources?.some(({ externalId }) => externalId === content.externalId))
      return (await update(client, `${tasks}/${encodeURIComponent(id)}`, content)) ?? id
  const linkedResources = content.links.map(({ label, url }) => ({
    applicationName: APPLICATION,
    displayName: label,
    externalId: content.externalId,
    webUrl: url,
  }))
  return (await attempt(client.request(tasks).post({ ...toTask(content), linkedResources }), withId)).id
}

export async function unlinkTask(client: GraphClient, { listId, itemId }: { listId: string; itemId: string }, label: string): Promise<void> {
  const links = `/me/todo/lists/${encodeURIComponent(listId)}/tasks/${encodeURIComponent(itemId)}/linkedResources`
  try {
    const { value } = await attempt(client.request(links).get(), z.object({ value: z.array(linkedResource) }))
    const found = value.filter(({ applicationName, displayName }) => applicationName === APPLICATION && displayName === label)
    for (const { id } of found) await attempt(client.request(`${links}/${encodeURIComponent(id)}`).delete(), z.unknown())
  } catch (error) {
    if (!(error instanceof AppError && error.reason === 'OUTLOOK_GONE')) throw error
  }
}

async function findOrCreateList(client: GraphClient, name: string): Promise<string> {
  for await (const { id, displayName } of client.pages('/me/todo/lists', list)) if (displayName === name) return id
  return (await attempt(client.request('/me/todo/lists').post({ displayName: name }), withId)).id
}

const toTask = ({ title, note, dueOn, remindAt, timeZone, isDone }: TaskContent) => ({
  title,
  body: { content: note, contentType: 'text' },
  dueDateTime: { dateTime: `${dueOn}T00:00:00`, timeZone },
  isReminderOn: !isDone,
  reminderDateTime: { dateTime: remindAt, timeZone },
  status: isDone ? 'completed' : 'notStarted',
})
