/** Operations on the calendar. */
import { z } from 'zod'
import { newKey } from '../store/item-key.ts'
import type { AttendeeResponse, CalendarEvent, Mailbox } from '../store/mailbox.ts'
import { findEvent, rewriteEvent, takeOut } from '../store/series.ts'
import type { Store } from '../store/store.ts'
import { readBody } from './body-input.ts'
import { deltaOfCalendarView } from './calendar-delta.ts'
import { byStart, viewCalendar, viewSeries } from './calendar-view.ts'
import { accepted, type GraphAnswer, type GraphCall, type GraphRoute, noContent } from './call.ts'
import { answerMany, answerOne } from './entity-type.ts'
import { applyChange, type EventChange, eventChange, newEventInput } from './event-input.ts'
import { eventType } from './event-type.ts'
import { GraphError, itemNotFound } from './graph-error.ts'
import { requireMatch } from './if-match.ts'
import { readIdOf } from './item-id.ts'
import { cancel, invite, respond } from './meetings.ts'

function namedEvent({ mailbox, parameter }: GraphCall): CalendarEvent {
  const { key } = readIdOf('event', parameter('eventId'))
  const found = findEvent(mailbox, (event) => event.key === key)
  if (!found) throw itemNotFound()
  return found
}

/** Single events and masters: occurrences are shown by `calendarView` and `instances` only. */
function listEvents(call: GraphCall): GraphAnswer {
  const events = call.mailbox.events.filter(({ occurrence }) => occurrence === undefined)
  return answerMany(call, eventType, byStart(call.mailbox, events))
}

function createEvent(call: GraphCall): GraphAnswer {
  const { store, mailbox, body } = call
  const { transactionId, ...input } = readBody(newEventInput, body, 'event')
  const first = transactionId ? mailbox.events.find((event) => event.transactionId === transactionId) : undefined
  if (first) return answerOne(call, eventType, first, { status: 201 })
  const event = newEvent(mailbox, input, transactionId ?? null, store.instant())
  store.putEvent(mailbox, event)
  invite(store, event)
  return answerOne(call, eventType, event, { status: 201 })
}

function newEvent(
  mailbox: Mailbox,
  input: EventChange & Pick<CalendarEvent, 'start' | 'end'>,
  transactionId: string | null,
  at: string,
): CalendarEvent {
  const key = newKey()
  const event: CalendarEvent = {
    key,
    change: 0,
    createdDateTime: at,
    lastModifiedDateTime: at,
    iCalUId: `040000008200E00074C5B7101A82E008${key.toUpperCase()}`,
    transactionId,
    subject: '',
    body: { contentType: 'html', content: '' },
    bodyPreview: '',
    location: null,
    start: input.start,
    end: input.end,
    isAllDay: false,
    isCancelled: false,
    showAs: 'busy',
    sensitivity: 'normal',
    importance: 'normal',
    isOnlineMeeting: false,
    organizer: { name: mailbox.displayName, address: mailbox.address },
    attendees: [],
    response: 'organizer',
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    isReminderOn: true,
    reminderMinutesBeforeStart: 15,
    categories: [],
    extendedProperties: [],
  }
  return applyChange(event, input)
}

/** @throws GraphError for a change that the event cannot take. */
export function changeEvent(store: Store, mailbox: Mailbox, event: CalendarEvent, change: EventChange): void {
  rewriteEvent(store, mailbox, event, applyChange(event, change))
  if (event.response === 'organizer') invite(store, event)
}

export function removeEvent(store: Store, mailbox: Mailbox, event: CalendarEvent): void {
  takeOut(store, mailbox, event)
  if (event.response === 'organizer') cancel(store, event)
}

function patchEvent(call: GraphCall): GraphAnswer {
  const event = namedEvent(call)
  requireMatch(call, event)
  changeEvent(call.store, call.mailbox, event, readBody(eventChange, call.body, 'event'))
  return answerOne(call, eventType, event)
}

function deleteEvent(call: GraphCall): GraphAnswer {
  const event = namedEvent(call)
  requireMatch(call, event)
  removeEvent(call.store, call.mailbox, event)
  return noContent
}

const responseInput = z.strictObject({ comment: z.string().nullish(), sendResponse: z.boolean().default(true) })

const answerInvitation =
  (response: AttendeeResponse) =>
  (call: GraphCall): GraphAnswer => {
    const { store, mailbox, body } = call
    const { sendResponse } = readBody(responseInput, body, 'event')
    const event = namedEvent(call)
    if (event.response === 'organizer')
      throw new GraphError(
        400,
        'ErrorInvalidRequest',
        "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.",
      )
    respond(store, mailbox, event, response, sendResponse)
    // Exchange takes a declined meeting out of the calendar.
    if (response === 'declined') takeOut(store, mailbox, event)
    return accepted
  }

const one = '/me/events/:eventId' as const

export const eventRoutes: readonly GraphRoute[] = [
  { method: 'GET', path: '/me/events', answer: listEvents },
  { method: 'POST', path: '/me/events', answer: createEvent },
  { method: 'GET', path: '/me/calendarView', answer: viewCalendar },
  { method: 'GET', path: '/me/calendar/calendarView', answer: viewCalendar },
  { method: 'GET', path: '/me/calendarView/delta', answer: deltaOfCalendarView },
  { method: 'GET', path: '/me/calendar/calendarView/delta', answer: deltaOfCalendarView },
  { method: 'GET', path: one, answer: (call) => answerOne(call, eventType, namedEvent(call)) },
  { method: 'PATCH', path: one, answer: patchEvent },
  { method: 'DELETE', path: one, answer: deleteEvent },
  { method: 'GET', path: `${one}/instances`, answer: (call) => viewSeries(call, namedEvent(call)) },
  { method: 'POST', path: `${one}/accept`, answer: answerInvitation('accepted') },
  { method: 'POST', path: `${one}/tentativelyAccept`, answer: answerInvitation('tentativelyAccepted') },
  { method: 'POST', path: `${one}/decline`, answer: answerInvitation('declined') },
]
