/** A whole mailbox page by page, with the text of its mails: never mail by mail. */
import { z } from 'zod'
import { type AnswerDays, answerDays } from '../../../domain/mail/awaited-answer.ts'
import { messageIdsIn } from '../../../domain/mail/mail-identity.ts'
import type { MailContent } from '../../platform/call/mailbox.ts'
import { instant, words } from '../../platform/input.ts'
import type { GraphClient, Page } from './access/client.ts'
import { attachment, FIELDS, type Message, message, SENSITIVITY, toAddresses, toContent } from './mail.ts'
import { changedSince, mailsIn, participants, seconds, within } from './mail-places.ts'

/** A mail as rules and reports need it. */
export type FoundMail = MailContent & {
  folderId: string
  categories: string[]
  replyTo: string[]
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

/** A mail as it was changed last; `at`: by the clock of Exchange. */
export type MailChange = { itemId: string; changeKey: string; folderId: string; at: string }

export type Stretch = { folderId: string | null; from: Date; until: Date }

/** Id of the add-in in its manifest: Outlook keeps its custom properties under that name. */
const CHOICES = 'String {00020329-0000-0000-C000-000000000046} Name cecp-4c1f7f0e-92b4-4d0b-a1c6-6f0f2f4d7a11'
const PAGE_SIZE = 100
const PREFER = `odata.maxpagesize=${PAGE_SIZE}`

const SELECT = `${FIELDS},body,parentFolderId,categories,replyTo,isDraft`
const EXPAND = `singleValueExtendedProperties($filter=id eq '${SENSITIVITY}' or id eq '${CHOICES}'),attachments($select=id,name,contentType,size,isInline)`
const options = (more: Record<string, string>): string => `${new URLSearchParams({ $select: SELECT, $expand: EXPAND, ...more })}`

const found = message.extend({
  body: message.shape.uniqueBody,
  parentFolderId: z.string(),
  categories: z.array(words).nullish(),
  replyTo: message.shape.toRecipients,
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
  const first = `${mailsIn(`/users/${oid}`, folderId)}?${options({ $filter, $orderby: 'receivedDateTime desc', $count: 'true' })}`
  return toPage(await client.page(link ?? first, z.unknown(), PREFER))
}

/** Mails in which an address or a domain takes part, in one folder or (null) all; Exchange finds the newest thousand. */
export async function searchParticipant(
  client: GraphClient,
  oid: string,
  { participant, folderId }: { participant: string; folderId: string | null },
  link: string | null,
): Promise<MailPage> {
  const first = `${mailsIn(`/users/${oid}`, folderId)}?${options({ $search: participants(participant) })}`
  return toPage(await client.page(link ?? first, z.unknown(), PREFER))
}

/** How many mails the stretch holds. */
export async function countStretch(client: GraphClient, oid: string, { folderId, from, until }: Stretch): Promise<number> {
  const $filter = within(from, until)
  const query = new URLSearchParams({ $select: 'id', $filter, $top: '1', $count: 'true' })
  return (await client.page(`${mailsIn(`/users/${oid}`, folderId)}?${query}`, z.unknown()))['@odata.count'] ?? 0
}

const CHANGE = 'changeKey,lastModifiedDateTime'
const change = z.object({ id: z.string(), changeKey: z.string(), lastModifiedDateTime: instant, parentFolderId: z.string() })

/** `folderId` null: wherever it lies. `until`: the end, excluded; none: now. */
export type ChangedStretch = { folderId: string | null; since: Date; until?: Date }

/** What is new or was changed: mails that arrived, moves, categories and secrecy of older ones. Oldest change first. */
export async function readModified(
  client: GraphClient,
  oid: string,
  { folderId, since, until }: ChangedStretch,
  link: string | null,
): Promise<MailPage & { changes: MailChange[] }> {
  const first = `${mailsIn(`/users/${oid}`, folderId)}?${options({ $select: `${SELECT},${CHANGE}`, ...changedSince(since, until) })}`
  const page: Page<unknown> = await client.page(link ?? first, z.unknown(), PREFER)
  return { ...toPage(page), changes: page.value.flatMap(toChange) }
}

/** The same in all folders without the mails themselves, a thousand at a time. */
export async function* readChanges(client: GraphClient, oid: string, since: Date): AsyncGenerator<MailChange[]> {
  const query = new URLSearchParams({ $select: `id,parentFolderId,${CHANGE}`, ...changedSince(since) })
  for (let link: string | null = `/users/${oid}/messages?${query}`; link !== null; ) {
    const page: Page<unknown> = await client.page(link, z.unknown(), KEY_PREFER)
    yield page.value.flatMap(toChange)
    link = page['@odata.nextLink'] ?? null
  }
}

function toChange(item: unknown): MailChange[] {
  const { data } = change.safeParse(item)
  return data ? [{ itemId: data.id, changeKey: data.changeKey, folderId: data.parentFolderId, at: data.lastModifiedDateTime }] : []
}

/** What a mail is told by, without its content. */
export type MailKey = Pick<FoundMail, 'internetMessageId' | 'sentAt' | 'receivedAt' | 'subject' | 'isDraft'> & { senderAddress: string | null }

const KEY_PREFER = 'odata.maxpagesize=1000'
const KEY_SELECT = 'id,internetMessageId,subject,sentDateTime,receivedDateTime,createdDateTime,from,isDraft'
const key = message.extend({ isDraft: z.boolean().nullish() })

/** The keys of all mails of a stretch, a thousand at a time. One that cannot be understood is left out. */
export async function* readKeys(client: GraphClient, oid: string, { folderId, from, until }: Stretch): AsyncGenerator<MailKey[]> {
  const query = new URLSearchParams({ $select: KEY_SELECT, $filter: within(from, until), $orderby: 'receivedDateTime desc' })
  for (let link: string | null = `${mailsIn(`/users/${oid}`, folderId)}?${query}`; link !== null; ) {
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
  const content = toContent(mail)
  return {
    ...content,
    text: mail.uniqueBody?.content?.trim() ? '' : (mail.body?.content ?? ''),
    files: (mail.attachments ?? [])
      .filter(({ isInline }) => !isInline)
      .map(({ id, name, contentType, size }) => ({ itemId: id, name: name ?? '', contentType: contentType ?? '', sizeBytes: size })),
    folderId: mail.parentFolderId,
    categories: mail.categories ?? [],
    replyTo: toAddresses(mail.replyTo).map(({ address }) => address),
    references: referencesOf(content.headers),
    isDraft: mail.isDraft ?? false,
    ...choicesOf(mail),
  }
}

const MOST_REFERENCES = 50

function referencesOf(headers: FoundMail['headers']): string[] {
  const named = headers.filter(({ name }) => /^(references|in-reply-to)$/i.test(name)).flatMap(({ value }) => messageIdsIn(value.slice(0, 20_000)))
  return [...new Set(named)].slice(-MOST_REFERENCES)
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
