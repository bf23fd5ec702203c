/** What is new in a mailbox, or was changed: one list over all its folders, by Exchange's clock, oldest change first. */
import { type MailChange, type MailPage, readChanges, readModified } from '../../outlook/graph/background-mail.ts'
import type { Turn } from '../../outlook/mailboxes/engine.ts'
import { commitWithLease } from '../../outlook/mailboxes/lease.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'
import { listAllFolders } from './folders.ts'
import { ingestPage } from './ingest-page.ts'
import { retractItems } from './retract.ts'
import { loadRules, type Rules } from './rules.ts'
import { forgetSeen, lateFrom, noteSeen, unseen } from './seen-changes.ts'

/** Of a mailbox that was woken one request; at a look by the clock late changes, too. True: read to the end; the cursor goes on page by page. */
export async function readWhatChanged(ctx: MailContext, rules: Rules, { isLook, isTimeLeft }: Turn): Promise<boolean> {
  const cursor = ctx.mailbox.polledTo ?? ctx.mailbox.connectedAt
  const since = isLook ? await firstUnseen(ctx) : cursor
  const read = rules.excluded.length > 0 ? readOpenFolders : readSince
  const readTo = since === null ? cursor : await read(ctx, rules, since, isTimeLeft)
  if (readTo === null) return false
  if (isLook) await forgetSeen(ctx, readTo)
  return true
}

/** Up to which change all is read; null: no time was left. Changes of one second are read in one go, since the cursor cannot stand between them. */
async function readSince(ctx: MailContext, rules: Rules, since: Date, isTimeLeft: () => boolean): Promise<Date | null> {
  let readTo = since
  for (let link: string | null = null, isFirst = true; isFirst || link; isFirst = false) {
    if (!isFirst && !isTimeLeft() && readTo > since) return null
    const page = await readModified(ctx.client, ctx.mailbox.oid, { folderId: null, since }, link)
    link = page.nextLink
    readTo = await takePage(ctx, rules, page, readTo)
  }
  return readTo
}

/** The instant of the first change that has not been read, however late Exchange shows it; null: there is none. */
async function firstUnseen(ctx: MailContext): Promise<Date | null> {
  for await (const changes of readChanges(ctx.client, ctx.mailbox.oid, await lateFrom(ctx))) {
    const [first] = await unseen(ctx, changes)
    if (first) return new Date(first.at)
  }
  return null
}

/** Up to which change it has been read now. */
async function takePage(ctx: MailContext, rules: Rules, page: MailPage & { changes: MailChange[] }, readTo: Date): Promise<Date> {
  const fresh = await unseen(ctx, page.changes)
  const last = latestOf(page.changes, readTo, ctx.now())
  const isFresh = new Set(fresh.map(({ itemId }) => itemId))
  const isSeen = new Set(page.changes.flatMap(({ itemId }) => (isFresh.has(itemId) ? [] : [itemId])))
  const found = {
    mails: page.mails.filter(({ itemId }) => !isSeen.has(itemId)),
    unreadable: page.unreadable.filter(({ itemId }) => !isSeen.has(itemId)),
  }
  if (fresh.length + found.mails.length + found.unreadable.length === 0) return last
  const known = await withNewFolders(ctx, rules, found.mails)
  await ingestPage(ctx, known, found, async (tx) => {
    await noteSeen(ctx, tx, fresh)
    await advance(ctx, tx, last)
  })
  return last
}

const advance = ({ mailbox }: MailContext, tx: OrganisationTransaction, readTo: Date) =>
  tx.mailbox.updateMany({ where: { id: mailbox.id, OR: [{ polledTo: null }, { polledTo: { lt: readTo } }] }, data: { polledTo: readTo } })

/** The same where folders are excluded: ids first, then each other folder by itself, so that nothing that lies in an excluded one is fetched. */
async function readOpenFolders(ctx: MailContext, given: Rules, since: Date, isTimeLeft: () => boolean): Promise<Date | null> {
  let [rules, readTo] = [given, since]
  for await (const changes of readChanges(ctx.client, ctx.mailbox.oid, since)) {
    rules = await withNewFolders(ctx, rules, changes)
    const fresh = await unseen(ctx, changes)
    await readChanged(ctx, rules, fresh)
    readTo = latestOf(changes, readTo, ctx.now())
    await passBy(ctx, rules, fresh, readTo)
    if (!isTimeLeft() && readTo > since) return null
  }
  return readTo
}

const SECOND_MS = 1_000

/** Those that lie in open folders, folder by folder. */
async function readChanged(ctx: MailContext, rules: Rules, fresh: readonly MailChange[]): Promise<void> {
  const open = fresh.filter(({ folderId }) => !rules.placeOf(folderId).isExcluded)
  const isMeant = new Set(open.map(({ itemId }) => itemId))
  for (const folderId of new Set(open.map((change) => change.folderId))) {
    const times = open.filter((change) => change.folderId === folderId).map(({ at }) => Date.parse(at))
    const stretch = { folderId, since: new Date(Math.min(...times)), until: new Date(Math.max(...times) + SECOND_MS) }
    for (let link: string | null = null, isFirst = true; isFirst || link; isFirst = false) {
      const page = await readModified(ctx.client, ctx.mailbox.oid, stretch, link)
      link = page.nextLink
      const mails = page.mails.filter(({ itemId }) => isMeant.has(itemId))
      const unreadable = page.unreadable.filter(({ itemId }) => isMeant.has(itemId))
      if (mails.length + unreadable.length > 0) await ingestPage(ctx, rules, { mails, unreadable }, async () => {})
    }
  }
}

/** What has moved into an excluded folder goes out of the history by its id, which is all that is known of it. */
async function passBy(ctx: MailContext, { placeOf }: Rules, fresh: readonly MailChange[], readTo: Date): Promise<void> {
  if (fresh.length === 0) return
  const hidden = fresh.filter(({ folderId }) => placeOf(folderId).isExcluded)
  await commitWithLease(ctx.db, ctx.mailbox, ctx.now(), async (tx) => {
    await retractItems(
      ctx,
      tx,
      hidden.map(({ itemId }) => itemId),
    )
    await noteSeen(ctx, tx, fresh)
    await advance(ctx, tx, readTo)
  })
}

/** Never later than `now`: behind a change that is dated in the future nothing new would be seen until then. */
function latestOf(changes: readonly MailChange[], readTo: Date, now: Date): Date {
  const latest = Math.max(readTo.getTime(), ...changes.map(({ at }) => Date.parse(at)))
  return new Date(Math.max(readTo.getTime(), Math.min(latest, now.getTime())))
}

/** A mail in a folder that nobody has heard of yet is not judged before its name is known: it may be a private one. */
async function withNewFolders(ctx: MailContext, rules: Rules, mails: readonly { folderId: string }[]): Promise<Rules> {
  if (mails.every(({ folderId }) => rules.placeOf(folderId).isKnown)) return rules
  await listAllFolders(ctx)
  return await loadRules(ctx)
}
