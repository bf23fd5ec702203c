/** Compares what Outlook holds with what was judged, folder by folder, and has what is missing read again. */
import { lastCompareTime, wholeWeekAfter } from '../../../domain/mail/compare-time.ts'
import { countStretch, type MailKey, readKeys } from '../../outlook/graph/background-mail.ts'
import type { Turn } from '../../outlook/mailboxes/engine.ts'
import { commitWithLease } from '../../outlook/mailboxes/lease.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { depthStart } from '../../outlook/mailboxes/start-listing.ts'
import { organisation } from '../../platform/database/db.ts'
import { isGone } from '../../platform/errors.ts'
import { type Reconciliation, reconciliation } from '../health/reconciliation.ts'
import { withoutVerdict } from '../logging/mail-keys.ts'
import { readAgain } from './arrivals.ts'

const DAY_MS = 86_400_000
/** What has just arrived is read by the next turn. */
const MARGIN_MS = 60_000

/** A folder that is compared: `comparedFrom` and `comparedMails` are of the last time. */
type Folder = { id: string; folderId: string; comparedFrom: Date | null; comparedMails: number | null }

/** True: folders are left for the next turn. Does nothing unless it is wanted, once a night and by hand, and all that is known to be there has been read. */
export async function reconcileWhenWanted(ctx: MailContext, { isTimeLeft }: Turn): Promise<boolean> {
  const { db, mailbox } = ctx
  const begunAt = await beginWhenWanted(ctx)
  if (begunAt === null || (await db.prisma.mailListing.count({ where: { mailboxId: mailbox.id, finishedAt: null } })) > 0) return false
  for (let folder = await nextFolder(ctx, begunAt); folder; folder = await nextFolder(ctx, begunAt)) {
    await compareFolder(ctx, folder)
    if (!isTimeLeft()) return true
  }
  await finish(ctx, begunAt)
  return false
}

/** When the comparison that is wanted or under way began; null: none is. */
async function beginWhenWanted(ctx: MailContext): Promise<Date | null> {
  const { db, mailbox, now, organisation } = ctx
  const { compareBegunAt, reconciledAt } = mailbox
  if (compareBegunAt) return compareBegunAt
  const isAsked = mailbox.wakes.some(({ cause }) => cause === 'compare')
  if (!isAsked && reconciledAt && reconciledAt >= lastCompareTime(mailbox.id, now(), organisation.timeZone)) return null
  const begunAt = now()
  const row = await db.prisma.mailbox.findFirst({ where: { id: mailbox.id }, select: { reconciliation: true } })
  const isLess = await hasFewerVerdicts(ctx, row?.reconciliation)
  await commitWithLease(
    db,
    mailbox,
    begunAt,
    async (tx) => {
      if (isAsked || isLess) await tx.mailFolder.updateMany({ where: { mailboxId: mailbox.id }, data: { comparedFrom: null } })
    },
    { compareBegunAt: begunAt, reconciledAt: null },
  )
  return begunAt
}

/** Than after the last comparison, which is a reason to look at every mail whatever the counts say. */
async function hasFewerVerdicts(ctx: MailContext, last: unknown): Promise<boolean> {
  const { data } = reconciliation.safeParse(last)
  const from = comparedFrom(ctx)
  return data?.verdicts !== undefined && data.from === from.toISOString() && (await countVerdicts(ctx, from)) < data.verdicts
}

async function countVerdicts({ db, mailbox }: MailContext, from: Date): Promise<number> {
  const [row] = await db.sql<{ count: number }>`select count(*) as count from mail_verdict
    where organisation_id = ${organisation} and mailbox_id = ${mailbox.id}::uuid and received_at >= ${from}`
  return row?.count ?? 0
}

/** Older verdicts are forgotten by and by: what they were about is not judged again. */
function comparedFrom({ policy, now }: MailContext): Date {
  const forgotten = new Date(now().getTime() - policy.verdictDays * DAY_MS)
  const depth = depthStart(now(), policy.depthMonths)
  return wholeWeekAfter(depth > forgotten ? depth : forgotten)
}

const nextFolder = ({ db, mailbox }: MailContext, begunAt: Date): Promise<Folder | null> =>
  db.prisma.mailFolder.findFirst({
    where: { mailboxId: mailbox.id, isExcluded: false, OR: [{ comparedAt: null }, { comparedAt: { lt: begunAt } }] },
    select: { id: true, folderId: true, comparedFrom: true, comparedMails: true },
    orderBy: { id: 'asc' },
  })

/** Mail by mail only where another number of mails lies than last time, and once a week. A folder that is gone meanwhile has none. */
async function compareFolder(ctx: MailContext, folder: Folder): Promise<void> {
  const { db, mailbox, now, log } = ctx
  const stretch = { folderId: folder.folderId, from: comparedFrom(ctx), until: new Date(now().getTime() - MARGIN_MS) }
  const mails = await orNone(countStretch(ctx.client, mailbox.oid, stretch), 0)
  const isSame = mails === 0 || (folder.comparedMails === mails && folder.comparedFrom?.getTime() === stretch.from.getTime())
  const missing = isSame ? [] : await orNone(missingIn(ctx, stretch), [])
  if (missing.length > 0) log.warn({ mailboxId: mailbox.id, missing: missing.length }, 'mails without a verdict were found, and are read again')
  await commitWithLease(db, mailbox, now(), async (tx) => {
    // What was missing is looked for again next time, even if the number stays the same.
    const from = missing.length > 0 ? null : stretch.from
    const data = { comparedAt: now(), comparedFrom: from, comparedMails: mails, comparedMissing: missing.length }
    await tx.mailFolder.updateMany({ where: { id: folder.id }, data })
    await readAgain(ctx, tx, folder.folderId, missing)
  })
}

async function orNone<T>(found: Promise<T>, none: T): Promise<T> {
  try {
    return await found
  } catch (error) {
    if (isGone(error)) return none
    throw error
  }
}

async function missingIn(ctx: MailContext, stretch: { folderId: string; from: Date; until: Date }): Promise<MailKey[]> {
  const missing: MailKey[][] = []
  for await (const keys of readKeys(ctx.client, ctx.mailbox.oid, stretch))
    missing.push(
      await withoutVerdict(
        ctx,
        keys.filter(({ isDraft }) => !isDraft),
      ),
    )
  return missing.flat()
}

async function finish(ctx: MailContext, begunAt: Date): Promise<void> {
  const { db, mailbox, now } = ctx
  const folders = await db.prisma.mailFolder.findMany({
    where: { mailboxId: mailbox.id, comparedAt: { gte: begunAt } },
    select: { folderId: true, comparedMails: true, comparedMissing: true },
  })
  const from = comparedFrom(ctx)
  const report: Reconciliation = {
    at: now().toISOString(),
    from: from.toISOString(),
    verdicts: await countVerdicts(ctx, from),
    folders: folders.map(({ folderId, comparedMails, comparedMissing }) => ({ folderId, mails: comparedMails ?? 0, missing: comparedMissing ?? 0 })),
  }
  await commitWithLease(db, mailbox, now(), async () => {}, { reconciledAt: now(), compareBegunAt: null, reconciliation: report })
}
