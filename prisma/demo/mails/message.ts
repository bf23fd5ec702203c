/** Turns a letter into a message with identity, headers and attachments. */
import type { DemoAttachment } from '../mailbox.ts'
import type { Random } from '../random.ts'
import { addMinutes } from './berlin-time.ts'
import type { Letter } from './letter.ts'
import type { Message } from './post-office.ts'
import { render } from './rendering.ts'

export type MessageParts = Partial<Pick<Message, 'importance' | 'sensitivity' | 'replyTo'>> & {
  conversationKey: string
  files?: readonly string[]
  headers?: Message['headers']
}

/** A message of a letter; it is received a few seconds after it was sent. */
export function messageOf(random: Random, letter: Letter, parts: MessageParts): Message {
  const keepsQuotation = letter.quotes?.style === 'gmail' && letter.bodyType === 'text' && random.chance(0.4)
  return {
    internetMessageId: letter.id,
    conversationKey: parts.conversationKey,
    from: letter.from,
    to: letter.to,
    cc: letter.cc,
    replyTo: parts.replyTo ?? [],
    subject: letter.subject,
    sentAt: letter.sentAt,
    receivedAt: addMinutes(letter.sentAt, random.int(2, 40) / 60),
    bodyType: letter.bodyType,
    ...render(letter, keepsQuotation),
    headers: [...threadHeaders(letter), ...(parts.headers ?? [])],
    sensitivity: parts.sensitivity ?? 'normal',
    importance: parts.importance ?? 'normal',
    attachments: [...inlineLogo(random, letter), ...(parts.files ?? []).map((name) => attachment(random, name))],
  }
}

/** A Message-ID as the domain's mail server would give it. */
export const messageId = (random: Random, domain: string): string => `<${random.uuid().replaceAll('-', '').toUpperCase()}@${domain}>`

/** The domain of an address. */
export const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1)

const contentTypes: Readonly<Record<string, { type: string; kilobytes: readonly [number, number] }>> = {
  pdf: { type: 'application/pdf', kilobytes: [60, 2400] },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', kilobytes: [14, 180] },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', kilobytes: [20, 240] },
  jpg: { type: 'image/jpeg', kilobytes: [700, 3800] },
  png: { type: 'image/png', kilobytes: [4, 40] },
  wav: { type: 'audio/wav', kilobytes: [90, 900] },
  ics: { type: 'text/calendar', kilobytes: [2, 4] },
}

function attachment(random: Random, name: string): DemoAttachment {
  const kind = contentTypes[name.slice(name.lastIndexOf('.') + 1)]
  const [least, most] = kind?.kilobytes ?? [1, 100]
  return { name, contentType: kind?.type ?? 'application/octet-stream', size: random.int(least * 1024, most * 1024), isInline: false }
}

const inlineLogo = (random: Random, letter: Letter): DemoAttachment[] =>
  letter.bodyType === 'html' && random.chance(0.3) ? [{ ...attachment(random, 'image001.png'), isInline: true }] : []

function threadHeaders(letter: Letter): Message['headers'] {
  if (letter.quotes === null) return []
  const references = ancestors(letter)
  return [
    { name: 'In-Reply-To', value: letter.quotes.letter.id },
    { name: 'References', value: references.join(' ') },
  ]
}

const ancestors = (letter: Letter): string[] => (letter.quotes === null ? [] : [...ancestors(letter.quotes.letter), letter.quotes.letter.id])
