/** What a request may say of an event. */
import { z } from 'zod'
import { previewOf } from '../store/html-text.ts'
import type { Attendee, CalendarEvent, Recurrence } from '../store/mailbox.ts'
import { daysOf } from '../store/recurrence.ts'
import { timesOn } from '../store/series.ts'
import { emailAddress, extendedProperty, importance, itemBody, sensitivity, word } from './body-input.ts'
import { dateTimeTimeZone, instantOf } from './dates.ts'
import { GraphError } from './graph-error.ts'
import { mergeProperties } from './outlook-item.ts'
import { recurrenceInput } from './recurrence-input.ts'

const attendee = z
  .strictObject({
    emailAddress,
    type: word(['required', 'optional', 'resource']).default('required'),
    status: z.strictObject({ response: z.string().nullish(), time: z.string().nullish() }).nullish(),
  })
  .transform(({ emailAddress: { name, address }, type }): Attendee => ({ name: name || address, address, type, response: 'none', respondedAt: null }))

const location = z
  .strictObject({
    displayName: z.string().nullish(),
    locationType: z.string().nullish(),
    uniqueId: z.string().nullish(),
    uniqueIdType: z.string().nullish(),
    locationUri: z.string().nullish(),
    locationEmailAddress: z.string().nullish(),
    address: z.object({}).nullish(),
    coordinates: z.object({}).nullish(),
  })
  .transform(({ displayName }) => displayName || null)

export const eventChange = z.strictObject({
  subject: z.string().nullish(),
  body: itemBody.optional(),
  start: dateTimeTimeZone.optional(),
  end: dateTimeTimeZone.optional(),
  isAllDay: z.boolean().optional(),
  location: location.nullish(),
  attendees: z.array(attendee).optional(),
  showAs: word(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']).optional(),
  sensitivity: sensitivity.optional(),
  importance: importance.optional(),
  categories: z.array(z.string()).optional(),
  isReminderOn: z.boolean().optional(),
  reminderMinutesBeforeStart: z.number().int().min(0).optional(),
  isOnlineMeeting: z.boolean().optional(),
  onlineMeetingProvider: word(['unknown', 'skypeForBusiness', 'skypeForConsumer', 'teamsForBusiness']).optional(),
  responseRequested: z.boolean().optional(),
  allowNewTimeProposals: z.boolean().optional(),
  hideAttendees: z.boolean().optional(),
  recurrence: recurrenceInput.nullish(),
  singleValueExtendedProperties: z.array(extendedProperty).optional(),
})

/** The transaction id cannot be changed later. */
export const newEventInput = eventChange.extend({
  start: dateTimeTimeZone,
  end: dateTimeTimeZone,
  transactionId: z.string().max(100).nullish(),
})

export type EventChange = z.infer<typeof eventChange>

/** The event with the change. @throws GraphError when it would end before it starts, or lasts no whole days. */
export function applyChange(event: CalendarEvent, change: EventChange): CalendarEvent {
  const {
    subject,
    location: place,
    body,
    attendees,
    recurrence,
    singleValueExtendedProperties = [],
    onlineMeetingProvider: _provider,
    ...rest
  } = change
  const simple = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  const changed: CalendarEvent = {
    ...event,
    ...simple,
    ...(subject === undefined ? {} : { subject: subject ?? '' }),
    ...(place === undefined ? {} : { location: place }),
    ...(body ? { body, bodyPreview: previewOf(body) } : {}),
    ...(attendees ? { attendees: attendees.map((each) => keepResponse(each, event.attendees)) } : {}),
    extendedProperties: mergeProperties(event.extendedProperties, singleValueExtendedProperties),
  }
  checkTimes(changed)
  return { ...changed, ...seriesOf(changed, recurrence) }
}

/** The pattern, and the event at the first day of it. @throws GraphError when it fits no day, or an occurrence itself would recur. */
function seriesOf(event: CalendarEvent, asked: Recurrence | null | undefined): Partial<CalendarEvent> {
  const recurrence = asked === undefined ? event.series?.recurrence : asked
  if (!recurrence) return { series: undefined }
  const startDate = event.start.local.slice(0, 10)
  const moved: Recurrence = { ...recurrence, range: { ...recurrence.range, startDate } }
  const [first] = daysOf(moved)
  const isWrong = event.occurrence !== undefined || (asked && asked.range.startDate !== startDate) || first === undefined
  if (isWrong) throw new GraphError(400, 'ErrorPropertyValidationFailure', 'At least one property failed validation: recurrence.')
  return { series: { recurrence: moved, cancelled: event.series?.cancelled ?? [] }, ...timesOn(event, first) }
}

function keepResponse(invited: Attendee, known: readonly Attendee[]): Attendee {
  const before = known.find(({ address }) => address.toLowerCase() === invited.address.toLowerCase())
  return before ? { ...invited, response: before.response, respondedAt: before.respondedAt } : invited
}

function checkTimes({ start, end, isAllDay }: CalendarEvent): void {
  const [from, to] = [instantOf(start), instantOf(end)]
  if (to < from) throw new GraphError(400, 'ErrorPropertyValidationFailure', 'The end of the event is before its start.')
  if (!isAllDay) return
  const isWhole = start.local.endsWith('T00:00:00') && end.local.endsWith('T00:00:00') && to > from && start.zone === end.zone
  if (!isWhole)
    throw new GraphError(
      400,
      'ErrorPropertyValidationFailure',
      'An all-day event has to begin and end at midnight of different days in one time zone.',
    )
}
