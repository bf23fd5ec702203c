import type { Attendee, CalendarEvent, Recurrence } from '../store/mailbox.ts'
import { floating, instantOf, inZone } from './dates.ts'
import type { Entity } from './entity.ts'
import type { EntityType, Rendering } from './entity-type.ts'
import { writeId } from './item-id.ts'
import { bodyOf, changeKeyOf, etagOf, extendedPropertiesOf, recipientOf } from './outlook-item.ts'
import { NO_DAY } from './recurrence-input.ts'

const NEVER = '0001-01-01T00:00:00Z'

export const eventId = ({ key }: Pick<CalendarEvent, 'key'>, { oid, preferences }: Rendering): string =>
  writeId({ oid, kind: 'event', key, moves: preferences.isImmutableId ? null : 0 })

export const eventType: EntityType<CalendarEvent> = {
  properties: [
    ...['id', 'createdDateTime', 'lastModifiedDateTime', 'changeKey', 'categories', 'transactionId', 'originalStartTimeZone', 'originalEndTimeZone'],
    ...['iCalUId', 'reminderMinutesBeforeStart', 'isReminderOn', 'hasAttachments', 'subject', 'bodyPreview', 'importance', 'sensitivity', 'isAllDay'],
    ...['isCancelled', 'isOrganizer', 'responseRequested', 'seriesMasterId', 'showAs', 'type', 'webLink', 'onlineMeetingUrl', 'isOnlineMeeting'],
    ...['onlineMeetingProvider', 'allowNewTimeProposals', 'isDraft', 'hideAttendees', 'recurrence', 'onlineMeeting', 'responseStatus', 'body'],
    ...['start', 'end', 'originalStart', 'location', 'locations', 'attendees', 'organizer'],
  ],
  hidden: [],
  expandable: ['singleValueExtendedProperties'],
  pageSize: 10,
  render: (event, rendering) => ({
    '@odata.etag': etagOf(event),
    ...detailsOf(event, rendering),
    ...seriesOf(event, rendering),
    ...timesOf(event, rendering),
    ...placeOf(event),
    ...meetingOf(event),
    ...(rendering.hasBodies ? { body: bodyOf(event.body, rendering.preferences.bodyType) } : {}),
    singleValueExtendedProperties: extendedPropertiesOf(event.extendedProperties, event.sensitivity),
  }),
}

function detailsOf(event: CalendarEvent, rendering: Rendering): Entity {
  const { createdDateTime, lastModifiedDateTime, categories, transactionId, iCalUId, reminderMinutesBeforeStart, isReminderOn, subject } = event
  const { bodyPreview, importance, sensitivity, isAllDay, isCancelled, showAs } = event
  const id = eventId(event, rendering)
  return {
    ...{ id, createdDateTime, lastModifiedDateTime, categories, iCalUId, reminderMinutesBeforeStart, isReminderOn, subject },
    ...{ bodyPreview, importance, sensitivity, isAllDay, isCancelled, showAs },
    ...(transactionId === null ? {} : { transactionId }),
    changeKey: changeKeyOf(event),
    hasAttachments: false,
    isDraft: false,
    webLink: `${new URL(rendering.graphUrl).origin}/?ItemID=${encodeURIComponent(id)}&path=/calendar/item`,
  }
}

function seriesOf({ series, occurrence, start }: CalendarEvent, rendering: Rendering): Entity {
  const kind = occurrence?.isException ? 'exception' : occurrence ? 'occurrence' : series ? 'seriesMaster' : 'singleInstance'
  return {
    type: kind,
    seriesMasterId: occurrence ? eventId({ key: occurrence.masterKey }, rendering) : null,
    recurrence: series ? recurrenceOf(series.recurrence, start.zone) : null,
    ...(occurrence ? { originalStart: `${new Date(instantOf(occurrence.start)).toISOString().slice(0, 19)}Z` } : {}),
  }
}

/** Also of tasks. */
export const recurrenceOf = ({ pattern, range }: Recurrence, recurrenceTimeZone: string) => ({
  pattern: { ...pattern, month: 0, index: 'first' },
  range: { ...range, endDate: range.endDate ?? NO_DAY, recurrenceTimeZone },
})

function timesOf({ start, end, isAllDay }: CalendarEvent, { preferences: { timeZone } }: Rendering): Entity {
  return {
    start: isAllDay ? floating(start, timeZone) : inZone(instantOf(start), timeZone),
    end: isAllDay ? floating(end, timeZone) : inZone(instantOf(end), timeZone),
    originalStartTimeZone: start.zone,
    originalEndTimeZone: end.zone,
  }
}

function placeOf({ location }: CalendarEvent): Entity {
  const place = { displayName: location ?? '', locationType: 'default', ...(location ? { uniqueId: location, uniqueIdType: 'private' } : {}) }
  return { location: place, locations: location ? [place] : [] }
}

const meetingOf = ({ organizer, attendees, response, iCalUId, isOnlineMeeting, ...event }: CalendarEvent): Entity => ({
  isOrganizer: response === 'organizer',
  organizer: recipientOf(organizer),
  attendees: attendees.map(attendeeOf),
  responseStatus: { response, time: NEVER },
  responseRequested: event.responseRequested,
  allowNewTimeProposals: event.allowNewTimeProposals,
  hideAttendees: event.hideAttendees,
  isOnlineMeeting,
  onlineMeetingProvider: isOnlineMeeting ? 'teamsForBusiness' : 'unknown',
  onlineMeetingUrl: null,
  onlineMeeting: isOnlineMeeting ? { joinUrl: `https://teams.example/meet/${encodeURIComponent(iCalUId)}` } : null,
})

const attendeeOf = (attendee: Attendee) => ({
  ...recipientOf(attendee),
  type: attendee.type,
  status: { response: attendee.response, time: attendee.respondedAt ?? NEVER },
})
