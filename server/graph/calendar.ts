/** Visits as calendar events. */
import { z } from 'zod'
import { toLocal } from '../../domain/local-time.ts'
import { AppError } from '../errors.ts'
import { attempt, type GraphClient } from './client.ts'
import type { EventContent, SavedItem } from './mailbox.ts'

const event = z.object({ id: z.string(), webLink: z.string().nullish() })
type Event = z.infer<typeof event>

/** The named property by which an event of ours is found again; its name must never change. */
const VISIT_ID = 'String {6f1c0a52-8f0e-4c0b-9a6d-2f5d3f0a7c11} Name KundencockpitVisitId'

export async function saveEvent(client: GraphClient, content: EventContent, knownId: string | null): Promise<SavedItem> {
  const saved = (knownId === null ? null : await update(client, knownId, content)) ?? (await createOnce(client, content))
  return { itemId: saved.id, listId: null, webLink: saved.webLink ?? null }
}

/** Without `knownId` an earlier attempt may have made the event without our hearing of it. */
export async function deleteEvent(client: GraphClient, externalId: string, knownId: string | null): Promise<void> {
  if (knownId !== null) return await remove(client, knownId)
  for await (const { id } of findEvents(client, externalId)) await remove(client, id)
}

async function remove(client: GraphClient, itemId: string): Promise<void> {
  try {
    await attempt(client.request(eventPath(itemId)).delete(), z.unknown())
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

const eventPath = (id: string): string => `/me/events/${encodeURIComponent(id)}`
const isGone = (error: unknown): boolean => error instanceof AppError && error.reason === 'OUTLOOK_GONE'

/** The changed event; null when it is gone. */
async function update(client: GraphClient, id: string, content: EventContent): Promise<Event | null> {
  try {
    return await attempt(client.request(eventPath(id)).patch(toEvent(content)), event)
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}

/** An earlier attempt may have made it without our hearing of it; the transaction id covers what the search does not see yet. */
async function createOnce(client: GraphClient, content: EventContent): Promise<Event> {
  for await (const found of findEvents(client, content.externalId)) {
    const updated = await update(client, found.id, content)
    if (updated) return updated
  }
  const made = {
    ...toEvent(content),
    transactionId: content.externalId,
    singleValueExtendedProperties: [{ id: VISIT_ID, value: content.externalId }],
  }
  return await attempt(client.request('/me/events').post(made), event)
}

function findEvents(client: GraphClient, externalId: string): AsyncGenerator<Event> {
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${VISIT_ID}' and ep/value eq '${externalId}')`
  return client.pages('/me/events', event, { $filter: filter, $select: 'id,webLink' })
}

const toEvent = ({ subject, place, note, startsAt, endsAt, timeZone, isTentative, reminderMinutes }: EventContent) => ({
  subject,
  location: { displayName: place },
  body: { contentType: 'text', content: note },
  start: { dateTime: toLocal(startsAt, timeZone), timeZone },
  end: { dateTime: toLocal(endsAt, timeZone), timeZone },
  showAs: isTentative ? 'tentative' : 'busy',
  isReminderOn: true,
  reminderMinutesBeforeStart: reminderMinutes,
})
