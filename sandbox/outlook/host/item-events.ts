/** Events of the item being edited: the form tells what changed, the add-in hears it in the library's words. */
import type { AppointmentDraft } from '../mailbox/calendar.ts'
import type { MailDraft } from '../mailbox/mail-draft.ts'
import { toInstant } from '../mailbox/zone.ts'
import type { HostItem } from './item-data.ts'

type Fire = (event: string, data: unknown) => void

/** @returns how to stop watching. */
export function watchForm(item: HostItem | null, fire: Fire): () => void {
  if (item?.kind === 'messageCompose') return item.form.subscribe((before) => tellRecipients(before, item.form.get(), ['to', 'cc', 'bcc'], fire))
  if (item?.kind !== 'appointmentCompose') return () => {}
  return item.form.subscribe((before) => {
    const now = item.form.get()
    tellRecipients(attendeesOf(before), attendeesOf(now), ['requiredAttendees', 'optionalAttendees'], fire)
    if (before.start !== now.start || before.end !== now.end) tellTime(now, fire)
  })
}

const attendeesOf = ({ required, optional }: AppointmentDraft) => ({ requiredAttendees: required, optionalAttendees: optional })

function tellRecipients<K extends string>(
  before: Record<K, MailDraft['to']>,
  now: Record<K, MailDraft['to']>,
  fields: readonly K[],
  fire: Fire,
): void {
  const changed = Object.fromEntries(fields.map((field) => [field, before[field] !== now[field]]))
  if (Object.values(changed).some(Boolean)) fire('olkRecipientsChanged', [JSON.stringify(changed)])
}

const tellTime = ({ start, end }: AppointmentDraft, fire: Fire): void =>
  fire('olkAppointmentTimeChanged', [JSON.stringify({ start: toInstant(start), end: toInstant(end) })])
