/** Visits as calendar events. */
import { z } from 'zod'
import { toLocal } from '../../../../domain/time/local-time.ts'
import type { EventChange, EventContent, FoundEvent } from '../../../platform/call/mailbox.ts'
import { AppError } from '../../../platform/errors.ts'
import { attempt, type GraphClient, orGone } from '../access/client.ts'
import { outlookZone } from '../zoned-time.ts'
import { event, type GraphEvent, toFoundEvent } from './found-event.ts'

/** `root`: `/me`, or `/users/{oid}` with rights of the application. */
export type CalendarPlace = { client: GraphClient; root: string }

/** The named property by which an event of ours is found again; its name must never change. */
const VISIT_ID = 'String {6f1c0a52-8f0e-4c0b-9a6d-2f5d3f0a7c11} Name KundencockpitVisitId'
/** Asks for it. */
export const EXPAND = { $expand: `singleValueExtendedProperties($filter=id eq '${VISIT_ID}')` }

/** An earlier attempt may have made it without our hearing of it; the transaction id covers what the search does not see yet. */
export async function createEvent(place: CalendarPlace, content: EventContent, transactionId = content.externalId): Promise<FoundEvent> {
  for await (const found of findEvents(place, content.externalId)) return toFoundEvent(found)
  const made = {
    ...toEvent(content),
    transactionId,
    singleValueExtendedProperties: [{ id: VISIT_ID, value: content.externalId }],
  }
  return toFoundEvent(await attempt(place.client.request(`${place.root}/events`).post(made), event))
}

/** Null when it is gone. */
export async function readEvent({ client, root }: CalendarPlace, itemId: string): Promise<FoundEvent | null> {
  const found = await orGone(attempt(client.request(eventPath(root, itemId)).query(EXPAND).get(), event))
  return found && toFoundEvent(found)
}

/** `changed`: it is another one than `etag` says; `gone`: it is not there any more. */
export async function changeEvent(
  { client, root }: CalendarPlace,
  itemId: string,
  change: EventChange,
  etag: string | null,
): Promise<FoundEvent | 'changed' | 'gone'> {
  const request = client.request(eventPath(root, itemId))
  try {
    const changed = await orGone(attempt((etag === null ? request : request.header('if-match', etag)).patch(toEvent(change)), event))
    return changed ? toFoundEvent(changed) : 'gone'
  } catch (error) {
    if (error instanceof AppError && error.reason === 'CONFLICT') return 'changed'
    throw error
  }
}

/** Without `knownId` an earlier attempt may have made the event without our hearing of it. */
export async function deleteEvent(place: CalendarPlace, externalId: string, knownId: string | null): Promise<void> {
  if (knownId !== null) return await remove(place, knownId)
  for await (const { id } of findEvents(place, externalId)) await remove(place, id)
}

async function remove({ client, root }: CalendarPlace, itemId: string): Promise<void> {
  await orGone(attempt(client.request(eventPath(root, itemId)).delete(), z.unknown()))
}

const eventPath = (root: string, id: string): string => `${root}/events/${encodeURIComponent(id)}`

function findEvents({ client, root }: CalendarPlace, externalId: string): AsyncGenerator<GraphEvent> {
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${VISIT_ID}' and ep/value eq '${externalId}')`
  return client.pages(`${root}/events`, event, { $filter: filter, ...EXPAND })
}

function toEvent({ subject, place, note, startsAt, endsAt, timeZone, isTentative, reminderMinutes }: EventChange): object {
  const at = (instant: string | undefined) => instant && timeZone && { dateTime: toLocal(instant, timeZone), timeZone: outlookZone(timeZone) }
  return {
    subject,
    location: place === undefined ? undefined : { displayName: place },
    body: note === undefined ? undefined : { contentType: 'text', content: note },
    start: at(startsAt),
    end: at(endsAt),
    showAs: isTentative === undefined ? undefined : isTentative ? 'tentative' : 'busy',
    isReminderOn: reminderMinutes === undefined ? undefined : true,
    reminderMinutesBeforeStart: reminderMinutes,
  }
}
