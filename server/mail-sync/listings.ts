/** The past of a mailbox, read by listing: a week at a time, newest first, resumable after every page. */
import { v7 as uuidv7 } from 'uuid'
import type { OrganisationTransaction } from '../db.ts'
import type { ListingCause } from '../generated/prisma/enums.ts'
import { countStretch, readStretch, searchParticipant } from '../graph/background-mail.ts'
import { timed } from '../metrics.ts'
import { ingestPage } from './ingest-page.ts'
import type { MailContext } from './mail-context.ts'
import { depthStart, type Rules } from './rules.ts'

const WINDOW_MS = 7 * 86_400_000
/** Exchange finds no more than so many. */
const MOST_FOUND = 1_000

type Wanted = { cause: ListingCause; folderId?: string | null; participant?: string | null; newest?: Date; oldest?: Date }
type Place = { mailbox: { organisationId: string; id: string }; policy: { depthMonths: number }; now: () => Date }

/** In the transaction of what makes it necessary. */
export async function startListing(
  { mailbox, policy, now }: Place,
  tx: OrganisationTransaction,
  { cause, folderId = null, participant = null, newest, oldest }: Wanted,
): Promise<void> {
  const end = newest ?? now()
  await tx.mailListing.create({
    data: {
      organisationId: mailbox.organisationId,
      id: uuidv7(),
      mailboxId: mailbox.id,
      cause,
      folderId,
      participant,
      newest: end,
      oldest: oldest ?? depthStart(now(), policy.depthMonths),
      readTo: end,
      startedAt: now(),
    },
  })
}

/** Reads one page; false: nothing is left. */
export async function readPast(ctx: MailContext, rules: Rules): Promise<boolean> {
  const { db, mailbox } = ctx
  const listing = await db.prisma.mailListing.findFirst({
    where: { mailboxId: mailbox.id, finishedAt: null },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
  })
  if (!listing) return false
  if (listing.participant) await readFound(ctx, rules, { ...listing, participant: listing.participant })
  else await readWindow(ctx, rules, listing)
  return true
}

type Listing = {
  id: string
  readCount: number
  folderId: string | null
  readTo: Date
  oldest: Date
  newest: Date
  pageLink: string | null
  totalCount: number | null
}

async function readWindow(ctx: MailContext, rules: Rules, listing: Listing): Promise<void> {
  const { mailbox, client, now } = ctx
  const { id, folderId, readTo, oldest, newest, pageLink } = listing
  const totalCount = listing.totalCount ?? (await countStretch(client, mailbox.oid, { folderId, from: oldest, until: newest }))
  const from = new Date(Math.max(oldest.getTime(), readTo.getTime() - WINDOW_MS))
  const page = await timed('wait', () => readStretch(client, mailbox.oid, { folderId, from, until: readTo }, pageLink))
  const isWindowRead = page.nextLink === null
  const isRead = isWindowRead && from.getTime() <= oldest.getTime()
  await ingestPage(ctx, rules, page, {
    advance: (tx) =>
      tx.mailListing.updateMany({
        where: { id },
        data: {
          totalCount,
          readCount: { increment: page.mails.length + page.unreadable.length },
          pageLink: page.nextLink,
          readTo: isWindowRead ? from : readTo,
          finishedAt: isRead ? now() : null,
        },
      }),
  })
}

/** Somebody became known: his mails only. Where the search does not show all of them, the whole mailbox is read. */
async function readFound(ctx: MailContext, rules: Rules, { id, participant, pageLink, readCount }: Listing & { participant: string }): Promise<void> {
  const page = await searchParticipant(ctx.client, ctx.mailbox.oid, participant, pageLink)
  const isRead = page.nextLink === null
  const data = { readCount: { increment: page.mails.length }, pageLink: page.nextLink, finishedAt: isRead ? ctx.now() : null }
  await ingestPage(ctx, rules, page, {
    advance: async (tx) => {
      await tx.mailListing.updateMany({ where: { id }, data })
      if (isRead && readCount + page.mails.length >= MOST_FOUND) await startListing(ctx, tx, { cause: 'rejudge' })
    },
  })
}
