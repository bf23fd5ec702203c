/** `calendarView`: everything that touches a span of time, and its delta. */
import type { CalendarEvent, Mailbox } from '../store/mailbox.ts'
import { toInstant } from '../store/time-zones.ts'
import type { GraphAnswer, GraphCall } from './call.ts'
import { instantOf } from './dates.ts'
import { answerDelta, type DeltaSource } from './delta.ts'
import type { Entity } from './entity.ts'
import { answerMany, renderingOf, shape } from './entity-type.ts'
import { eventId, eventType } from './event-type.ts'
import { badRequest, GraphError } from './graph-error.ts'
import { readQuery } from './query.ts'

/** Instants in ms; what ends at `from` or begins at `to` does not touch it. */
export type Span = { from: number; to: number }

const WINDOW = ['startDateTime', 'endDateTime'] as const

export const viewCalendar = (call: GraphCall): GraphAnswer =>
  answerMany(call, eventType, byStart(call.mailbox, eventsWithin(call.mailbox, readWindow(call.options))), WINDOW)

export const deltaOfCalendarView = (call: GraphCall): GraphAnswer => answerDelta(call, (options) => sourceOf(call, options))

function sourceOf(call: GraphCall, options: URLSearchParams): DeltaSource {
  const { mailbox } = call
  readQuery(options, eventType, WINDOW)
  const window = readWindow(options)
  return {
    collection: 'events',
    pageSize: eventType.pageSize,
    content: () =>
      eventsWithin(mailbox, window)
        .map((event) => ({ position: event.key, entity: () => entityOf(call, event) }))
        .sort((one, other) => (one.position < other.position ? -1 : 1)),
    changed: ({ key }) => {
      const event = mailbox.events.find((each) => each.key === key)
      return [event && touches(mailbox, event, window) ? entityOf(call, event) : removedOf(call, key)]
    },
  }
}

const entityOf = (call: GraphCall, event: CalendarEvent): Entity => ({
  '@odata.type': '#microsoft.graph.event',
  ...shape(eventType, eventType.render(event, renderingOf(call)), { select: null, expand: [] }),
})

/** Also of events that never touched the window: Graph tells both alike. */
const removedOf = (call: GraphCall, key: string): Entity => ({
  '@odata.type': '#microsoft.graph.event',
  id: eventId({ key }, renderingOf(call)),
  '@removed': { reason: 'deleted' },
})

export const eventsWithin = (mailbox: Mailbox, window: Span): CalendarEvent[] => mailbox.events.filter((event) => touches(mailbox, event, window))

function touches(mailbox: Mailbox, event: CalendarEvent, { from, to }: Span): boolean {
  const span = spanOf(mailbox, event)
  return span.from < to && (span.to > from || (span.from === span.to && span.from >= from))
}

/** Whole days lie in the mailbox's own zone. */
export function spanOf({ timeZone }: Mailbox, { start, end, isAllDay }: CalendarEvent): Span {
  if (!isAllDay) return { from: instantOf(start), to: instantOf(end) }
  return { from: toInstant(start.local, timeZone), to: toInstant(end.local, timeZone) }
}

export const byStart = (mailbox: Mailbox, events: readonly CalendarEvent[]): CalendarEvent[] =>
  [...events].sort((one, other) => spanOf(mailbox, one).from - spanOf(mailbox, other).from)

const readWindow = (options: URLSearchParams): Span => ({ from: readInstant(options, 'startDateTime'), to: readInstant(options, 'endDateTime') })

/** Without an offset it is UTC. */
function readInstant(options: URLSearchParams, name: string): number {
  const text = options.get(name)
  if (text === null)
    throw new GraphError(400, 'ErrorInvalidParameter', `This request requires a time window specified by the query string parameter ${name}.`)
  // A plus sign that was not encoded arrives as a blank.
  const [, local, offset = 'Z'] = /^(\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?)(Z|[+-]\d\d:\d\d)?$/.exec(text.replace(' ', '+')) ?? []
  const instant = local ? Date.parse(`${local.includes('T') ? local : `${local}T00:00`}${offset}`) : Number.NaN
  if (Number.isNaN(instant)) throw badRequest(`The value '${text}' of parameter '${name}' is invalid.`)
  return instant
}
