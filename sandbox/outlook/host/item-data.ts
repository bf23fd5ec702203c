/** The open item as Office.js expects it: Graph's message or event, or the form being edited, mapped to the library's initial data. */
import type { AddInManifest } from '../configuration.ts'
import type { Appointment, AppointmentDraft, Attendee } from '../mailbox/calendar.ts'
import type { Form } from '../mailbox/form.ts'
import type { Mail } from '../mailbox/mail.ts'
import { type MailDraft, normalizeSubject } from '../mailbox/mail-draft.ts'
import { fromRecipient, type GraphRecipient, type Recipient } from '../mailbox/recipients.ts'
import { toInstant, zone } from '../mailbox/zone.ts'

export type HostItem =
  | { kind: 'messageRead'; mail: Mail }
  | { kind: 'appointmentRead'; appointment: Appointment }
  | { kind: 'messageCompose'; form: Form<MailDraft> }
  | { kind: 'appointmentCompose'; form: Form<AppointmentDraft> }

/** Whose mailbox it is. */
export type MailboxOwner = {
  oid: string
  tenantId: string
  name: string
  mail: string /** Address of whoever the open mailbox belongs to, where that is somebody else. */
  sharedBy: string | null
}

export type HostAddress = Recipient & { recipientType: number; appointmentResponse?: number }

const itemTypes = { messageRead: 1, appointmentRead: 2, messageCompose: 4, appointmentCompose: 5, none: 6 } as const
/** In the host's numbers, which are not in order of what they allow. */
const permissionLevels = { Restricted: 0, ReadItem: 1, ReadWriteMailbox: 2, ReadWriteItem: 3 } as const
const INTERNAL_USER = 2
const EXTERNAL_USER = 3

/** Exchange's form of a Graph id, which is what Office.js hands out as `itemId`. */
export const toEwsId = (graphId: string): string => graphId.replaceAll('-', '/').replaceAll('_', '+')
export const toGraphId = (ewsId: string): string => ewsId.replaceAll('/', '-').replaceAll('+', '_')

/** What every item's data begins with: the mailbox. Enough by itself when no item is open. */
export function mailboxData(owner: MailboxOwner, { permissions }: AddInManifest) {
  return {
    itemType: itemTypes.none as number,
    permissionLevel: permissionLevels[permissions] as number,
    hostVersion: HOST_VERSION,
    owaView: 'ThreeColumns',
    userDisplayName: owner.name,
    userEmailAddress: owner.mail,
    userTimeZone: zone.windows,
    userProfileType: 'office365',
    ewsUrl: `${location.origin}/ews/exchange.asmx`,
    restUrl: `${location.origin}/api`,
    isFromSharedFolder: owner.sharedBy !== null,
  }
}

export const HOST_VERSION = '16.0.17000.0'

/** @returns the payload of the library's first question and of `ItemChanged`. */
export const itemData = (owner: MailboxOwner, manifest: AddInManifest, item: HostItem) => ({
  ...mailboxData(owner, manifest),
  itemType: itemTypes[item.kind],
  ...details(owner, item),
})

function details(owner: MailboxOwner, item: HostItem): object {
  switch (item.kind) {
    case 'messageRead':
      return messageData(owner, item.mail)
    case 'appointmentRead':
      return appointmentData(owner, item.appointment)
    case 'messageCompose':
      return { itemClass: 'IPM.Note', conversationId: item.form.get().conversationId }
    case 'appointmentCompose':
      return { itemClass: 'IPM.Appointment' }
  }
}

function messageData(owner: MailboxOwner, mail: Mail) {
  const address = addressOf(owner)
  return {
    id: toEwsId(mail.id),
    itemClass: 'IPM.Note',
    conversationId: toEwsId(mail.conversationId),
    internetMessageId: mail.internetMessageId,
    subject: mail.subject ?? '',
    normalizedSubject: normalizeSubject(mail.subject ?? ''),
    from: mail.from ? address(mail.from) : null,
    sender: (mail.sender ?? mail.from) ? address(mail.sender ?? mail.from ?? emptyRecipient) : null,
    to: mail.toRecipients.map(address),
    cc: mail.ccRecipients.map(address),
    bcc: mail.bccRecipients.map(address),
    dateTimeCreated: Date.parse(mail.createdDateTime),
    dateTimeModified: Date.parse(mail.lastModifiedDateTime),
    attachments: attachmentsData(mail),
    isRead: mail.isRead,
  }
}

const emptyRecipient: GraphRecipient = { emailAddress: {} }

/** @returns attachments in the library's words; its type 0 is a file. */
export const attachmentsData = (mail: Mail) =>
  mail.attachments.map(({ id, name, contentType, size, isInline }) => ({ id: toEwsId(id), name, contentType, size, isInline, attachmentType: 0 }))

const sensitivities = ['normal', 'personal', 'private', 'confidential']

function appointmentData(owner: MailboxOwner, appointment: Appointment) {
  const address = addressOf(owner)
  const attendees = (type: string) => appointment.attendees.filter((attendee) => attendee.type === type)
  return {
    id: toEwsId(appointment.id),
    itemClass: 'IPM.Appointment',
    subject: appointment.subject ?? '',
    normalizedSubject: appointment.subject ?? '',
    organizer: appointment.organizer ? address(appointment.organizer) : null,
    to: attendees('required').map((attendee) => attendeeAddress(owner, attendee)),
    cc: attendees('optional').map((attendee) => attendeeAddress(owner, attendee)),
    start: toInstant(appointment.start.dateTime),
    end: toInstant(appointment.end.dateTime),
    location: appointment.location?.displayName ?? '',
    isAllDayEvent: appointment.isAllDay,
    sensitivity: Math.max(0, sensitivities.indexOf(appointment.sensitivity)),
    dateTimeCreated: Date.parse(appointment.createdDateTime),
    dateTimeModified: Date.parse(appointment.lastModifiedDateTime),
    attachments: [],
  }
}

/** Colleagues have an address of the owner's domain. */
const addressOf =
  (owner: MailboxOwner) =>
  (person: GraphRecipient): HostAddress =>
    hostAddress(owner, fromRecipient(person))

export const hostAddress = (owner: MailboxOwner, person: Recipient): HostAddress => ({
  ...person,
  recipientType: domainOf(person.address) === domainOf(owner.mail) ? INTERNAL_USER : EXTERNAL_USER,
})

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

const responses = ['none', 'organizer', 'tentativelyAccepted', 'accepted', 'declined']

const attendeeAddress = (owner: MailboxOwner, attendee: Attendee): HostAddress => ({
  ...addressOf(owner)(attendee),
  appointmentResponse: Math.max(0, responses.indexOf(attendee.status?.response ?? 'none')),
})
