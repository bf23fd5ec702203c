/** By what a found mail is told from others, in reports and in verdicts. */
import { keyedHash, mailIdentity, messageIdHash, messageKey } from '../../contact-reports/hash-identity.ts'
import type { FoundMail, MailKey } from '../../outlook/graph/background-mail.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'

export type MailKeys = { identity: string; key: string; mailHash: string; messageHash: string; messageIdHash: string | null }

/** What the keys of a mail are made of. */
export type Identifiable = Pick<FoundMail, 'internetMessageId' | 'sentAt' | 'subject'> & { senderAddress: string | null }

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

/** Those of which nothing was written down in this mailbox. */
export async function withoutVerdict({ db, mailbox, hashKey }: MailContext, mails: readonly MailKey[]): Promise<MailKey[]> {
  if (mails.length === 0) return []
  const hashed = mails.map((mail) => ({ mail, hash: keysOf(mail, hashKey).mailHash }))
  const where = { mailboxId: mailbox.id, mailHash: { in: hashed.map(({ hash }) => hash) } }
  const known = new Set((await db.prisma.mailVerdict.findMany({ where, select: { mailHash: true } })).map(({ mailHash }) => mailHash))
  return hashed.filter(({ hash }) => !known.has(hash)).map(({ mail }) => mail)
}
