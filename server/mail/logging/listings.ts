/** The past of a mailbox, read by listing: a week at a time, newest first, resumable after every page. */
import type { ListingCause } from '../../generated/prisma/enums.ts'
import { countStretch, type MailPage, readStretch, searchParticipant } from '../../outlook/graph/background-mail.ts'
import { commitWithLease } from '../../outlook/mailboxes/lease.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { startListing } from '../../outlook/mailboxes/start-listing.ts'
import { type AppError, isGone } from '../../platform/errors.ts'
import { timed } from '../../platform/metrics.ts'
import { findPlaces } from './find-places.ts'
import { ingestPage } from './ingest-page.ts'
import type { Rules } from './rules.ts'

const WINDOW_MS = 7 * 86_400_000
/** Exchange finds no more than so many. */
const MOST_FOUND = 1_000

/** Reads on where it was left, until no time is left; true: there is more. */
export async function readPast(ctx: MailContext, rules: Rules, isTimeLeft: () => boolean): Promise<boolean> {
  const { db, mailbox } = ctx
  for (;;) {
    const listing = await db.prisma.mailListing.findFirst({
      where: { mailboxId: mailbox.id, finishedAt: null },
      orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    })
    if (!listing) return false
    if (!isTimeLeft()) return true
    try {
      if (isBesideHidden(rules, listing)) await splitByFolder(ctx, rules, listing)
      else if (listing.participant) await readFound(ctx, rulesFor(listing, rules), { ...listing, participant: listing.participant })
      else await readWindows(ctx, rulesFor(listing, rules), listing, isTimeLeft)
    } catch (error) {
      if (!isGone(error)) throw error
      await goOnWithoutIt(ctx, listing, error)
    }
  }
}

const rulesFor = ({ cause }: Pick<Listing, 'cause'>, rules: Rules): Rules => ({ ...rules, isAfterwards: cause === 'rejudge' })

/** A page that Outlook has forgotten is asked for anew, after a pause. Of a folder that is gone nothing is left to be read. */
async function goOnWithoutIt({ db, mailbox, now }: MailContext, { id, folderId }: Listing, error: AppError): Promise<void> {
  const forgotten = await commitWithLease(db, mailbox, now(), (tx) =>
    tx.mailListing.updateMany({ where: { id, pageLink: { not: null } }, data: { pageLink: null } }),
  )
  if (forgotten.count > 0 || folderId === null) throw error
  await commitWithLease(db, mailbox, now(), (tx) => tx.mailListing.updateMany({ where: { id }, data: { finishedAt: now() } }))
}

type Listing = {
  id: string
  cause: ListingCause
  participant: string | null
  readCount: number
  folderId: string | null
  readTo: Date
  oldest: Date
  newest: Date
  pageLink: string | null
  totalCount: number | null
}

/** Where a listing stands: what lies below `readTo`, or the next page of it. */
type Cursor = Pick<Listing, 'readTo' | 'pageLink'>

/** What lies in excluded folders may not be asked for. */
const isBesideHidden = ({ excluded, placeOf }: Rules, { folderId }: Listing): boolean =>
  folderId === null ? excluded.length > 0 : placeOf(folderId).isExcluded

/** Each other folder is read by itself, as far back as it has mails that are meant; in the excluded ones nothing is. */
async function splitByFolder(ctx: MailContext, rules: Rules, { id, cause, participant, folderId, oldest, newest }: Listing): Promise<void> {
  const { db, mailbox, now } = ctx
  const { places, count } = await findPlaces(ctx, rules, participant ? { folderId, participant } : { folderId, from: oldest, until: newest })
  const isCut = participant !== null && count >= MOST_FOUND
  await commitWithLease(db, mailbox, now(), async (tx) => {
    if (isCut) await startListing(ctx, tx, { cause, folderId })
    else for (const place of places) await startListing(ctx, tx, { cause, participant, ...(participant ? { folderId: place.folderId } : place) })
    await tx.mailListing.updateMany({ where: { id }, data: { finishedAt: now() } })
  })
}

/** While a page is stored, Outlook is asked for the next one. */
async function readWindows(ctx: MailContext, rules: Rules, listing: Listing, isTimeLeft: () => boolean): Promise<void> {
  const { mailbox, client, now } = ctx
  const { id, folderId, oldest, newest } = listing
  const totalCount = listing.totalCount ?? (await countStretch(client, mailbox.oid, { folderId, from: oldest, until: newest }))
  let ahead: Promise<MailPage> | null = readWindow(ctx, listing, listing)
  for (let cursor: Cursor | null = listing; ahead && cursor; ) {
    const asked: Promise<MailPage> = ahead
    const page = await timed('wait', () => asked)
    cursor = cursorBehind(cursor, page, listing)
    ahead = cursor && isTimeLeft() ? readWindow(ctx, listing, cursor) : null
    // Its failure is met when it is its turn; until then it is nobody's.
    ahead?.catch(() => {})
    const place = cursor ?? { readTo: oldest, pageLink: null, finishedAt: now() }
    const data = { ...place, totalCount, readCount: { increment: page.mails.length + page.unreadable.length } }
    await ingestPage(ctx, rules, page, (tx) => tx.mailListing.updateMany({ where: { id }, data }))
  }
}

const windowStart = ({ readTo }: Cursor, { oldest }: Listing): Date => new Date(Math.max(oldest.getTime(), readTo.getTime() - WINDOW_MS))

const readWindow = ({ client, mailbox }: MailContext, listing: Listing, cursor: Cursor): Promise<MailPage> =>
  readStretch(client, mailbox.oid, { folderId: listing.folderId, from: windowStart(cursor, listing), until: cursor.readTo }, cursor.pageLink)

/** null: all is read. */
function cursorBehind(cursor: Cursor, { nextLink }: MailPage, listing: Listing): Cursor | null {
  if (nextLink !== null) return { readTo: cursor.readTo, pageLink: nextLink }
  const readTo = windowStart(cursor, listing)
  return readTo.getTime() <= listing.oldest.getTime() ? null : { readTo, pageLink: null }
}

/** Somebody became known: his mails only. Where the search does not show all of them, all of the mailbox or folder is read. */
async function readFound(ctx: MailContext, rules: Rules, { id, pageLink, readCount, ...whose }: Listing & { participant: string }): Promise<void> {
  const page = await searchParticipant(ctx.client, ctx.mailbox.oid, whose, pageLink)
  const isRead = page.nextLink === null
  const data = { readCount: { increment: page.mails.length }, pageLink: page.nextLink, finishedAt: isRead ? ctx.now() : null }
  await ingestPage(ctx, rules, page, async (tx) => {
    await tx.mailListing.updateMany({ where: { id }, data })
    if (isRead && readCount + page.mails.length >= MOST_FOUND) await startListing(ctx, tx, { cause: 'rejudge', folderId: whose.folderId })
  })
}
