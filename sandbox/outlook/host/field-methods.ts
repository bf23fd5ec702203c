/** Subject, recipients, times and place of an item being edited. */
import { z } from 'zod'
import type { AppointmentDraft } from '../mailbox/calendar.ts'
import type { MailDraft } from '../mailbox/mail-draft.ts'
import type { Recipient } from '../mailbox/recipients.ts'
import { addMinutes, toInstant, toLocal } from '../mailbox/zone.ts'
import { type HostItem, hostAddress } from './item-data.ts'
import { method, requireAppointmentForm, requireForm, unsupported } from './method.ts'

const recipientField = z.number().int().min(0).max(2)
const person = z.object({ name: z.string().nullish(), address: z.string().nullish() })

const mailFields = ['to', 'cc', 'bcc'] as const
const attendeeFields = ['required', 'optional'] as const

/** The list that the library means by its number, with how to read and change it. */
function recipientsOf(item: HostItem | null, field: number): { get: () => Recipient[]; set: (people: Recipient[]) => void } {
  const mailField = mailFields[field]
  if (item?.kind === 'messageCompose' && mailField) {
    const { form } = item
    return { get: () => form.get()[mailField], set: (people) => form.change({ [mailField]: people } satisfies Partial<MailDraft>) }
  }
  const attendeeField = attendeeFields[field]
  if (item?.kind !== 'appointmentCompose' || !attendeeField) throw unsupported()
  const { form } = item
  return { get: () => form.get()[attendeeField], set: (people) => form.change({ [attendeeField]: people } satisfies Partial<AppointmentDraft>) }
}

export const readRecipients = method(z.object({ recipientField }), ({ item, owner }, { recipientField: field }) =>
  recipientsOf(item, field)
    .get()
    .map((each) => hostAddress(owner, each)),
)

/** @param combine what is there and what is given to what shall be there. */
export const changeRecipients = (combine: (present: Recipient[], given: Recipient[]) => Recipient[]) =>
  method(z.object({ recipientField, recipientArray: z.array(person) }), ({ item }, parameters) => {
    const { get, set } = recipientsOf(item, parameters.recipientField)
    const given = parameters.recipientArray.map(({ name, address }) => ({ name: name || address || '', address: address || name || '' }))
    set(combine(get(), given))
  })

export const readFrom = method(z.unknown(), ({ owner }) => hostAddress(owner, { name: owner.name, address: owner.mail }))

export const readSubject = method(z.unknown(), ({ item }) => requireForm(item).get().subject)
export const changeSubject = method(z.object({ subject: z.string() }), ({ item }, { subject }) => requireForm(item).change({ subject }))

export const readLocation = method(z.unknown(), ({ item }) => requireAppointmentForm(item).get().location)
export const changeLocation = method(z.object({ location: z.string() }), ({ item }, { location }) =>
  requireAppointmentForm(item).change({ location }),
)

const START = 1
const timeProperty = z.union([z.literal(START), z.literal(2)])
const MINUTE_MS = 60_000

export const readTime = method(z.object({ TimeProperty: timeProperty }), ({ item }, { TimeProperty }) => {
  const { start, end } = requireAppointmentForm(item).get()
  return toInstant(TimeProperty === START ? start : end)
})

/** A new start keeps the duration, as in Outlook. */
export const changeTime = method(z.object({ TimeProperty: timeProperty, time: z.number() }), ({ item }, { TimeProperty, time }) => {
  const form = requireAppointmentForm(item)
  const { start, end } = form.get()
  const minutes = (toInstant(end) - toInstant(start)) / MINUTE_MS
  form.change(TimeProperty === START ? { start: toLocal(time), end: addMinutes(toLocal(time), minutes) } : { end: toLocal(time) })
})
