/** Compares what Outlook holds with what was judged, mail by mail, and has what is missing read again. */
import { type MailKey, readKeys } from '../../outlook/graph/background-mail.ts'
import { commitWithLease } from '../../outlook/mailboxes/lease.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { depthStart, startListing } from '../../outlook/mailboxes/start-listing.ts'
import type { Database } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import type { Reconciliation } from '../health/reconciliation.ts'
import { keysOf } from './mail-keys.ts'

const DAY_MS = 86_400_000
/** What has just arrived is read by the next turn. */
const MARGIN_MS = 60_000

/** Every connected mailbox is compared at its next turn. */
export async function wantReconciliation({ pool }: Database): Promise<void> {
  await pool.query("update mailbox set reconciled_at = null where status = 'connected'")
}

/** Does nothing unless it is wanted, and all that is known to be there has been read. */
export async function reconcileWhenWanted(ctx: MailContext): Promise<void> {
  const { db, mailbox, now } = ctx
  // It may have to wait for the past to be read: from then on the mailbox itself says that it is wanted.
  if (mailbox.wakes.some(({ cause }) => cause === 'compare')) await commitWithLease(db, mailbox, now(), async () => {}, { reconciledAt: null })
  const isWanted = await db.prisma.mailbox.count({ where: { id: mailbox.id, reconciledAt: null } })
  if (isWanted === 0 || (await db.prisma.mailListing.count({ where: { mailboxId: mailbox.id, finishedAt: null } })) > 0) return
  await reconcile(ctx)
}

async function reconcile(ctx: MailContext): Promise<void> {
  const { db, mailbox, now, log } = ctx
  const [from, until] = [comparedFrom(ctx), new Date(now().getTime() - MARGIN_MS)]
  const folders = await db.prisma.mailFolder.findMany({ where: { mailboxId: mailbox.id, isExcluded: false }, select: { folderId: true } })
  const results: FolderResult[] = []
  for (const { folderId } of folders) results.push(await compareFolder(ctx, folderId, from, until))
  const report: Reconciliation = {
    at: now().toISOString(),
    from: from.toISOString(),
    folders: results.map(({ folderId, mails, missing }) => ({ folderId, mails, missing: missing.length })),
  }
  const missing = results.reduce((sum, result) => sum + result.missing.length, 0)
  if (missing > 0) log.warn({ mailboxId: mailbox.id, missing }, 'mails without a verdict were found, and are read again')
  await commitWithLease(
    db,
    mailbox,
    now(),
    async (tx) => {
      for (const result of results) {
        const times = result.missing.map(({ receivedAt }) => Date.parse(receivedAt))
        if (times.length === 0) continue
        const stretch = { oldest: new Date(Math.min(...times)), newest: new Date(Math.max(...times) + 1000) }
        await startListing(ctx, tx, { cause: 'repair', folderId: result.folderId, ...stretch })
      }
    },
    { reconciledAt: now(), reconciliation: report },
  )
}

/** Older verdicts are forgotten by and by: what they were about is not judged again. */
function comparedFrom({ policy, now }: MailContext): Date {
  const forgotten = new Date(now().getTime() - policy.verdictDays * DAY_MS)
  const depth = depthStart(now(), policy.depthMonths)
  return depth > forgotten ? depth : forgotten
}

type FolderResult = { folderId: string; mails: number; missing: MailKey[] }

/** A folder that is gone meanwhile has no mails. */
async function compareFolder(ctx: MailContext, folderId: string, from: Date, until: Date): Promise<FolderResult> {
  const result: FolderResult = { folderId, mails: 0, missing: [] }
  try {
    for await (const keys of readKeys(ctx.client, ctx.mailbox.oid, { folderId, from, until })) {
      const mails = keys.filter(({ isDraft }) => !isDraft)
      result.mails += mails.length
      result.missing.push(...(await withoutVerdict(ctx, mails)))
    }
  } catch (error) {
    if (!(error instanceof AppError && error.reason === 'OUTLOOK_GONE')) throw error
  }
  return result
}

async function withoutVerdict({ db, mailbox, organisation }: MailContext, mails: readonly MailKey[]): Promise<MailKey[]> {
  const hashed = mails.map((mail) => ({ mail, hash: keysOf(mail, organisation.mailSecret).mailHash }))
  const where = { mailboxId: mailbox.id, mailHash: { in: hashed.map(({ hash }) => hash) } }
  const known = new Set((await db.prisma.mailVerdict.findMany({ where, select: { mailHash: true } })).map(({ mailHash }) => mailHash))
  return hashed.filter(({ hash }) => !known.has(hash)).map(({ mail }) => mail)
}
