/** Folders and mails over Microsoft Graph. */
import { z } from 'zod'
import { type CustomProperties, customPropertyId, readCustomProperties, storedProperty } from './custom-properties.ts'
import type { Graph } from './graph.ts'
import { type Recipient, recipient, toRecipients } from './recipients.ts'

export const wellKnownFolders = ['inbox', 'drafts', 'sentitems', 'archive', 'deleteditems', 'junkemail'] as const
export type WellKnownFolder = (typeof wellKnownFolders)[number]

const folder = z.object({ id: z.string(), displayName: z.string(), unreadItemCount: z.number(), totalItemCount: z.number() })
export type MailFolder = z.infer<typeof folder> & { wellKnownName: WellKnownFolder | null }

const summaryFields = {
  id: z.string(),
  subject: z.string().nullish(),
  bodyPreview: z.string(),
  from: recipient.nullish(),
  toRecipients: z.array(recipient),
  receivedDateTime: z.string(),
  isRead: z.boolean(),
  isDraft: z.boolean(),
  hasAttachments: z.boolean(),
  importance: z.string(),
}
const summary = z.object(summaryFields)
export type MailSummary = z.infer<typeof summary>

const attachment = z.object({ id: z.string(), name: z.string(), contentType: z.string().nullish(), size: z.number(), isInline: z.boolean() })
export type Attachment = z.infer<typeof attachment>

const mail = z.object({
  ...summaryFields,
  sender: recipient.nullish(),
  ccRecipients: z.array(recipient),
  bccRecipients: z.array(recipient),
  replyTo: z.array(recipient),
  conversationId: z.string(),
  internetMessageId: z.string().nullish(),
  createdDateTime: z.string(),
  lastModifiedDateTime: z.string(),
  parentFolderId: z.string(),
  body: z.object({ contentType: z.enum(['text', 'html']), content: z.string() }),
  singleValueExtendedProperties: z.array(storedProperty).nullish(),
})
export type Mail = Omit<z.infer<typeof mail>, 'singleValueExtendedProperties'> & { attachments: Attachment[]; customProperties: CustomProperties }

const page = <T>(item: z.ZodType<T>) => z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() })
export type MailPage = { value: MailSummary[]; '@odata.nextLink'?: string | undefined }

const PAGE_SIZE = 30

/** All folders of the mailbox, the well-known ones first in Outlook's order. */
export async function listFolders(graph: Graph): Promise<MailFolder[]> {
  const { value } = await graph.get('/me/mailFolders?$top=100', page(folder))
  const names = await knownFolderIds(graph)
  const all = value.map((each) => ({ ...each, wellKnownName: names.get(each.id) ?? null }))
  const rank = ({ wellKnownName }: MailFolder) => (wellKnownName ? wellKnownFolders.indexOf(wellKnownName) : wellKnownFolders.length)
  return all.sort((a, b) => rank(a) - rank(b) || a.displayName.localeCompare(b.displayName))
}

const idsByGraph = new WeakMap<Graph, Promise<Map<string, WellKnownFolder>>>()

/** Graph v1.0 does not tell well-known names in a list; their ids never change, so they are asked once. */
function knownFolderIds(graph: Graph): Promise<Map<string, WellKnownFolder>> {
  const known = idsByGraph.get(graph) ?? readKnownFolderIds(graph)
  idsByGraph.set(graph, known)
  return known
}

async function readKnownFolderIds(graph: Graph): Promise<Map<string, WellKnownFolder>> {
  const found = new Map<string, WellKnownFolder>()
  for (const name of wellKnownFolders) {
    const { id } = await graph.get(`/me/mailFolders/${name}?$select=id`, z.object({ id: z.string() }))
    found.set(id, name)
  }
  return found
}

/** One page of a folder, newest first; `next` is the link the page before gave. */
export const listMails = (graph: Graph, folderId: string, next: string | null): Promise<MailPage> =>
  graph.get(
    next ??
      `/me/mailFolders/${encodeURIComponent(folderId)}/messages?$select=${Object.keys(summaryFields).join()}&$orderby=receivedDateTime desc&$top=${PAGE_SIZE}`,
    page(summary),
  )

export async function readMail(graph: Graph, id: string): Promise<Mail> {
  const expansion = `$expand=${encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${customPropertyId}')`)}`
  const { singleValueExtendedProperties, ...found } = await graph.get(`${mailPath(id)}?${expansion}`, mail)
  const files = found.hasAttachments
    ? await graph.get(`${mailPath(id)}/attachments?$select=id,name,contentType,size,isInline`, page(attachment))
    : null
  return { ...found, attachments: files?.value ?? [], customProperties: readCustomProperties(singleValueExtendedProperties ?? []) }
}

const mailPath = (id: string): string => `/me/messages/${encodeURIComponent(id)}`

export const setRead = (graph: Graph, id: string, isRead: boolean): Promise<void> => graph.patch(mailPath(id), { isRead })

export const moveMail = (graph: Graph, id: string, destinationId: WellKnownFolder): Promise<void> =>
  graph.act('POST', `${mailPath(id)}/move`, { destinationId })

export type OutgoingMail = { to: Recipient[]; cc: Recipient[]; bcc: Recipient[]; subject: string; body: string; customProperties: CustomProperties }

const created = z.object({ id: z.string(), conversationId: z.string() })
export type CreatedDraft = z.infer<typeof created>

/** A draft that answers `id`, in its conversation; the caller then changes recipients and text. */
export const createAnswer = (graph: Graph, id: string, kind: 'createReply' | 'createReplyAll' | 'createForward'): Promise<CreatedDraft> =>
  graph.post(`${mailPath(id)}/${kind}`, {}, created)

export const createDraft = (graph: Graph, outgoing: OutgoingMail): Promise<CreatedDraft> => graph.post('/me/messages', toMessage(outgoing), created)

export const changeDraft = (graph: Graph, id: string, outgoing: OutgoingMail): Promise<void> => graph.patch(mailPath(id), toMessage(outgoing))

export const sendDraft = (graph: Graph, id: string): Promise<void> => graph.act('POST', `${mailPath(id)}/send`)

export const deleteMail = (graph: Graph, id: string): Promise<void> => graph.act('DELETE', mailPath(id))

const toMessage = ({ to, cc, bcc, subject, body, customProperties }: OutgoingMail) => ({
  subject,
  body: { contentType: 'text', content: body },
  toRecipients: toRecipients(to),
  ccRecipients: toRecipients(cc),
  bccRecipients: toRecipients(bcc),
  singleValueExtendedProperties: [{ id: customPropertyId, value: JSON.stringify(customProperties) }],
})
