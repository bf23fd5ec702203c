import type { Message } from '../store/mailbox.ts'
import { attachmentType } from './attachment-type.ts'
import type { Entity } from './entity.ts'
import type { EntityType, Rendering } from './entity-type.ts'
import { writeId } from './item-id.ts'
import { bodyOf, changeKeyOf, etagOf, extendedPropertiesOf, recipientOf } from './outlook-item.ts'

export const messageId = ({ key, moves }: Pick<Message, 'key' | 'moves'>, { oid, preferences }: Pick<Rendering, 'oid' | 'preferences'>): string =>
  writeId({ oid, kind: 'message', key, moves: preferences.isImmutableId ? null : moves })

export const folderId = (oid: string, key: string): string => writeId({ oid, kind: 'folder', key, moves: 0 })

/** An opaque name of the conversation in this mailbox. */
const conversationId = (oid: string, key: string): string => `AAQk${Buffer.from(`${oid.slice(0, 8)}${key}`).toString('base64url')}`

export const messageType: EntityType<Message> = {
  properties: [
    ...['id', 'createdDateTime', 'lastModifiedDateTime', 'changeKey', 'categories', 'receivedDateTime', 'sentDateTime', 'hasAttachments'],
    ...['internetMessageId', 'subject', 'bodyPreview', 'importance', 'parentFolderId', 'conversationId', 'conversationIndex'],
    ...['isDeliveryReceiptRequested', 'isReadReceiptRequested', 'isRead', 'isDraft', 'webLink', 'inferenceClassification', 'body', 'uniqueBody'],
    ...['sender', 'from', 'toRecipients', 'ccRecipients', 'bccRecipients', 'replyTo', 'flag', 'internetMessageHeaders'],
  ],
  hidden: ['uniqueBody', 'internetMessageHeaders'],
  expandable: ['attachments', 'singleValueExtendedProperties'],
  pageSize: 10,
  render: (message, rendering) => ({
    '@odata.etag': etagOf(message),
    ...metadataOf(message, rendering),
    ...participantsOf(message),
    ...(rendering.hasBodies ? bodiesOf(message, rendering) : {}),
    attachments: message.attachments.map((attachment) => attachmentType.render(attachment, rendering)),
    singleValueExtendedProperties: extendedPropertiesOf(message.extendedProperties, message.sensitivity),
  }),
}

function metadataOf(message: Message, rendering: Rendering): Entity {
  const { createdDateTime, lastModifiedDateTime, receivedDateTime, sentDateTime, internetMessageId, subject, bodyPreview } = message
  const { importance, isRead, isDraft, categories, attachments, folderKey, conversationKey, headers } = message
  const id = messageId(message, rendering)
  return {
    ...{ id, createdDateTime, lastModifiedDateTime, receivedDateTime, sentDateTime, internetMessageId, subject, bodyPreview },
    ...{ importance, isRead, isDraft, categories },
    changeKey: changeKeyOf(message),
    hasAttachments: attachments.some(({ isInline }) => !isInline),
    parentFolderId: folderId(rendering.oid, folderKey),
    conversationId: conversationId(rendering.oid, conversationKey),
    conversationIndex: Buffer.from(conversationKey).toString('base64').slice(0, 28),
    isDeliveryReceiptRequested: false,
    isReadReceiptRequested: false,
    webLink: `${new URL(rendering.graphUrl).origin}/?ItemID=${encodeURIComponent(id)}`,
    inferenceClassification: 'focused',
    flag: { flagStatus: 'notFlagged' },
    internetMessageHeaders: headers.map(({ name, value }) => ({ name, value })),
  }
}

const participantsOf = ({ from, toRecipients, ccRecipients, bccRecipients, replyTo }: Message): Entity => ({
  ...(from ? { from: recipientOf(from), sender: recipientOf(from) } : {}),
  toRecipients: toRecipients.map(recipientOf),
  ccRecipients: ccRecipients.map(recipientOf),
  bccRecipients: bccRecipients.map(recipientOf),
  replyTo: replyTo.map(recipientOf),
})

const bodiesOf = ({ body, uniqueBody }: Message, { preferences }: Rendering): Entity => ({
  body: bodyOf(body, preferences.bodyType),
  uniqueBody: bodyOf(uniqueBody, preferences.bodyType),
})
