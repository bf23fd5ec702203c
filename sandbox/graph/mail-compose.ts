/** New drafts: empty, or answering a mail. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { htmlToText, previewOf, textToHtml } from '../store/html-text.ts'
import { newKey } from '../store/item-key.ts'
import type { Address, Mailbox, Message } from '../store/mailbox.ts'
import { folderKeyOf, isSameAddress } from '../store/new-mailbox.ts'
import { messageInput } from './message-input.ts'

export const answerInput = z.strictObject({
  comment: z.string().optional(),
  message: messageInput.optional(),
  toRecipients: messageInput.shape.toRecipients,
})

export type AnswerKind = 'createReply' | 'createReplyAll' | 'createForward'

const ownAddress = ({ displayName, address }: Mailbox): Address => ({ name: displayName, address })

/** A draft of nothing; not yet in the mailbox. */
export function emptyDraft(mailbox: Mailbox, at: string): Message {
  const key = newKey()
  return {
    key,
    change: 0,
    moves: 0,
    folderKey: folderKeyOf(mailbox.oid, 'drafts'),
    createdDateTime: at,
    lastModifiedDateTime: at,
    sentDateTime: at,
    receivedDateTime: at,
    subject: '',
    body: { contentType: 'html', content: '' },
    uniqueBody: { contentType: 'html', content: '' },
    bodyPreview: '',
    from: ownAddress(mailbox),
    toRecipients: [],
    ccRecipients: [],
    bccRecipients: [],
    replyTo: [],
    internetMessageId: `<${randomUUID()}@${mailbox.address.split('@')[1] ?? 'localhost'}>`,
    conversationKey: key,
    headers: [],
    sensitivity: 'normal',
    importance: 'normal',
    isRead: true,
    isDraft: true,
    categories: [],
    attachments: [],
    extendedProperties: [],
  }
}

const PREFIX = /^(?:(?:re|aw|antw|fw|fwd|wg)\s*:\s*)+/i

/** @param comment plain text above the quoted mail. */
export function answerDraft(mailbox: Mailbox, original: Message, kind: AnswerKind, comment: string, at: string): Message {
  const isForward = kind === 'createForward'
  const body = { contentType: 'html' as const, content: quote(original, comment) }
  return {
    ...emptyDraft(mailbox, at),
    ...recipientsOf(mailbox, original, kind),
    subject: `${isForward ? 'FW' : 'RE'}: ${original.subject.replace(PREFIX, '')}`,
    body,
    uniqueBody: { contentType: 'html', content: textToHtml(comment) },
    bodyPreview: previewOf(body),
    conversationKey: original.conversationKey,
    headers: threadHeaders(original),
    attachments: isForward ? original.attachments.map((attachment) => ({ ...attachment, key: newKey() })) : [],
  }
}

function recipientsOf(mailbox: Mailbox, { from, replyTo, toRecipients, ccRecipients }: Message, kind: AnswerKind) {
  const authors = kind === 'createForward' ? [] : replyTo.length ? replyTo : from ? [from] : []
  const isOther = ({ address }: Address) =>
    !isSameAddress(address, mailbox.address) && !authors.some((author) => isSameAddress(author.address, address))
  return { toRecipients: authors, ccRecipients: kind === 'createReplyAll' ? [...toRecipients, ...ccRecipients].filter(isOther) : [] }
}

function threadHeaders({ internetMessageId, headers }: Message): Message['headers'] {
  if (internetMessageId === null) return []
  const earlier = headers.find(({ name }) => name.toLowerCase() === 'references')?.value
  return [
    { name: 'In-Reply-To', value: internetMessageId },
    { name: 'References', value: earlier ? `${earlier} ${internetMessageId}` : internetMessageId },
  ]
}

function quote({ from, sentDateTime, toRecipients, subject, body }: Message, comment: string): string {
  const sender = from ? `${from.name} <${from.address}>` : ''
  const header = [`From: ${sender}`, `Sent: ${sentDateTime}`, `To: ${toRecipients.map(({ address }) => address).join('; ')}`, `Subject: ${subject}`]
  const text = body.contentType === 'html' ? htmlToText(body.content) : body.content
  const inner = (plain: string) => textToHtml(plain).replace(/^<html><body>|<\/body><\/html>$/g, '')
  return `<html><body>${inner(comment)}<hr>${inner(header.join('\n'))}<br>${inner(text)}</body></html>`
}
