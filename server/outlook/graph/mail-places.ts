/** Where mails lie, and nothing of what they say: so that nothing is fetched out of a folder in which nothing is to be read. */
import { z } from 'zod'
import { instant } from '../../platform/input.ts'
import type { GraphClient, Page } from './access/client.ts'
import { mailsIn, participants, within } from './mail-query.ts'

export type PlacedMail = { itemId: string; folderId: string; receivedAt: string }

/** Which mails: of somebody, or received in a stretch, in one folder or (null) all. */
export type Sought = { folderId: string | null } & ({ participant: string } | { from: Date; until: Date })

const placed = z.object({ id: z.string(), parentFolderId: z.string(), receivedDateTime: instant.catch('1970-01-01T00:00:00Z') })

/** A thousand at a time; of somebody the newest thousand. */
export async function* readPlaces(client: GraphClient, oid: string, sought: Sought): AsyncGenerator<PlacedMail[]> {
  const query = new URLSearchParams({ $select: 'id,parentFolderId,receivedDateTime', ...conditionOf(sought) })
  for (let link: string | null = `${mailsIn(`/users/${oid}`, sought.folderId)}?${query}`; link !== null; ) {
    const page: Page<unknown> = await client.page(link, z.unknown(), 'odata.maxpagesize=1000')
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
