/** Whether everything that arrived was read, by each folder's own account: a net below the list of changes, now and then, by the keys of mails only. */
import { type KeyPage, type MailKey, readDelta } from '../../outlook/graph/background-mail.ts'
import type { Turn } from '../../outlook/mailboxes/engine.ts'
import { commitWithLease } from '../../outlook/mailboxes/lease.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { startListing } from '../../outlook/mailboxes/start-listing.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'
import { AppError, isGone } from '../../platform/errors.ts'
import { withoutVerdict } from '../logging/mail-keys.ts'

/** So often each folder. */
const BETWEEN_MS = 3_600_000

type Folder = { id: string; folderId: string; deltaLink: string | null; deltaFrom: Date | null }

/** At a look: the folders whose time has come, those first that have waited longest; the rest, when no time is left, at the next one. */
export async function checkArrivals(ctx: MailContext, { isLook, isTimeLeft }: Turn): Promise<void> {
  if (!isLook) return
  const { db, mailbox, now } = ctx
  const before = new Date(now().getTime() - BETWEEN_MS)
  const due = await db.prisma.mailFolder.findMany({
    where: { mailboxId: mailbox.id, isExcluded: false, OR: [{ deltaReadAt: null }, { deltaReadAt: { lt: before } }] },
    select: { id: true, folderId: true, deltaLink: true, deltaFrom: true },
    orderBy: { deltaReadAt: { sort: 'asc', nulls: 'first' } },
  })
  for (const folder of due) {
    if (!isTimeLeft()) return
    await checkFolder(ctx, folder)
  }
}

async function checkFolder(ctx: MailContext, folder: Folder): Promise<void> {
  const from = folder.deltaFrom ?? ctx.mailbox.connectedAt
  for (let link = folder.deltaLink; ; ) {
    const page = await readDelta(ctx.client, ctx.mailbox.oid, folder.folderId, link, from).catch((error: unknown) => asState(error, link))
    if (page === 'gone') return
    if (page === 'lost') return await beginAnew(ctx, folder)
    link = page.nextLink ?? page.deltaLink
    await takeKeys(ctx, folder, page, { deltaLink: link, deltaFrom: from })
    if (page.nextLink === null) return
  }
}

/** Graph forgets links; a folder that is gone has nothing to read, and so has for now one whose state cannot be kept, since the mailbox is full. */
function asState(error: unknown, link: string | null): 'gone' | 'lost' {
  if (isGone(error)) return link === null ? 'gone' : 'lost'
  if (error instanceof AppError && error.reason === 'OUTLOOK_REFUSED') return 'gone'
  throw error
}

async function takeKeys(
  ctx: MailContext,
  folder: Folder,
  { keys, nextLink }: KeyPage,
  place: { deltaLink: string | null; deltaFrom: Date },
): Promise<void> {
  const { db, mailbox, now, log } = ctx
  const missing = await withoutVerdict(
    ctx,
    keys.filter(({ isDraft }) => !isDraft),
  )
  if (missing.length > 0) log.info({ mailboxId: mailbox.id, missing: missing.length }, 'mails that the list of changes did not show are read')
  await commitWithLease(db, mailbox, now(), async (tx) => {
    await tx.mailFolder.updateMany({ where: { id: folder.id }, data: { ...place, ...(nextLink === null ? { deltaReadAt: now() } : {}) } })
    await readAgain(ctx, tx, folder.folderId, missing)
  })
}

/** The stretch of a folder in which these mails lie. */
export async function readAgain(ctx: MailContext, tx: OrganisationTransaction, folderId: string, missing: readonly MailKey[]): Promise<void> {
  const times = missing.map(({ receivedAt }) => Date.parse(receivedAt)).sort((one, other) => one - other)
  const [oldest, newest] = [times[0], times.at(-1)]
  if (oldest === undefined || newest === undefined) return
  await startListing(ctx, tx, { cause: 'repair', folderId, oldest: new Date(oldest), newest: new Date(newest + 1000) })
}

/** What arrived meanwhile is listed. */
async function beginAnew(ctx: MailContext, { id, folderId }: Folder): Promise<void> {
  const { db, mailbox, now } = ctx
  await commitWithLease(db, mailbox, now(), async (tx) => {
    await tx.mailFolder.updateMany({ where: { id }, data: { deltaLink: null, deltaFrom: now(), deltaReadAt: null } })
    await startListing(ctx, tx, { cause: 'resync', folderId })
  })
}
