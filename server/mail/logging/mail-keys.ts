/** By what a found mail is told from others, in reports and in verdicts. */
import { createHmac } from 'node:crypto'
import { mailIdentity, messageIdHash, messageKey } from '../../contact-reports/hash-identity.ts'
import type { FoundMail } from '../../outlook/graph/background-mail.ts'

export type MailKeys = { identity: string; key: string; mailHash: string; messageHash: string; messageIdHash: string | null }

/** What the keys of a mail are made of. */
export type Identifiable = Pick<FoundMail, 'internetMessageId' | 'sentAt' | 'subject'> & { senderAddress: string | null }

/** Stands for a mail of which nothing else is kept. */
export const keyedHash = (secret: Uint8Array, text: string): string => createHmac('sha256', secret).update(text).digest('hex')

export function keysOf(mail: Identifiable, secret: Uint8Array): MailKeys {
  const [identity, key] = [mailIdentity(mail), messageKey(mail)]
  const hashes = { mailHash: keyedHash(secret, identity), messageHash: keyedHash(secret, key), messageIdHash: messageIdHash(mail.internetMessageId) }
  return { identity, key, ...hashes }
}

export const identifiable = (mail: FoundMail): Identifiable => ({ ...mail, senderAddress: mail.from?.address ?? null })

/** Everybody on the mail, lower case. */
export const addressesOf = ({ from, to, cc, bcc, replyTo }: FoundMail): string[] => [
  ...[...(from ? [from] : []), ...to, ...cc, ...bcc].map(({ address }) => address),
  ...replyTo,
]
