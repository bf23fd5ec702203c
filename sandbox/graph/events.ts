/** Operations on the calendar. */
import { z } from 'zod'
import type { AttendeeResponse, CalendarEvent } from '../store/mailbox.ts'
import { findEvent } from '../store/series.ts'
import { readBody } from './body-input.ts'
import { answerInvitation, changeEvent, createEvent, removeEvent } from './calendar.ts'
import { deltaOfCalendarView } from './calendar-delta.ts'
import { byStart, viewCalendar, viewSeries } from './calendar-view.ts'
import { accepted, type GraphAnswer, type GraphCall, type GraphRoute, noContent } from './call.ts'
import { answerMany, answerOne } from './entity-type.ts'
import { eventChange, newEventInput } from './event-input.ts'
import { eventType } from './event-type.ts'
import { itemNotFound } from './graph-error.ts'
import { requireMatch } from './if-match.ts'
import { readIdOf } from './item-id.ts'
import { getSchedule } from './schedule.ts'

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

/** The same transaction id gives the event that was created first. */
function postEvent(call: GraphCall): GraphAnswer {
  const { store, mailbox, body } = call
  const { transactionId = null, ...input } = readBody(newEventInput, body, 'event')
  const first = transactionId ? mailbox.events.find((event) => event.transactionId === transactionId) : undefined
  const event = first ?? createEvent(store, mailbox, input, transactionId)
  return answerOne(call, eventType, event, { status: 201 })
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

const postAnswer =
  (response: AttendeeResponse) =>
  (call: GraphCall): GraphAnswer => {
    const { sendResponse } = readBody(responseInput, call.body, 'event')
    answerInvitation(call.store, call.mailbox, namedEvent(call), response, sendResponse)
    return accepted
  }

const one = '/me/events/:eventId' as const

export const eventRoutes: readonly GraphRoute[] = [
  { method: 'GET', path: '/me/events', answer: listEvents },
  { method: 'POST', path: '/me/events', answer: postEvent },
  { method: 'GET', path: '/me/calendarView', answer: viewCalendar },
  { method: 'GET', path: '/me/calendar/calendarView', answer: viewCalendar },
  { method: 'GET', path: '/me/calendarView/delta', answer: deltaOfCalendarView },
  { method: 'GET', path: '/me/calendar/calendarView/delta', answer: deltaOfCalendarView },
  { method: 'POST', path: '/me/calendar/getSchedule', answer: getSchedule },
  { method: 'GET', path: one, answer: (call) => answerOne(call, eventType, namedEvent(call)) },
  { method: 'PATCH', path: one, answer: patchEvent },
  { method: 'DELETE', path: one, answer: deleteEvent },
  { method: 'GET', path: `${one}/instances`, answer: (call) => viewSeries(call, namedEvent(call)) },
  { method: 'POST', path: `${one}/accept`, answer: postAnswer('accepted') },
  { method: 'POST', path: `${one}/tentativelyAccept`, answer: postAnswer('tentativelyAccepted') },
  { method: 'POST', path: `${one}/decline`, answer: postAnswer('declined') },
]
