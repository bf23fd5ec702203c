/** How Graph is asked for mails, and where they lie: so that nothing is fetched out of a folder in which nothing is to be read. Instants count by whole seconds. */
import { z } from 'zod'
import type { HeadersOf, HeadersWanted, MailHeaders, PlacedMail, PlacesOf } from '../../platform/call/mailbox.ts'
import { instant } from '../../platform/input.ts'
import type { GraphClient, Page } from './access/client.ts'
import { message, toContent } from './mail.ts'

export const seconds = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`

/** The mails of one folder, or (null) of all. @param root `/me` or `/users/{oid}` */
export const mailsIn = (root: string, folderId: string | null): string =>
  `${root}${folderId === null ? '' : `/mailFolders/${encodeURIComponent(folderId)}`}/messages`

/** Received in a stretch of time, its end excluded. */
export const within = (from: Date, until: Date): string => `receivedDateTime ge ${seconds(from)} and receivedDateTime lt ${seconds(until)}`

/** Exchange's own search for an address or a domain among all people of a mail. */
export const participants = (participant: string): string => `"participants:${participant.replaceAll('"', '')}"`

const CHANGED = 'lastModifiedDateTime'

/** Oldest change first, in the order that Exchange demands beside such a filter. `until`: the end, excluded. */
export const changedSince = (since: Date, until?: Date): { $filter: string; $orderby: string } => ({
  $filter: `${CHANGED} ge ${seconds(since)}${until ? ` and ${CHANGED} lt ${seconds(until)}` : ''}`,
  $orderby: `${CHANGED} asc`,
})

/** Which mails: of somebody, or received in a stretch, in one folder or (null) all. */
export type Sought = { folderId: string | null } & ({ participant: string } | { from: Date; until: Date })

const PLACES = 'id,parentFolderId,receivedDateTime'
const PLACES_AT_ONCE = 1_000
const placed = z.object({ id: z.string(), parentFolderId: z.string(), receivedDateTime: instant.catch('1970-01-01T00:00:00Z') })

/** A thousand at a time; of somebody the newest thousand. @param root `/me` or `/users/{oid}` */
export async function* readPlaces(client: GraphClient, root: string, sought: Sought): AsyncGenerator<PlacedMail[]> {
  const query = new URLSearchParams({ $select: PLACES, ...conditionOf(sought) })
  for (let link: string | null = `${mailsIn(root, sought.folderId)}?${query}`; link !== null; ) {
    const page: Page<unknown> = await client.page(link, z.unknown(), `odata.maxpagesize=${PLACES_AT_ONCE}`)
    yield page.value.flatMap((item) => toPlaced(placed.safeParse(item).data))
    link = page['@odata.nextLink'] ?? null
  }
}

const conditionOf = (sought: Sought): Record<string, string> =>
  'participant' in sought
    ? { $search: participants(sought.participant) }
    : { $filter: within(sought.from, sought.until), $orderby: 'receivedDateTime desc' }

const toPlaced = (found: z.infer<typeof placed> | undefined): PlacedMail[] =>
  found ? [{ itemId: found.id, folderId: found.parentFolderId, receivedAt: found.receivedDateTime }] : []

/** Those in which an address or a domain takes part. */
export async function findMails(client: GraphClient, participant: string): Promise<PlacedMail[]> {
  const found: PlacedMail[][] = []
  for await (const page of readPlaces(client, '/me', { folderId: null, participant })) found.push(page)
  return found.flat()
}

const HEADERS = 'id,internetMessageId,subject,sentDateTime,receivedDateTime,createdDateTime,webLink,from'
const HEADERS_AT_ONCE = 500

/** Of the user's own mailbox, with his own token. One that cannot be understood is left out. */
export async function readHeaders(client: GraphClient, { folderId, from, until }: HeadersWanted): Promise<HeadersOf> {
  const query = new URLSearchParams({ $select: HEADERS, ...conditionOf({ folderId, from, until }) })
  const { found, isMore } = await readNewest(client, `${mailsIn('/me', folderId)}?${query}`, HEADERS_AT_ONCE, (item) =>
    toHeaders(message.safeParse(item).data),
  )
  return { mails: found, isMore }
}

/** In one request, of all folders of the user's own mailbox. */
export async function readNewestPlaces(client: GraphClient, { from, until }: Pick<HeadersWanted, 'from' | 'until'>): Promise<PlacesOf> {
  const query = new URLSearchParams({ $select: PLACES, ...conditionOf({ folderId: null, from, until }) })
  const { found, isMore } = await readNewest(client, `${mailsIn('/me', null)}?${query}`, PLACES_AT_ONCE, (item) =>
    toPlaced(placed.safeParse(item).data),
  )
  return { places: found, isMore }
}

/** The first page with something on it: one without any, as Graph may give it before its last, is passed. */
async function readNewest<T>(
  client: GraphClient,
  first: string,
  atOnce: number,
  read: (item: unknown) => T[],
): Promise<{ found: T[]; isMore: boolean }> {
  for (let link = first; ; ) {
    const page: Page<unknown> = await client.page(link, z.unknown(), `odata.maxpagesize=${atOnce}`)
    const found = page.value.flatMap(read)
    const next = page['@odata.nextLink']
    if (found.length > 0 || next === undefined) return { found, isMore: next !== undefined }
    link = next
  }
}

function toHeaders(found: z.infer<typeof message> | undefined): MailHeaders[] {
  if (!found) return []
  const { internetMessageId, subject, sentAt, receivedAt, webLink, from } = toContent(found)
  return [{ internetMessageId, subject, sentAt, receivedAt, webLink, from }]
}
