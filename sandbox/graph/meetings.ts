/** Invitations between the mailboxes of the demonstration: the organizer's event and the attendees' copies share the iCalUId. */
import { newKey } from '../store/item-key.ts'
import type { Attendee, AttendeeResponse, CalendarEvent, Mailbox } from '../store/mailbox.ts'
import type { Store } from '../store/mailbox-store.ts'
import { isSameAddress } from '../store/new-mailbox.ts'
import { findEvent, rewriteEvent } from '../store/series.ts'

type Copy = { mailbox: Mailbox; attendee: Attendee; event: CalendarEvent | undefined }

function copiesOf(store: Store, { attendees, iCalUId, organizer }: CalendarEvent): Copy[] {
  return attendees.flatMap((attendee) => {
    const mailbox = store.mailboxAt(attendee.address)
    if (!mailbox || isSameAddress(attendee.address, organizer.address)) return []
    return [{ mailbox, attendee, event: findEvent(mailbox, (each) => each.iCalUId === iCalUId) }]
  })
}

/** What an organizer decides for all; the rest belongs to each mailbox. */
const sharedOf = ({
  series,
  subject,
  body,
  bodyPreview,
  location,
  start,
  end,
  isAllDay,
  attendees,
  isOnlineMeeting,
  sensitivity,
  importance,
}: CalendarEvent) =>
  structuredClone({ series, subject, body, bodyPreview, location, start, end, isAllDay, attendees, isOnlineMeeting, sensitivity, importance })

/** Brings the attendees' copies up to date, or creates them. */
export function invite(store: Store, organized: CalendarEvent): void {
  for (const { mailbox, attendee, event } of copiesOf(store, organized)) {
    const copy: CalendarEvent = event ?? {
      ...structuredClone(organized),
      occurrence: undefined,
      key: newKey(),
      change: 0,
      transactionId: null,
      showAs: 'tentative',
      response: attendee.response === 'none' ? 'notResponded' : attendee.response,
      categories: [],
      extendedProperties: [],
    }
    rewriteEvent(store, mailbox, copy, sharedOf(organized))
  }
}

/** The attendees keep the event, marked as cancelled. */
export function cancel(store: Store, organized: CalendarEvent): void {
  for (const { mailbox, event } of copiesOf(store, organized)) if (event) rewriteEvent(store, mailbox, event, { isCancelled: true, showAs: 'free' })
}

/** Notes an attendee's answer in his own event and tells the organizer. */
export function respond(store: Store, mailbox: Mailbox, event: CalendarEvent, response: AttendeeResponse, isSent: boolean): void {
  const answered = (each: Attendee): Attendee =>
    isSameAddress(each.address, mailbox.address) ? { ...each, response, respondedAt: store.instant() } : each
  rewriteEvent(store, mailbox, event, {
    response,
    showAs: response === 'accepted' ? 'busy' : 'tentative',
    attendees: event.attendees.map(answered),
  })
  const organizer = store.mailboxAt(event.organizer.address)
  const original = isSent && organizer ? findEvent(organizer, ({ iCalUId }) => iCalUId === event.iCalUId) : undefined
  if (organizer && original) rewriteEvent(store, organizer, original, { attendees: original.attendees.map(answered) })
}
