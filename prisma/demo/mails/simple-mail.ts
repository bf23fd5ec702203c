/** Single mails outside the conversations with customers: internal, private, from machines and strangers. */
import type { DemoAddress } from '../mailbox.ts'
import type { Language } from './format.ts'
import type { Letter } from './letter.ts'
import { domainOf, type MessageParts, messageId, messageOf } from './message.ts'
import type { Office } from './office.ts'
import type { Message } from './post-office.ts'
import { workingInstant } from './working-time.ts'

export type SimpleMail = Partial<Omit<MessageParts, 'conversationKey'>> & {
  from: DemoAddress
  to: readonly DemoAddress[]
  cc?: readonly DemoAddress[]
  subject: string
  /** Paragraphs from salutation to signature. */
  blocks: readonly string[]
  /** An instant, or working minutes back from the start day. */
  sent: string | number
  html?: boolean
  language?: Language
  /** The letter it answers or forwards. */
  quotes?: Letter['quotes']
  conversationKey?: string
}

/** A letter with a new identity. */
export function simpleLetter({ day, random }: Office, mail: SimpleMail): Letter {
  return {
    id: messageId(random, domainOf(mail.from.address)),
    from: mail.from,
    to: [...mail.to],
    cc: [...(mail.cc ?? [])],
    subject: mail.subject,
    sentAt: typeof mail.sent === 'string' ? mail.sent : workingInstant(day, mail.sent, random.int(0, 59)),
    blocks: [...mail.blocks],
    quotes: mail.quotes ?? null,
    bodyType: mail.html === true ? 'html' : 'text',
    language: mail.language ?? 'de',
  }
}

/** A message of its own, not yet delivered. */
export function simpleMessage(office: Office, mail: SimpleMail, letter = simpleLetter(office, mail)): Message {
  return messageOf(office.random, letter, {
    conversationKey: mail.conversationKey ?? office.random.uuid(),
    files: mail.files ?? [],
    headers: mail.headers ?? [],
    sensitivity: mail.sensitivity ?? 'normal',
    importance: mail.importance ?? 'normal',
    replyTo: mail.replyTo ?? [],
  })
}

/** Writes and delivers a mail; returns its letter for answers. */
export function send(office: Office, mail: SimpleMail): Letter {
  const letter = simpleLetter(office, mail)
  office.post.deliver(simpleMessage(office, mail, letter))
  return letter
}
