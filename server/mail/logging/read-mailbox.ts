/** One turn at a mailbox: what is new first, then what changed, then the past, a page at a time. */
import { readDelta, readModified } from '../../outlook/graph/background-mail.ts'
import type { Turn } from '../../outlook/mailboxes/engine.ts'
import { commitWithLease } from '../../outlook/mailboxes/lease.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { startListing } from '../../outlook/mailboxes/start-listing.ts'
import { AppError } from '../../platform/errors.ts'
import { type Folder, syncFolders } from './folders.ts'
import { ingestPage } from './ingest-page.ts'
import { readPast } from './listings.ts'
import { loadRules, type Rules } from './rules.ts'

/** True when there is more of the past to be read. Throws LeaseLost, and `AppError` when Outlook does not answer. */
export async function readMailbox(ctx: MailContext, { isNewsDue, isTimeLeft }: Turn): Promise<boolean> {
  const begun = ctx.now()
  const folders = isNewsDue ? await syncFolders(ctx) : []
  const rules = await loadRules(ctx)
  for (const folder of folders) await readFolder(ctx, rules, folder)
  if (isNewsDue) await readChanges(ctx, rules, begun)
  return await readPast(ctx, rules, isTimeLeft)
}

/** Everything that arrived in the folder since the mailbox was connected, by Graph's own account. */
async function readFolder(ctx: MailContext, rules: Rules, folder: Folder): Promise<void> {
  const { client, mailbox, db, now } = ctx
  const from = folder.deltaFrom ?? mailbox.connectedAt
  for (let link = folder.deltaLink, isFirst = true; ; isFirst = false) {
    const page = await readDelta(client, mailbox.oid, folder.folderId, link, from).catch((error: unknown) => lostDelta(error, link))
    if (page === 'lost') {
      const since = { deltaLink: null, deltaFrom: now() }
      await commitWithLease(db, mailbox, now(), async (tx) => {
        await tx.mailFolder.updateMany({ where: { id: folder.id }, data: since })
        await startListing(ctx, tx, { cause: 'resync', folderId: folder.folderId })
      })
      return
    }
    link = page.nextLink ?? page.deltaLink
    if (isFirst && page.mails.length + page.unreadable.length === 0 && link === folder.deltaLink) return
    await ingestPage(ctx, rules, page, (tx) => tx.mailFolder.updateMany({ where: { id: folder.id }, data: { deltaLink: link, deltaFrom: from } }))
    if (page.nextLink === null) return
  }
}

/** Graph forgets links; the folder is then listed again. A folder that is gone itself has nothing to read. */
function lostDelta(error: unknown, link: string | null): 'lost' {
  if (error instanceof AppError && error.reason === 'OUTLOOK_GONE' && link !== null) return 'lost'
  throw error
}

/** Clocks differ, and what was changed in the same second may come late. */
const OVERLAP_MS = 120_000

/** Moves, categories and secrecy of mails that are older than the delta. */
async function readChanges(ctx: MailContext, rules: Rules, begun: Date): Promise<void> {
  const { client, mailbox, now } = ctx
  const since = new Date((mailbox.polledTo ?? mailbox.connectedAt).getTime() - OVERLAP_MS)
  for (let link: string | null = null, isFirst = true; isFirst || link; isFirst = false) {
    const page = await readModified(client, mailbox.oid, since, link)
    link = page.nextLink
    if (page.mails.length === 0 && link === null) break
    await ingestPage(ctx, rules, page, async () => {})
  }
  await commitWithLease(ctx.db, mailbox, now(), async () => {}, { polledTo: begun })
}
