import { z } from 'zod'
import { attempt, type GraphClient } from './access/client.ts'

export type PlacedMail = { subject: string /** Plain text. */; text: string; owner: { name: string; address: string } }

/** PidTagMessageFlags: whether a mail is a draft is said once, when it is made. */
const NO_DRAFT = { id: 'Integer 0x0E07', value: '1' }

/**
 * Lays an unread mail of its owner to himself into his inbox: nothing is sent, so no right to send is needed.
 * Throws `AppError` with an `OUTLOOK_...` reason; OUTLOOK_REFUSED without the right to change mails.
 */
export async function placeMail(client: GraphClient, oid: string, { subject, text, owner }: PlacedMail): Promise<void> {
  const self = { emailAddress: owner }
  const mail = {
    ...{ subject, body: { contentType: 'text', content: text }, from: self, sender: self, toRecipients: [self], isRead: false },
    singleValueExtendedProperties: [NO_DRAFT],
  }
  await attempt(client.request(`/users/${oid}/mailFolders/inbox/messages`).post(mail), z.unknown())
}
