/** What is new in a mailbox, or was changed: one list over all its folders, by Exchange's clock, oldest change first. */
import { type MailChange, type MailPage, readChanges, readModified } from '../../outlook/graph/background-mail.ts'
import type { Turn } from '../../outlook/mailboxes/engine.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { listAllFolders } from './folders.ts'
import { ingestPage } from './ingest-page.ts'
import { loadRules, type Rules } from './rules.ts'
import { forgetSeen, lateFrom, noteSeen, unseen } from './seen-changes.ts'

/** Of a mailbox that was woken one request; at a look by the clock late changes, too. True: read to the end; the cursor goes on page by page. */
export async function readWhatChanged(ctx: MailContext, rules: Rules, { isLook, isTimeLeft }: Turn): Promise<boolean> {
  const cursor = ctx.mailbox.polledTo ?? ctx.mailbox.connectedAt
  const since = isLook ? await firstUnseen(ctx) : cursor
  const readTo = since === null ? cursor : await readSince(ctx, rules, since, isTimeLeft)
  if (readTo === null) return false
  if (isLook) await forgetSeen(ctx, readTo)
  return true
}

/** Up to which change all is read; null: no time was left. Changes of one second are read in one go, since the cursor cannot stand between them. */
async function readSince(ctx: MailContext, rules: Rules, since: Date, isTimeLeft: () => boolean): Promise<Date | null> {
  let readTo = since
  for (let link: string | null = null, isFirst = true; isFirst || link; isFirst = false) {
    if (!isFirst && !isTimeLeft() && readTo > since) return null
    const page = await readModified(ctx.client, ctx.mailbox.oid, since, link)
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
  const known = await withNewFolders(ctx, rules, found)
  await ingestPage(ctx, known, found, async (tx) => {
    await noteSeen(ctx, tx, fresh)
    await tx.mailbox.updateMany({ where: { id: ctx.mailbox.id, OR: [{ polledTo: null }, { polledTo: { lt: last } }] }, data: { polledTo: last } })
  })
  return last
}

/** Never later than `now`: behind a change that is dated in the future nothing new would be seen until then. */
function latestOf(changes: readonly MailChange[], readTo: Date, now: Date): Date {
  const latest = Math.max(readTo.getTime(), ...changes.map(({ at }) => Date.parse(at)))
  return new Date(Math.max(readTo.getTime(), Math.min(latest, now.getTime())))
}

/** A mail in a folder that nobody has heard of yet is not judged before its name is known: it may be a private one. */
async function withNewFolders(ctx: MailContext, rules: Rules, { mails }: Pick<MailPage, 'mails'>): Promise<Rules> {
  if (mails.every(({ folderId }) => rules.placeOf(folderId).names.length > 0)) return rules
  await listAllFolders(ctx)
  return await loadRules(ctx)
}
