/** What happens to events, whoever does it: an application over Graph, or their owner in Outlook. */
import { newKey } from '../store/item-key.ts'
import type { AttendeeResponse, CalendarEvent, Mailbox } from '../store/mailbox.ts'
import type { Store } from '../store/mailbox-store.ts'
import { rewriteEvent, type Telling, takeOut } from '../store/series.ts'
import { applyChange, type EventChange } from './event-input.ts'
import { GraphError } from './graph-error.ts'
import { cancel, invite, respond } from './meetings.ts'

export type NewEvent = EventChange & Pick<CalendarEvent, 'start' | 'end'>

export function createEvent(store: Store, mailbox: Mailbox, input: NewEvent, transactionId: string | null): CalendarEvent {
  const event = newEvent(mailbox, input, transactionId, store.instant())
  store.putEvent(mailbox, event)
  invite(store, event)
  return event
}

function newEvent(mailbox: Mailbox, input: NewEvent, transactionId: string | null, at: string): CalendarEvent {
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

export function removeEvent(store: Store, mailbox: Mailbox, event: CalendarEvent, telling?: Telling): void {
  takeOut(store, mailbox, event, telling)
  if (event.response === 'organizer') cancel(store, event)
}

/** @throws GraphError for the organizer. */
export function answerInvitation(store: Store, mailbox: Mailbox, event: CalendarEvent, response: AttendeeResponse, isSent: boolean): void {
  if (event.response === 'organizer')
    throw new GraphError(
      400,
      'ErrorInvalidRequest',
      "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.",
    )
  respond(store, mailbox, event, response, isSent)
  // Exchange takes a declined meeting out of the calendar.
  if (response === 'declined') takeOut(store, mailbox, event)
}
