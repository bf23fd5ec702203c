/** `calendarView/delta`. Besides what `calendarView` shows it tells the masters of series; occurrences are told by their times only. */
import type { CalendarEvent, Mailbox } from '../store/mailbox.ts'
import { daysOf } from '../store/recurrence.ts'
import { eventsWithin, occurrencesWithin, readWindow, type Span, WINDOW } from './calendar-view.ts'
import type { GraphAnswer, GraphCall } from './call.ts'
import { answerDelta, type DeltaSource, type Listed } from './delta.ts'
import type { Entity } from './entity.ts'
import { renderingOf, shape } from './entity-type.ts'
import { eventId, eventType } from './event-type.ts'
import { readQuery } from './query.ts'

export const deltaOfCalendarView = (call: GraphCall): GraphAnswer => answerDelta(call, (options) => sourceOf(call, options))

function sourceOf(call: GraphCall, options: URLSearchParams): DeltaSource {
  readQuery(options, eventType, WINDOW)
  const window = readWindow(options)
  return {
    collection: 'events',
    pageSize: eventType.pageSize,
    content: () =>
      withMasters(call.mailbox, eventsWithin(call.mailbox, window))
        .map((event) => listed(call, event))
        .sort(byPosition),
    changed: ({ key }) => changedOf(call, key, window),
  }
}

function withMasters({ events }: Mailbox, told: readonly CalendarEvent[]): CalendarEvent[] {
  const keys = new Set(told.map(({ occurrence }) => occurrence?.masterKey))
  return [...events.filter(({ key }) => keys.has(key)), ...told]
}

const listed = (call: GraphCall, event: CalendarEvent): Listed => ({
  position: `${event.series ? 0 : 1}/${event.key}`,
  entity: () => entityOf(call, event),
})

const byPosition = (one: Listed, other: Listed): number => (one.position < other.position ? -1 : 1)

/** Of a series all that lies in the window, and what no longer does since it was rescheduled or deleted. */
function changedOf(call: GraphCall, key: string, window: Span): Entity[] {
  const { mailbox } = call
  const within = eventsWithin(mailbox, window).filter((event) => event.key === key || event.occurrence?.masterKey === key)
  const present = within.some((event) => event.key === key) ? within : withMasters(mailbox, within)
  const gone = new Set([key, ...formerOccurrences(mailbox, key, window)])
  for (const event of present) gone.delete(event.key)
  return [...present.map((event) => entityOf(call, event)), ...[...gone].map((each) => removedOf(call, each))]
}

function formerOccurrences(mailbox: Mailbox, key: string, window: Span): string[] {
  const masters = (mailbox.formerMasters ?? []).filter((master) => master.key === key)
  return masters.flatMap((master) =>
    master.series ? occurrencesWithin(mailbox, master, daysOf(master.series.recurrence), window).map((occurrence) => occurrence.key) : [],
  )
}

/** What is told of an occurrence that is as its master has it. */
const STUB = ['type', 'seriesMasterId', 'start', 'end']

function entityOf(call: GraphCall, event: CalendarEvent): Entity {
  const select = event.occurrence && !event.occurrence.isException ? STUB : null
  return { '@odata.type': '#microsoft.graph.event', ...shape(eventType, eventType.render(event, renderingOf(call)), { select, expand: [] }) }
}

/** Also of events that never touched the window: Graph tells both alike. */
const removedOf = (call: GraphCall, key: string): Entity => ({
  '@odata.type': '#microsoft.graph.event',
  id: eventId({ key }, renderingOf(call)),
  '@removed': { reason: 'deleted' },
})
