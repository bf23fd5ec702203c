/** Appointments over Microsoft Graph. */
import { z } from 'zod'
import type { Graph } from './graph.ts'
import { type Recipient, recipient } from './recipients.ts'
import { addDays, toInstant, zone } from './zone.ts'

const dateTime = z.object({ dateTime: z.string(), timeZone: z.string() })

const appointment = z.object({
  id: z.string(),
  subject: z.string().nullish(),
  start: dateTime,
  end: dateTime,
  isAllDay: z.boolean(),
  isCancelled: z.boolean().nullish(),
  isOrganizer: z.boolean(),
  showAs: z.string(),
  sensitivity: z.string(),
  location: z.object({ displayName: z.string().nullish() }).nullish(),
  organizer: recipient.nullish(),
  attendees: z.array(recipient.extend({ type: z.string(), status: z.object({ response: z.string() }).nullish() })),
  body: z.object({ contentType: z.enum(['text', 'html']), content: z.string() }),
  categories: z.array(z.string()),
  isReminderOn: z.boolean().nullish(),
  reminderMinutesBeforeStart: z.number().nullish(),
  createdDateTime: z.string(),
  lastModifiedDateTime: z.string(),
})
export type Appointment = z.infer<typeof appointment>
export type Attendee = Appointment['attendees'][number]

const page = z.object({ value: z.array(appointment), '@odata.nextLink': z.string().optional() })

/** All appointments that touch the seven days from Monday on. */
export async function listWeek(graph: Graph, monday: string): Promise<Appointment[]> {
  const day = (date: string) => new Date(toInstant(`${date}T00:00`)).toISOString()
  const found: Appointment[] = []
  let path: string | undefined = `/me/calendarView?startDateTime=${day(monday)}&endDateTime=${day(addDays(monday, 7))}&$top=100`
  while (path) {
    const { value, '@odata.nextLink': next }: z.infer<typeof page> = await graph.get(path, page)
    found.push(...value)
    path = next
  }
  return found
}

const eventPath = (id: string): string => `/me/events/${encodeURIComponent(id)}`

export const readAppointment = (graph: Graph, id: string): Promise<Appointment> => graph.get(eventPath(id), appointment)

/** What the form edits; times are local, of a whole-day appointment the end is the last day. */
export type AppointmentDraft = {
  id: string | null
  subject: string
  location: string
  start: string
  end: string
  isAllDay: boolean
  required: Recipient[]
  optional: Recipient[]
  body: string
}

/** Saves and returns the id. */
export async function saveAppointment(graph: Graph, draft: AppointmentDraft): Promise<string> {
  if (!draft.id) return (await graph.post('/me/events', toEvent(draft), z.object({ id: z.string() }))).id
  await graph.patch(eventPath(draft.id), toEvent(draft))
  return draft.id
}

export const deleteAppointment = (graph: Graph, id: string): Promise<void> => graph.act('DELETE', eventPath(id))

export const respond = (graph: Graph, id: string, answer: 'accept' | 'tentativelyAccept' | 'decline'): Promise<void> =>
  graph.act('POST', `${eventPath(id)}/${answer}`, { sendResponse: true })

function toEvent({ subject, location, start, end, isAllDay, required, optional, body }: AppointmentDraft) {
  const at = (local: string) => ({ dateTime: `${local}:00`, timeZone: zone.windows })
  const midnight = (day: string) => at(`${day}T00:00`)
  const attendee = (type: string) => (emailAddress: Recipient) => ({ emailAddress, type })
  return {
    subject,
    location: { displayName: location },
    body: { contentType: 'text', content: body },
    isAllDay,
    start: isAllDay ? midnight(start.slice(0, 10)) : at(start),
    end: isAllDay ? midnight(addDays(end.slice(0, 10), 1)) : at(end),
    attendees: [...required.map(attendee('required')), ...optional.map(attendee('optional'))],
  }
}
