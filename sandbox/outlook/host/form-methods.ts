/** Forms and items that an add-in opens in the mail client. */
import { z } from 'zod'
import { parseRecipient, type Recipient } from '../mailbox/recipients.ts'
import { htmlToText } from '../mailbox/text.ts'
import { addMinutes, toLocal } from '../mailbox/zone.ts'
import { toGraphId } from './item-data.ts'
import { method, unsupported } from './method.ts'

const addresses = z.array(z.string()).nullish()
const people = (given: z.infer<typeof addresses>): Recipient[] => (given ?? []).flatMap((text) => parseRecipient(text) ?? [])
const DEFAULT_MINUTES = 30

export const openReply = ({ toAll }: { toAll: boolean }) =>
  method(z.object({ htmlBody: z.string().nullish() }), ({ item, client }, { htmlBody }) => {
    if (item?.kind !== 'messageRead') throw unsupported()
    client.reply(item.mail, toAll, htmlToText(htmlBody ?? ''))
  })

export const openNewMessage = method(
  z.object({
    toRecipients: addresses,
    ccRecipients: addresses,
    bccRecipients: addresses,
    subject: z.string().nullish(),
    htmlBody: z.string().nullish(),
  }),
  ({ client }, { toRecipients, ccRecipients, bccRecipients, subject, htmlBody }) =>
    client.newMessage({
      to: people(toRecipients),
      cc: people(ccRecipients),
      bcc: people(bccRecipients),
      subject: subject ?? '',
      body: htmlToText(htmlBody ?? ''),
    }),
)

const newAppointment = z.object({
  requiredAttendees: addresses,
  optionalAttendees: addresses,
  start: z.number().nullish(),
  end: z.number().nullish(),
  location: z.string().nullish(),
  subject: z.string().nullish(),
  body: z.string().nullish(),
})

export const openNewAppointment = method(newAppointment, ({ client }, given) => {
  const start = given.start ? toLocal(given.start) : null
  client.newAppointment({
    required: people(given.requiredAttendees),
    optional: people(given.optionalAttendees),
    subject: given.subject ?? '',
    location: given.location ?? '',
    body: given.body ?? '',
    ...(start ? { start, end: given.end ? toLocal(given.end) : addMinutes(start, DEFAULT_MINUTES) } : {}),
  })
})

const byId = z.object({ itemId: z.string() })
export const openMessage = method(byId, ({ client }, { itemId }) => client.openMessage(toGraphId(itemId)))
export const openAppointment = method(byId, ({ client }, { itemId }) => client.openAppointment(toGraphId(itemId)))
