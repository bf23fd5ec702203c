/** A whole mailbox page by page, with the text of its mails: never mail by mail. */
import { z } from 'zod'
import { type AnswerDays, answerDays } from '../../../domain/mail/awaited-answer.ts'
import type { FolderPurpose } from '../../../domain/mail/verdict/verdict-types.ts'
import type { MailContent } from '../../platform/call/mailbox.ts'
import { instant, words } from '../../platform/input.ts'
import { attempt, type GraphClient, orGone, type Page } from './access/client.ts'
import { attachment, FIELDS, type Message, message, SENSITIVITY, toAddresses, toContent } from './mail.ts'

/** A mail as rules and reports need it. */
export type FoundMail = MailContent & {
  folderId: string
  categories: string[]
  replyTo: string[]
  headers: { name: string; value: string }[]
  /** Message-IDs of the thread that it names. */
  references: string[]
  isDraft: boolean
  /** The author took it out of the history before sending it. */
  isKeptOut: boolean
  /** The author wants to be reminded when so many days bring no answer; null: no. */
  answerWithin: AnswerDays | null
}

/** What is known of a mail whose answer could not be understood. */
export type UnreadableMail = { itemId: string; internetMessageId: string | null; senderAddress: string | null; sentAt: string; receivedAt: string }

export type MailPage = { mails: FoundMail[]; unreadable: UnreadableMail[]; nextLink: string | null; deltaLink: string | null; count: number | null }

export type MailFolder = { id: string; parentId: string | null; name: string }

/** What has become of the folders; `isAll`: there are no others. `link`: for the next time; null: the same as before. */
export type FolderChanges = { isAll: boolean; folders: MailFolder[]; gone: string[]; link: string | null }

/** A mail as it was changed last; `at`: by the clock of Exchange. */
export type MailChange = { itemId: string; changeKey: string; at: string }

export type Stretch = { folderId: string | null; from: Date; until: Date }

/** Id of the add-in in its manifest: Outlook keeps its custom properties under that name. */
const CHOICES = 'String {00020329-0000-0000-C000-000000000046} Name cecp-4c1f7f0e-92b4-4d0b-a1c6-6f0f2f4d7a11'
const PAGE_SIZE = 100
const PREFER = `odata.maxpagesize=${PAGE_SIZE}`

const SELECT = `${FIELDS},body,parentFolderId,categories,replyTo,internetMessageHeaders,isDraft`
const EXPAND = `singleValueExtendedProperties($filter=id eq '${SENSITIVITY}' or id eq '${CHOICES}'),attachments($select=id,name,contentType,size,isInline)`
const options = (more: Record<string, string>): string => `${new URLSearchParams({ $select: SELECT, $expand: EXPAND, ...more })}`

const found = message.extend({
  body: message.shape.uniqueBody,
  parentFolderId: z.string(),
  categories: z.array(words).nullish(),
  replyTo: message.shape.toRecipients,
  internetMessageHeaders: z.array(z.object({ name: words, value: words })).nullish(),
  isDraft: z.boolean().nullish(),
  attachments: z.array(attachment.extend({ id: z.string() })).nullish(),
})

/** Also where the rest is broken. */
const remains = z.object({
  id: z.string(),
  internetMessageId: words.nullish().catch(null),
  from: message.shape.from.catch(null),
  sentDateTime: instant.catch('1970-01-01T00:00:00Z'),
  receivedDateTime: instant.catch('1970-01-01T00:00:00Z'),
})

const folder = z.object({ id: z.string(), parentFolderId: z.string().nullish(), displayName: words, childFolderCount: z.number().nullish() })

/** All folders of the mailbox that are shown, parents before their children. */
export async function listFolders(client: GraphClient, oid: string): Promise<MailFolder[]> {
  const folders: MailFolder[] = []
  const read = async (path: string): Promise<void> => {
    for await (const { id, parentFolderId, displayName, childFolderCount } of client.pages(path, folder, { $top: '100' })) {
      folders.push({ id, parentId: parentFolderId ?? null, name: displayName })
      if (childFolderCount) await read(`/users/${oid}/mailFolders/${encodeURIComponent(id)}/childFolders`)
    }
  }
  await read(`/users/${oid}/mailFolders`)
  return folders
}

/** Whatever they are called in the user's language. */
const WELL_KNOWN: Record<string, FolderPurpose> = { junkemail: 'junk', syncissues: 'junk', deleteditems: 'deleted' }

/** What Outlook keeps folders for, by their ids; one that the mailbox does not have is left out. */
export async function readPurposes(client: GraphClient, oid: string): Promise<Map<string, FolderPurpose>> {
  const purposes = new Map<string, FolderPurpose>()
  for (const [name, purpose] of Object.entries(WELL_KNOWN)) {
    const path = `/users/${oid}/mailFolders/${name}`
    const found = await orGone(attempt(client.request(path).query({ $select: 'id' }).get(), z.object({ id: z.string() })))
    if (found) purposes.set(found.id, purpose)
  }
  return purposes
}

const changedFolder = folder.extend({ isHidden: z.boolean().nullish() })

/**
 * Added, renamed, moved and deleted folders, also those below others. `link`: from the last time; null: all of them.
 * Throws OUTLOOK_GONE when Graph has forgotten the link, OUTLOOK_REFUSED e.g. for a mailbox that is full.
 */
export async function readFolderChanges(client: GraphClient, oid: string, link: string | null): Promise<FolderChanges> {
  const changes: FolderChanges = { isAll: link === null, folders: [], gone: [], link }
  const query = new URLSearchParams({ $select: 'displayName,parentFolderId,isHidden' })
  for (let next: string | null = link ?? `/users/${oid}/mailFolders/delta?${query}`; next !== null; ) {
    const page: Page<unknown> = await client.page(next, z.unknown(), PREFER)
    for (const item of page.value) noteFolder(changes, item)
    next = page['@odata.nextLink'] ?? null
    changes.link = page['@odata.deltaLink'] ?? changes.link
  }
  return changes
}

function noteFolder({ folders, gone }: FolderChanges, item: unknown): void {
  if (typeof item === 'object' && item !== null && '@removed' in item) return void gone.push(z.object({ id: z.string() }).parse(item).id)
  const { id, parentFolderId, displayName, isHidden } = changedFolder.parse(item)
  if (!isHidden) folders.push({ id, parentId: parentFolderId ?? null, name: displayName })
}

export type KeyPage = { keys: MailKey[]; nextLink: string | null; deltaLink: string | null }

/**
 * The keys of what arrived in a folder. `link`: from an earlier page; null: everything from `from` on.
 * Throws OUTLOOK_GONE when Graph has forgotten the link, or the folder is gone.
 */
export async function readDelta(client: GraphClient, oid: string, folderId: string, link: string | null, from: Date): Promise<KeyPage> {
  const query = new URLSearchParams({ $select: KEY_SELECT, $filter: `receivedDateTime ge ${seconds(from)}` })
  const first = `/users/${oid}/mailFolders/${encodeURIComponent(folderId)}/messages/delta?${query}`
  const page: Page<unknown> = await client.page(link ?? first, z.unknown(), KEY_PREFER)
  const there = page.value.filter((item) => !(typeof item === 'object' && item !== null && '@removed' in item))
  const keys = there.flatMap((item) => toKey(key.safeParse(item).data))
  return { keys, nextLink: page['@odata.nextLink'] ?? null, deltaLink: page['@odata.deltaLink'] ?? null }
}

/** Mails received in a stretch of time, newest first; `link`: its next page. */
export async function readStretch(client: GraphClient, oid: string, { folderId, from, until }: Stretch, link: string | null): Promise<MailPage> {
  const $filter = within(from, until)
  const first = `/users/${oid}${placeOf(folderId)}/messages?${options({ $filter, $orderby: 'receivedDateTime desc', $count: 'true' })}`
  return toPage(await client.page(link ?? first, z.unknown(), PREFER))
}

/** Mails in which an address or a domain takes part; Exchange finds the newest thousand. */
export async function searchParticipant(client: GraphClient, oid: string, participant: string, link: string | null): Promise<MailPage> {
  const first = `/users/${oid}/messages?${options({ $search: `"participants:${participant.replaceAll('"', '')}"` })}`
  return toPage(await client.page(link ?? first, z.unknown(), PREFER))
}

/** How many mails the stretch holds. */
export async function countStretch(client: GraphClient, oid: string, { folderId, from, until }: Stretch): Promise<number> {
  const $filter = within(from, until)
  const query = new URLSearchParams({ $select: 'id', $filter, $top: '1', $count: 'true' })
  return (await client.page(`/users/${oid}${placeOf(folderId)}/messages?${query}`, z.unknown()))['@odata.count'] ?? 0
}

const CHANGE = 'changeKey,lastModifiedDateTime'
const change = z.object({ id: z.string(), changeKey: z.string(), lastModifiedDateTime: instant })
const changedSince = (since: Date): Record<string, string> => ({
  $filter: `lastModifiedDateTime ge ${seconds(since)}`,
  $orderby: 'lastModifiedDateTime asc',
})

/** What is new or was changed since, wherever it lies: mails that arrived, moves, categories and secrecy of older ones. Oldest change first. */
export async function readModified(
  client: GraphClient,
  oid: string,
  since: Date,
  link: string | null,
): Promise<MailPage & { changes: MailChange[] }> {
  const first = `/users/${oid}/messages?${options({ $select: `${SELECT},${CHANGE}`, ...changedSince(since) })}`
  const page: Page<unknown> = await client.page(link ?? first, z.unknown(), PREFER)
  return { ...toPage(page), changes: page.value.flatMap(toChange) }
}

/** The same without the mails themselves, a thousand at a time. */
export async function* readChanges(client: GraphClient, oid: string, since: Date): AsyncGenerator<MailChange[]> {
  const query = new URLSearchParams({ $select: `id,${CHANGE}`, ...changedSince(since) })
  for (let link: string | null = `/users/${oid}/messages?${query}`; link !== null; ) {
    const page: Page<unknown> = await client.page(link, z.unknown(), KEY_PREFER)
    yield page.value.flatMap(toChange)
    link = page['@odata.nextLink'] ?? null
  }
}

function toChange(item: unknown): MailChange[] {
  const { data } = change.safeParse(item)
  return data ? [{ itemId: data.id, changeKey: data.changeKey, at: data.lastModifiedDateTime }] : []
}

/** What a mail is told by, without its content. */
export type MailKey = Pick<FoundMail, 'internetMessageId' | 'sentAt' | 'receivedAt' | 'subject' | 'isDraft'> & { senderAddress: string | null }

const KEY_PREFER = 'odata.maxpagesize=1000'
const KEY_SELECT = 'id,internetMessageId,subject,sentDateTime,receivedDateTime,createdDateTime,from,isDraft'
const key = message.extend({ isDraft: z.boolean().nullish() })

/** The keys of all mails of a stretch, a thousand at a time. One that cannot be understood is left out. */
export async function* readKeys(client: GraphClient, oid: string, { folderId, from, until }: Stretch): AsyncGenerator<MailKey[]> {
  const query = new URLSearchParams({ $select: KEY_SELECT, $filter: within(from, until), $orderby: 'receivedDateTime desc' })
  for (let link: string | null = `/users/${oid}${placeOf(folderId)}/messages?${query}`; link !== null; ) {
    const page: Page<unknown> = await client.page(link, z.unknown(), KEY_PREFER)
    yield page.value.flatMap((item) => toKey(key.safeParse(item).data))
    link = page['@odata.nextLink'] ?? null
  }
}

function toKey(found: z.infer<typeof key> | undefined): MailKey[] {
  if (!found) return []
  const { from, ...content } = toContent(found)
  return [{ ...content, senderAddress: from?.address ?? null, isDraft: found.isDraft ?? false }]
}

/** Receipt of the newest mail in the mailbox; null: there is none. */
export async function newestMailAt(client: GraphClient, oid: string): Promise<Date | null> {
  const query = new URLSearchParams({ $select: 'receivedDateTime', $orderby: 'receivedDateTime desc', $top: '1' })
  const { value } = await client.page(`/users/${oid}/messages?${query}`, z.object({ receivedDateTime: z.iso.datetime({ offset: true }).nullish() }))
  const newest = value[0]?.receivedDateTime
  return newest ? new Date(newest) : null
}

const placeOf = (folderId: string | null): string => (folderId === null ? '' : `/mailFolders/${encodeURIComponent(folderId)}`)
const within = (from: Date, until: Date): string => `receivedDateTime ge ${seconds(from)} and receivedDateTime lt ${seconds(until)}`

const seconds = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`

/** One broken mail does not hold up its page. What was removed from a folder is in another one, or gone: both change nothing here. */
function toPage({ value, ...page }: Page<unknown>): MailPage {
  const result: MailPage = {
    mails: [],
    unreadable: [],
    nextLink: page['@odata.nextLink'] ?? null,
    deltaLink: page['@odata.deltaLink'] ?? null,
    count: page['@odata.count'] ?? null,
  }
  for (const item of value) {
    if (typeof item === 'object' && item !== null && '@removed' in item) continue
    const parsed = found.safeParse(item)
    if (parsed.success) result.mails.push(toFound(parsed.data))
    else result.unreadable.push(...remainsOf(item))
  }
  return result
}

function remainsOf(item: unknown): UnreadableMail[] {
  const { data } = remains.safeParse(item)
  if (!data) return []
  const { id, internetMessageId, from, sentDateTime, receivedDateTime } = data
  const senderAddress = from?.emailAddress.address?.toLowerCase() ?? null
  return [{ itemId: id, internetMessageId: internetMessageId ?? null, senderAddress, sentAt: sentDateTime, receivedAt: receivedDateTime }]
}

function toFound(mail: z.infer<typeof found>): FoundMail {
  const headers = mail.internetMessageHeaders ?? []
  return {
    ...toContent(mail),
    text: mail.uniqueBody?.content?.trim() ? '' : (mail.body?.content ?? ''),
    files: (mail.attachments ?? [])
      .filter(({ isInline }) => !isInline)
      .map(({ id, name, contentType, size }) => ({ itemId: id, name: name ?? '', contentType: contentType ?? '', sizeBytes: size })),
    folderId: mail.parentFolderId,
    categories: mail.categories ?? [],
    replyTo: toAddresses(mail.replyTo).map(({ address }) => address),
    headers,
    references: referencesOf(headers),
    isDraft: mail.isDraft ?? false,
    ...choicesOf(mail),
  }
}

const MOST_REFERENCES = 50

function referencesOf(headers: FoundMail['headers']): string[] {
  const named = headers.filter(({ name }) => /^(references|in-reply-to)$/i.test(name)).flatMap(({ value }) => value.slice(0, 20_000).split(/\s+/))
  return [...new Set(named.filter((id) => id.startsWith('<')))].slice(-MOST_REFERENCES)
}

/** What the pane keeps with a draft; a number it does not offer is none. */
const choices = z.object({ logging: z.string().optional(), answerWithin: z.coerce.number().pipe(z.literal(answerDays)).optional().catch(undefined) })

function choicesOf({ singleValueExtendedProperties: properties }: Message): Pick<FoundMail, 'isKeptOut' | 'answerWithin'> {
  const { logging, answerWithin } = readChoices(properties?.find(({ id }) => id.includes('cecp-'))?.value ?? '{}')
  return { isKeptOut: logging === 'off', answerWithin: answerWithin ?? null }
}

function readChoices(json: string): z.infer<typeof choices> {
  try {
    return choices.parse(JSON.parse(json))
  } catch {
    return {}
  }
}
