/** `calendarView`: everything that touches a span of time, the occurrences of series one by one. */
import type { CalendarEvent, Mailbox } from '../store/mailbox.ts'
import { occurrenceOn, regularDays } from '../store/series.ts'
import { toInstant } from '../store/time-zones.ts'
import type { GraphAnswer, GraphCall } from './call.ts'
import { instantOf } from './dates.ts'
import { answerMany } from './entity-type.ts'
import { eventType } from './event-type.ts'
import { badRequest, GraphError } from './graph-error.ts'

/** Instants in ms; what ends at `from` or begins at `to` does not touch it. */
export type Span = { from: number; to: number }

export const WINDOW = ['startDateTime', 'endDateTime'] as const

export const viewCalendar = (call: GraphCall): GraphAnswer =>
  answerMany(call, eventType, byStart(call.mailbox, eventsWithin(call.mailbox, readWindow(call.options))), WINDOW)

/** Occurrences and exceptions of one series. */
export function viewSeries(call: GraphCall, master: CalendarEvent): GraphAnswer {
  const events = eventsWithin(call.mailbox, readWindow(call.options)).filter(({ occurrence }) => occurrence?.masterKey === master.key)
  return answerMany(call, eventType, byStart(call.mailbox, events), WINDOW)
}

/** Single events, exceptions and occurrences; no masters. */
export const eventsWithin = (mailbox: Mailbox, window: Span): CalendarEvent[] =>
  mailbox.events.flatMap((event) =>
    event.series ? occurrencesWithin(mailbox, event, regularDays(mailbox, event), window) : [event].filter((each) => touches(mailbox, each, window)),
  )

const DAY_MS = 86_400_000

/** Of these days those whose occurrence touches the window. */
export function occurrencesWithin(mailbox: Mailbox, master: CalendarEvent, days: readonly string[], window: Span): CalendarEvent[] {
  const span = spanOf(mailbox, master)
  const isoDay = (instant: number) => new Date(instant).toISOString().slice(0, 10)
  const [first, last] = [isoDay(window.from - (span.to - span.from) - 2 * DAY_MS), isoDay(window.to + 2 * DAY_MS)]
  return days
    .filter((day) => first <= day && day <= last)
    .map((day) => occurrenceOn(master, day))
    .filter((occurrence) => touches(mailbox, occurrence, window))
}

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

export const readWindow = (options: URLSearchParams): Span => ({
  from: readInstant(options, 'startDateTime'),
  to: readInstant(options, 'endDateTime'),
})

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
