/** What a request may say of a mail. */
import { z } from 'zod'
import { previewOf } from '../store/html-text.ts'
import { newKey } from '../store/item-key.ts'
import type { Attachment, Message } from '../store/mailbox.ts'
import { extendedProperty, importance, itemBody, recipient } from './body-input.ts'
import { GraphError } from './graph-error.ts'
import { mergeProperties } from './outlook-item.ts'

const attachment = z.strictObject({
  name: z.string(),
  contentType: z.string().nullish(),
  contentBytes: z.base64(),
  isInline: z.boolean().default(false),
  contentId: z.string().nullish(),
})

export const messageInput = z.strictObject({
  subject: z.string().nullish(),
  body: itemBody.optional(),
  from: recipient.optional(),
  sender: recipient.optional(),
  toRecipients: z.array(recipient).optional(),
  ccRecipients: z.array(recipient).optional(),
  bccRecipients: z.array(recipient).optional(),
  replyTo: z.array(recipient).optional(),
  importance: importance.optional(),
  isRead: z.boolean().optional(),
  categories: z.array(z.string()).optional(),
  internetMessageHeaders: z.array(z.strictObject({ name: z.string().regex(/^x-/i), value: z.string() })).optional(),
  attachments: z.array(attachment).optional(),
  singleValueExtendedProperties: z.array(extendedProperty).optional(),
})
export type MessageInput = z.infer<typeof messageInput>

const draftOnly = ['subject', 'body', 'from', 'sender', 'toRecipients', 'ccRecipients', 'bccRecipients', 'replyTo', 'importance'] as const

/** Writes the input into the mail. @throws GraphError for changes that only a draft allows. */
export function applyInput(message: Message, input: MessageInput, at: string): void {
  const forbidden = message.isDraft ? undefined : draftOnly.find((name) => input[name] !== undefined)
  if (forbidden) throw new GraphError(400, 'ErrorInvalidPropertySet', `The property '${forbidden}' can only be changed in a draft.`)
  const { subject, body, sender, from = sender, attachments = [], internetMessageHeaders = [], singleValueExtendedProperties = [], ...rest } = input
  Object.assign(message, Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)))
  if (subject !== undefined) message.subject = subject ?? ''
  if (from) message.from = from
  if (body) {
    message.body = body
    message.uniqueBody = { ...body, content: withoutQuotation(body.content) }
    message.bodyPreview = previewOf(body)
  }
  message.headers = [...message.headers, ...internetMessageHeaders]
  message.attachments = [...message.attachments, ...attachments.map((each) => newAttachment(each, at))]
  message.extendedProperties = mergeProperties(message.extendedProperties, singleValueExtendedProperties)
}

const newAttachment = ({ name, contentType, contentBytes, isInline, contentId }: z.infer<typeof attachment>, at: string): Attachment => ({
  key: newKey(),
  name,
  contentType: contentType ?? 'application/octet-stream',
  size: Buffer.byteLength(contentBytes, 'base64'),
  isInline,
  contentId: contentId ?? null,
  contentBytes,
  lastModifiedDateTime: at,
})

/** How Outlook and its relatives begin what they quote. */
const QUOTATION =
  /<hr\b[^>]*>|<div id="(?:divRplyFwdMsg|appendonsend)"|\n_{20,}|\n-{3,} ?(?:Ursprüngliche Nachricht|Original Message)|\n(?:Von|From): [^\n]+\n(?:Gesendet|Sent|Datum|Date): /i

const withoutQuotation = (content: string): string => {
  const start = content.search(QUOTATION)
  return start > 0 ? content.slice(0, start).trimEnd() : content
}
