/** In which folders mails lie that are meant. Of those in excluded folders nothing is read: what stood in the history goes out of it by its id. */
import { readPlaces, type Sought } from '../../outlook/graph/mail-places.ts'
import { commitWithLease } from '../../outlook/mailboxes/lease.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { retractItems } from './retract.ts'
import type { Rules } from './rules.ts'

/** `oldest` and `newest`: between which its mails were received. */
export type Place = { folderId: string; oldest: Date; newest: Date }

/** `count`: how many mails were found, in excluded folders or not. Throws LeaseLost. */
export async function findPlaces(ctx: MailContext, { placeOf }: Pick<Rules, 'placeOf'>, sought: Sought): Promise<{ places: Place[]; count: number }> {
  const { db, mailbox, client, now } = ctx
  const places = new Map<string, Place>()
  let count = 0
  for await (const mails of readPlaces(client, `/users/${mailbox.oid}`, sought)) {
    count += mails.length
    const hidden = mails.filter(({ folderId }) => placeOf(folderId).isExcluded)
    const itemIds = hidden.map(({ itemId }) => itemId)
    if (itemIds.length > 0) await commitWithLease(db, mailbox, now(), (tx) => retractItems(ctx, tx, itemIds))
    for (const { folderId, receivedAt } of mails)
      if (!placeOf(folderId).isExcluded) places.set(folderId, widened(places.get(folderId), folderId, receivedAt))
  }
  return { places: [...places.values()], count }
}

const SECOND_MS = 1_000

/** Graph counts whole seconds: the end of a stretch does not belong to it. */
function widened(place: Place | undefined, folderId: string, receivedAt: string): Place {
  const at = Math.floor(Date.parse(receivedAt) / SECOND_MS) * SECOND_MS
  const oldest = Math.min(place?.oldest.getTime() ?? at, at)
  const newest = Math.max(place?.newest.getTime() ?? at, at + SECOND_MS)
  return { folderId, oldest: new Date(oldest), newest: new Date(newest) }
}
