/** Files of mails: described, with their content, or the content alone. */
import { bytesOf } from '../store/file-content.ts'
import type { Attachment, Message } from '../store/mailbox.ts'
import { attachmentType } from './attachment-type.ts'
import type { GraphAnswer, GraphCall } from './call.ts'
import { answerMany, answerOne } from './entity-type.ts'
import { itemNotFound } from './graph-error.ts'
import { readIdOf } from './item-id.ts'

export const listAttachments = (call: GraphCall, { attachments }: Message): GraphAnswer => answerMany(call, attachmentType, attachments)

export const readAttachment = (call: GraphCall, message: Message): GraphAnswer => answerOne(call, attachmentType, namedAttachment(call, message))

export function readContent(call: GraphCall, message: Message): GraphAnswer {
  const attachment = namedAttachment(call, message)
  return { status: 200, file: { contentType: attachment.contentType, bytes: bytesOf(attachment) } }
}

function namedAttachment({ parameter }: GraphCall, { attachments }: Message): Attachment {
  const { key } = readIdOf('attachment', parameter('attachmentId'))
  const found = attachments.find((attachment) => attachment.key === key)
  if (!found) throw itemNotFound()
  return found
}
