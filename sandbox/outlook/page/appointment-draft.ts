/** How an appointment gets into the form. */
import type { Appointment, AppointmentDraft } from '../mailbox/calendar.ts'
import { fromRecipient } from '../mailbox/recipients.ts'
import { toText } from '../mailbox/text.ts'
import { addDays, addMinutes, minuteOfDay, toLocal } from '../mailbox/zone.ts'

const DEFAULT_MINUTES = 30

/** Begins at the next half hour. */
export function emptyAppointment(now: number): AppointmentDraft {
  const local = toLocal(now)
  const start = addMinutes(local, DEFAULT_MINUTES - (minuteOfDay(local) % DEFAULT_MINUTES))
  const end = addMinutes(start, DEFAULT_MINUTES)
  return { id: null, subject: '', location: '', start, end, isAllDay: false, required: [], optional: [], body: '' }
}

/** Graph ends a whole-day appointment at midnight after its last day, the form names the last day. */
export function draftOf(appointment: Appointment): AppointmentDraft {
  const people = (type: string) => appointment.attendees.filter((attendee) => attendee.type === type).map(fromRecipient)
  const end = appointment.end.dateTime.slice(0, 16)
  return {
    id: appointment.id,
    subject: appointment.subject ?? '',
    location: appointment.location?.displayName ?? '',
    start: appointment.start.dateTime.slice(0, 16),
    end: appointment.isAllDay ? `${addDays(end.slice(0, 10), -1)}T00:00` : end,
    isAllDay: appointment.isAllDay,
    required: people('required'),
    optional: people('optional'),
    body: toText(appointment.body),
  }
}
