/** A stretch of a calendar: what changed in it, page by page, or all of it. */
import { z } from 'zod'
import type { CalendarPage, CalendarWindow, FoundEvent } from '../../../platform/call/mailbox.ts'
import { attempt, orGone } from '../access/client.ts'
import { type CalendarPlace, EXPAND } from './events.ts'
import { event, type GraphEvent, toFoundEvent } from './found-event.ts'

/** Nobody needs what stands in the events. */
const WITHOUT_BODY = [
  ...['id', 'type', 'seriesMasterId', 'transactionId', 'lastModifiedDateTime', 'subject', 'location', 'start', 'end', 'isAllDay', 'isCancelled'],
  ...['isOnlineMeeting', 'showAs', 'sensitivity', 'categories', 'responseStatus', 'organizer', 'attendees', 'webLink'],
].join(',')
const PREFER = 'odata.maxpagesize=100'
const removed = z.object({ id: z.string(), '@removed': z.unknown() })

/** `link`: from an earlier page; null: all events of the window. Throws OUTLOOK_GONE when Graph has forgotten the link. One broken event does not hold up its page. */
export async function readCalendar(place: CalendarPlace, link: string | null, { from, until }: CalendarWindow): Promise<CalendarPage> {
  const window = new URLSearchParams({ startDateTime: from.toISOString(), endDateTime: until.toISOString() })
  const page = await place.client.page(link ?? `${place.root}/calendarView/delta?${window}`, z.unknown(), PREFER)
  const isRemoved = (item: unknown): boolean => typeof item === 'object' && item !== null && '@removed' in item
  const found = page.value.filter((item) => !isRemoved(item)).flatMap((item) => event.safeParse(item).data ?? [])
  const seriesOf = await readSeries(place, found)
  return {
    events: found.map((each) => toFoundEvent(each, seriesOf.get(each.seriesMasterId ?? ''))),
    removedIds: page.value.filter(isRemoved).flatMap((item) => removed.safeParse(item).data?.id ?? []),
    nextLink: page['@odata.nextLink'] ?? null,
    deltaLink: page['@odata.deltaLink'] ?? null,
  }
}

/** A year of a full calendar in a few requests. */
const MOST_EVENTS_A_PAGE = '500'

/** What touches the window now, the occurrences of series one by one. One broken event does not hold up the others. */
export async function readEvents({ client, root }: CalendarPlace, { from, until }: CalendarWindow): Promise<FoundEvent[]> {
  const query = { startDateTime: from.toISOString(), endDateTime: until.toISOString(), $top: MOST_EVENTS_A_PAGE, $select: WITHOUT_BODY, ...EXPAND }
  const found: FoundEvent[] = []
  for await (const item of client.pages(`${root}/calendarView`, z.unknown(), query)) {
    const { data } = event.safeParse(item)
    if (data) found.push(toFoundEvent(data))
  }
  return found
}

/** The series of those occurrences that came without a title. */
async function readSeries({ client, root }: CalendarPlace, found: readonly GraphEvent[]): Promise<Map<string, GraphEvent>> {
  const series = new Map(found.filter(({ type }) => type === 'seriesMaster').map((each) => [each.id, each]))
  for (const { seriesMasterId, subject } of found) {
    if (!seriesMasterId || subject || series.has(seriesMasterId)) continue
    const read = await orGone(attempt(client.request(`${root}/events/${encodeURIComponent(seriesMasterId)}`).get(), event))
    if (read) series.set(seriesMasterId, read)
  }
  return series
}
