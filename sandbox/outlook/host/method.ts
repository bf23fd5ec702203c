/** One method of the host: what it is given and how it fails. */
import type { z } from 'zod'
import type { AppointmentDraft } from '../mailbox/calendar.ts'
import type { Form } from '../mailbox/form.ts'
import type { Mail } from '../mailbox/mail.ts'
import type { MailDraft } from '../mailbox/mail-draft.ts'
import type { HostItem, MailboxOwner } from './item-data.ts'
import type { Notifications } from './notifications.ts'

/** What an add-in may ask the mail client around it to show. */
export type MailClient = {
  reply: (mail: Mail, toAll: boolean, text: string) => void
  newMessage: (draft: Partial<MailDraft>) => void
  newAppointment: (draft: Partial<AppointmentDraft>) => void
  openMessage: (graphId: string) => void
  openAppointment: (graphId: string) => void
  closePane: () => void
}

export type MethodContext = {
  owner: MailboxOwner
  item: HostItem | null
  client: MailClient
  notifications: Notifications
  /** Values are JSON texts. */
  saveRoamingSettings: (settings: Record<string, string>) => void
}

export type Method = (context: MethodContext, parameters: unknown) => unknown

/** Fails with one of Office.js's numbers (9000-9055), which the library turns into name and text. */
export class HostError extends Error {
  readonly code: number

  constructor(code: number) {
    super(`Office.js error ${code}`)
    this.code = code
  }
}

const OPERATION_NOT_SUPPORTED = 5000
export const unsupported = (): HostError => new HostError(OPERATION_NOT_SUPPORTED)

/** A method whose parameters are checked first. */
export const method =
  <T>(parameters: z.ZodType<T>, run: (context: MethodContext, parameters: T) => unknown): Method =>
  (context, given) =>
    run(context, parameters.parse(given))

/** The form of an item that is being edited. */
export function requireForm(item: HostItem | null): Form<MailDraft> | Form<AppointmentDraft> {
  if (item?.kind === 'messageCompose' || item?.kind === 'appointmentCompose') return item.form
  throw unsupported()
}

export function requireAppointmentForm(item: HostItem | null): Form<AppointmentDraft> {
  if (item?.kind === 'appointmentCompose') return item.form
  throw unsupported()
}
