/** `getSchedule`: when people of the organisation are free. Of others' events only the time is told. */
import { z } from 'zod'
import type { CalendarEvent, Mailbox } from '../store/mailbox.ts'
import { readBody } from './body-input.ts'
import { byStart, eventsWithin, type Span, spanOf } from './calendar-view.ts'
import type { GraphAnswer, GraphCall } from './call.ts'
import { dateTimeTimeZone, instantOf, inZone } from './dates.ts'
import type { Entity } from './entity.ts'
import { contextOf } from './entity-type.ts'
import { GraphError } from './graph-error.ts'
import { workingHoursOf } from './mailbox-settings.ts'
import { colleague } from './users.ts'

const MOST_SCHEDULES = 100
const LONGEST_MS = 62 * 86_400_000
const MINUTE_MS = 60_000

const input = z.strictObject({
  schedules: z.array(z.string()).min(1),
  startTime: dateTimeTimeZone,
  endTime: dateTimeTimeZone,
  availabilityViewInterval: z.int().default(30),
})

export function getSchedule(call: GraphCall): GraphAnswer {
  const { schedules, startTime, endTime, availabilityViewInterval } = readBody(input, withSmallInitials(call.body), 'getSchedule')
  const window = { from: instantOf(startTime), to: instantOf(endTime) }
  checkSize(schedules, window, availabilityViewInterval)
  const value = schedules.map((address) => scheduleOf(call, address, window, availabilityViewInterval * MINUTE_MS))
  return { status: 200, body: { '@odata.context': contextOf(call, ''), value } }
}

/** Names of parameters are taken in either case. */
const withSmallInitials = (body: unknown): unknown =>
  typeof body === 'object' && body !== null
    ? Object.fromEntries(Object.entries(body).map(([name, value]) => [`${name.slice(0, 1).toLowerCase()}${name.slice(1)}`, value]))
    : body

function checkSize(schedules: readonly string[], { from, to }: Span, minutes: number): void {
  const refuse = (code: string, message: string) => {
    throw new GraphError(400, code, message)
  }
  if (schedules.length > MOST_SCHEDULES) refuse('ErrorMailboxDataArrayTooBig', `The allowed size is ${MOST_SCHEDULES}.`)
  if (to <= from || to - from > LONGEST_MS) refuse('ErrorTimeIntervalTooBig', 'The requested time window has to be positive and of 62 days at most.')
  if (minutes < 5 || minutes > 1440) refuse('ErrorInvalidMergedFreeBusyInterval', 'The interval has to be between 5 and 1440 minutes.')
}

function scheduleOf(call: GraphCall, address: string, window: Span, interval: number): Entity {
  const { store, person, mailbox: own } = call
  const mailbox = store.mailboxOf(colleague(person.tenantId, address)?.oid ?? '')
  if (!mailbox) return { scheduleId: address, availabilityView: '', scheduleItems: [], error: notFound }
  const events = byStart(mailbox, eventsWithin(mailbox, window)).filter(({ isCancelled }) => !isCancelled)
  return {
    scheduleId: address,
    availabilityView: availabilityOf(mailbox, events, window, interval),
    scheduleItems: events.map((event) => itemOf(mailbox, event, call.preferences.timeZone, mailbox === own)),
    workingHours: workingHoursOf(mailbox),
  }
}

const notFound = { message: 'Unable to resolve e-mail address to an Active Directory object.', responseCode: 'ErrorMailRecipientNotFound' }

/** By rank: the highest that touches a slot counts. */
const digits: Record<CalendarEvent['showAs'], number> = { free: 0, workingElsewhere: 0, unknown: 0, tentative: 1, busy: 2, oof: 3 }

function availabilityOf(mailbox: Mailbox, events: readonly CalendarEvent[], { from, to }: Span, interval: number): string {
  const spans = events.map((event) => ({ ...spanOf(mailbox, event), digit: digits[event.showAs] }))
  return Array.from({ length: Math.ceil((to - from) / interval) }, (_, slot) => {
    const [start, end] = [from + slot * interval, from + (slot + 1) * interval]
    return Math.max(0, ...spans.filter((span) => span.from < end && span.to > start).map(({ digit }) => digit))
  }).join('')
}

function itemOf(mailbox: Mailbox, event: CalendarEvent, timeZone: string, isOwn: boolean): Entity {
  const { from, to } = spanOf(mailbox, event)
  const isPrivate = event.sensitivity === 'private' || event.sensitivity === 'confidential'
  return {
    status: event.showAs,
    start: inZone(from, timeZone),
    end: inZone(to, timeZone),
    ...(isOwn ? { isPrivate } : {}),
    ...(isOwn && !isPrivate ? { subject: event.subject, location: event.location ?? '' } : {}),
  }
}
