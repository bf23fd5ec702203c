import { createHmac } from 'node:crypto'
import { type MailFacts, mailIdentityText, normaliseMessageId } from '../../domain/mail/mail-identity.ts'
import { hashOf, knownMessageKey } from '../outlook/message-key.ts'
import type { MailContent } from '../platform/call/mailbox.ts'

/** By what a mail is told from others. */
export const factsOf = ({
  internetMessageId,
  from,
  subject,
  sentAt,
}: Pick<MailContent, 'internetMessageId' | 'from' | 'subject' | 'sentAt'>): MailFacts => ({
  ...{ internetMessageId, subject, sentAt },
  senderAddress: from?.address ?? null,
})

/** Stored identity of a mail, hex; see `domain/mail/mail-identity.ts`. */
export const mailIdentity = (mail: MailFacts): string => hashOf(mailIdentityText(mail))

/** By what later mails of a thread find this one; null without a usable Message-ID. */
export function messageIdHash(internetMessageId: string | null): string | null {
  const id = normaliseMessageId(internetMessageId)
  return id === null ? null : hashOf(id)
}

/** Key by which a client beside the open mail finds it again; of a mail without a usable Message-ID its identity. */
export function messageKey(mail: MailFacts): string {
  return knownMessageKey(mail.internetMessageId, mail.senderAddress) ?? mailIdentity(mail)
}

/** Stands for the identity of a mail that Outlook has not confirmed yet: no other mail has it. */
export const unconfirmedIdentity = (reportId: string): string => hashOf(`unconfirmed|${reportId}`)

/** Stands for a mail of which nothing else is kept. */
export const keyedHash = (secret: Uint8Array, text: string): string => createHmac('sha256', secret).update(text).digest('hex')
