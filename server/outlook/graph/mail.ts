/** Reading one mail from a mailbox. */
import { z } from 'zod'
import { normaliseAddress } from '../../../domain/mail/mail-address.ts'
import type { MailAddress, MailContent, MailPlace } from '../../platform/call/mailbox.ts'
import { instant, words } from '../../platform/input.ts'
import { attempt, type GraphClient } from './access/client.ts'

const recipient = z.object({ emailAddress: z.object({ name: words.nullish(), address: words.nullish() }) })
const body = z.object({ content: words.nullish() })

export const message = z.object({
  id: z.string(),
  internetMessageId: words.nullish(),
  conversationId: words.nullish(),
  subject: words.nullish(),
  // Exchange shows what it does not know as the year 1.
  sentDateTime: instant.nullish().catch(null),
  receivedDateTime: instant.nullish().catch(null),
  createdDateTime: instant,
  webLink: z.string().nullish(),
  from: recipient.nullish(),
  toRecipients: z.array(recipient).nullish(),
  ccRecipients: z.array(recipient).nullish(),
  bccRecipients: z.array(recipient).nullish(),
  uniqueBody: body.nullish(),
  internetMessageHeaders: z.array(z.object({ name: words, value: words })).nullish(),
  hasAttachments: z.boolean().nullish(),
  singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string() })).nullish(),
})
export type Message = z.infer<typeof message>

export const attachment = z.object({ name: words.nullish(), contentType: words.nullish(), size: z.number(), isInline: z.boolean().nullish() })

/** Graph v1.0 has no property for a mail's sensitivity: this is PidTagSensitivity. */
export const SENSITIVITY = 'Integer 0x0036'
const sensitivities = ['normal', 'personal', 'private', 'confidential'] as const

export const FIELDS =
  'id,internetMessageId,conversationId,subject,sentDateTime,receivedDateTime,createdDateTime,webLink,from,toRecipients,ccRecipients,bccRecipients,uniqueBody,internetMessageHeaders,hasAttachments'

/** A mail of the mailbox at `root`: `/me`, or with rights of the application `/users/{oid}`. */
export async function readMail(client: GraphClient, root: string, itemId: string): Promise<MailContent> {
  const path = `${root}/messages/${encodeURIComponent(restId(itemId))}`
  const query = { $select: FIELDS, $expand: `singleValueExtendedProperties($filter=id eq '${SENSITIVITY}')` }
  const found = await attempt(client.request(path).query(query).get(), message)
  const text = found.uniqueBody?.content?.trim() ? '' : await readText(client, path)
  return { ...toContent(found), text, files: found.hasAttachments ? await readFiles(client, path) : [] }
}

async function readText(client: GraphClient, path: string): Promise<string> {
  const found = await attempt(client.request(path).query({ $select: 'body' }).get(), z.object({ body: body.nullish() }))
  return found.body?.content ?? ''
}

export async function locateMail(client: GraphClient, itemId: string): Promise<MailPlace> {
  const request = client.request(`/me/messages/${encodeURIComponent(restId(itemId))}`).query({ $select: 'id,webLink' })
  const { id, webLink } = await attempt(request.get(), message.pick({ id: true, webLink: true }))
  return { itemId: id, webLink: webLink ?? null }
}

/** Office.js in a browser gives ids in Exchange's alphabet, Graph wants the one for addresses. */
export const restId = (itemId: string): string => itemId.replaceAll('/', '-').replaceAll('+', '_')

async function readFiles(client: GraphClient, path: string): Promise<MailContent['files']> {
  const files: MailContent['files'] = []
  for await (const { id, name, contentType, size, isInline } of client.pages(`${path}/attachments`, attachment.extend({ id: z.string() }), {
    $select: 'id,name,contentType,size,isInline',
  }))
    if (!isInline) files.push({ itemId: id, name: name ?? '', contentType: contentType ?? '', sizeBytes: size })
  return files
}

export function toContent(found: Message): Omit<MailContent, 'files' | 'text'> {
  const sentAt = found.sentDateTime ?? found.createdDateTime
  return {
    itemId: found.id,
    internetMessageId: found.internetMessageId ?? null,
    conversationId: found.conversationId ?? null,
    subject: found.subject ?? '',
    sentAt,
    receivedAt: found.receivedDateTime ?? sentAt,
    webLink: found.webLink ?? null,
    from: found.from ? toAddress(found.from) : null,
    to: toAddresses(found.toRecipients),
    cc: toAddresses(found.ccRecipients),
    bcc: toAddresses(found.bccRecipients),
    uniqueText: found.uniqueBody?.content ?? null,
    sensitivity: sensitivityOf(found),
    headers: found.internetMessageHeaders ?? [],
  }
}

/** Graph echoes the property's id in its own spelling, but it is the only number that is asked for. */
const sensitivityOf = ({ singleValueExtendedProperties: properties }: Message): MailContent['sensitivity'] =>
  sensitivities[Number(properties?.find(({ id }) => id.startsWith('Integer'))?.value ?? 0)] ?? 'normal'

export const toAddresses = (list: Message['toRecipients']): MailAddress[] => (list ?? []).map(toAddress).filter((person) => person !== null)

const toAddress = ({ emailAddress: { name, address } }: z.infer<typeof recipient>): MailAddress | null =>
  address ? { name: name ?? null, address: normaliseAddress(address) ?? address.toLowerCase() } : null
