/** Invitations between the mailboxes of the demonstration: the organizer's event and the attendees' copies share the iCalUId. */
import { newKey } from '../store/item-key.ts'
import type { Attendee, AttendeeResponse, CalendarEvent, Mailbox } from '../store/mailbox.ts'
import { isSameAddress } from '../store/new-mailbox.ts'
import type { Store } from '../store/store.ts'

type Copy = { mailbox: Mailbox; attendee: Attendee; event: CalendarEvent | undefined }

function copiesOf(store: Store, { attendees, iCalUId, organizer }: CalendarEvent): Copy[] {
  return attendees.flatMap((attendee) => {
    const mailbox = store.mailboxAt(attendee.address)
    if (!mailbox || isSameAddress(attendee.address, organizer.address)) return []
    return [{ mailbox, attendee, event: mailbox.events.find((each) => each.iCalUId === iCalUId) }]
  })
}

/** What an organizer decides for all; the rest belongs to each mailbox. */
const sharedOf = ({
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
  structuredClone({ subject, body, bodyPreview, location, start, end, isAllDay, attendees, isOnlineMeeting, sensitivity, importance })

/** Brings the attendees' copies up to date, or creates them. */
export function invite(store: Store, organized: CalendarEvent): void {
  for (const { mailbox, attendee, event } of copiesOf(store, organized)) {
    const copy: CalendarEvent = event ?? {
      ...structuredClone(organized),
      key: newKey(),
      change: 0,
      transactionId: null,
      showAs: 'tentative',
      response: attendee.response === 'none' ? 'notResponded' : attendee.response,
      categories: [],
      extendedProperties: [],
    }
    store.putEvent(mailbox, Object.assign(copy, sharedOf(organized)))
  }
}

/** The attendees keep the event, marked as cancelled. */
export function cancel(store: Store, organized: CalendarEvent): void {
  for (const { mailbox, event } of copiesOf(store, organized))
    if (event) store.putEvent(mailbox, Object.assign(event, { isCancelled: true, showAs: 'free' }))
}

/** Notes an attendee's answer in his own event and tells the organizer. */
export function respond(store: Store, mailbox: Mailbox, event: CalendarEvent, response: AttendeeResponse, isSent: boolean): void {
  const answered = (each: Attendee): Attendee =>
    isSameAddress(each.address, mailbox.address) ? { ...each, response, respondedAt: store.instant() } : each
  Object.assign(event, { response, showAs: response === 'accepted' ? 'busy' : 'tentative', attendees: event.attendees.map(answered) })
  store.putEvent(mailbox, event)
  const organizer = store.mailboxAt(event.organizer.address)
  const original = isSent ? organizer?.events.find(({ iCalUId }) => iCalUId === event.iCalUId) : undefined
  if (organizer && original) store.putEvent(organizer, Object.assign(original, { attendees: original.attendees.map(answered) }))
}
