/** What tells one mail from another across mailboxes. The texts are hashed (SHA-256, hex) where they are stored. */
import { normaliseAddress } from './mail-address.ts'

export type MailFacts = {
  /** RFC 5322 Message-ID; null when the mail has none. */
  internetMessageId: string | null
  senderAddress: string | null
  subject: string
  /** Instant in ISO 8601. */
  sentAt: string
}

const LONGEST_MESSAGE_ID = 998

/** Message-ID without angle brackets, comments (`(added by postmaster@…)`) and white space; null when it is missing or longer than a header line may be. */
export function normaliseMessageId(internetMessageId: string | null): string | null {
  const raw = (internetMessageId ?? '').trim()
  const bracketed = /<([^<>]+)>/.exec(raw)?.[1] ?? raw.replace(/\s\([^()]*\)/g, '').replace(/^<|>$/g, '')
  const id = bracketed.replace(/\s+/g, '')
  return id === '' || id.length > LONGEST_MESSAGE_ID ? null : id
}

/** Message-IDs of a `References` or `In-Reply-To` header, in brackets, in the order of the header; programs write them with, without and with broken blanks between. */
export const messageIdsIn = (header: string): string[] => header.match(/<[^<>\s]+>/g) ?? []

const sender = (address: string | null): string => normaliseAddress(address ?? '') ?? (address ?? '').trim().toLowerCase()

/**
 * Identity of a mail: normalised Message-ID, sender and sent second. Two mails that share a Message-ID are still two.
 * Without a usable Message-ID the subject stands in for it.
 */
export function mailIdentityText(mail: MailFacts): string {
  const id = normaliseMessageId(mail.internetMessageId)
  const second = Math.floor(Date.parse(mail.sentAt) / 1000)
  return id === null ? `content|${sender(mail.senderAddress)}|${second}|${mail.subject.trim()}` : `id|${id}|${sender(mail.senderAddress)}|${second}`
}

/** What a client beside the open mail knows of that identity; null without a usable Message-ID. Rarely shared by two mails. */
export function messageKeyText(internetMessageId: string | null, senderAddress: string | null): string | null {
  const id = normaliseMessageId(internetMessageId)
  return id === null ? null : `${id}|${sender(senderAddress)}`
}
