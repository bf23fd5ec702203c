/** "12 older mails fit this customer: take them over?": asked of the owner of a mailbox alone, about what somebody else's entry would have brought out of it. */
import { z } from 'zod'
import { isOffered } from '../../../domain/mail/looks-backwards.ts'
import { requireCustomers } from '../../customers/require-customers.ts'
import { judgeAgain } from '../../outlook/mailboxes/judge-again.ts'
import { depthStart } from '../../outlook/mailboxes/start-listing.ts'
import { recordAct } from '../../platform/call/audit.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment } from '../../platform/database/db.ts'
import { id } from '../../platform/input.ts'
import { type FoundSince, findSince, isSought } from './known-since.ts'

/** `customerId` null: of senders who are nobody's customers by themselves, but kept out no more. */
export const olderMails = z.strictObject({ customerId: id.nullable() })

export type OlderMails = z.infer<typeof olderMails>

/** `isMore`: at least so many. */
export type OlderCount = { count: number; isMore: boolean } | null

/** So many names are looked for at a time, and in all: a company has few addresses, and behind most of them there is no mail. */
const [NAMES_AT_ONCE, MOST_NAMES] = [10, 50]
/** So many are decided about at a time. */
const MOST_DECIDED = 1_000

/** Counted in Outlook with the caller's own token, and kept nowhere. null: nothing to decide. Throws NOT_FOUND, and an `OUTLOOK_...` reason when Outlook does not answer. */
export async function countOlder(ctx: Context, { customerId }: OlderMails): Promise<OlderCount> {
  const open = await findOpen(ctx, customerId)
  for (let from = 0; from < Math.min(open.length, MOST_NAMES); from += NAMES_AT_ONCE) {
    const count = await countOf(ctx, open.slice(from, from + NAMES_AT_ONCE))
    if (count > 0) return { count, isMore: open.length > from + NAMES_AT_ONCE }
  }
  return null
}

async function countOf(ctx: Context, some: readonly FoundSince[]): Promise<number> {
  const places = await Promise.all(some.map((each) => olderOf(ctx, each)))
  const items = [...new Set(places.flat())]
  return items.length - (await ctx.db.prisma.mailWitness.count({ where: { mailbox: ctx.user.oid, itemId: { in: items } } }))
}

/** Ids of what came before, without what is not read. */
async function olderOf({ db, graph, user, now }: Context, { value, since }: FoundSince): Promise<string[]> {
  const policy = await db.prisma.loggingPolicy.findFirst({ select: { depthMonths: true } })
  const from = depthStart(now(), policy?.depthMonths ?? 0).toISOString()
  const where = { mailbox: { userId: user.id }, OR: [{ isExcluded: true }, { purpose: { not: null } }] }
  const unread = new Set((await db.prisma.mailFolder.findMany({ where, select: { folderId: true } })).map(({ folderId }) => folderId))
  const found = await graph.findMails(value)
  return found.filter((mail) => mail.receivedAt >= from && mail.receivedAt < since && !unread.has(mail.folderId)).map(({ itemId }) => itemId)
}

/** What the owner of a connected mailbox is asked, and has not decided yet, the latest entries first. Throws NOT_FOUND. */
async function findOpen(ctx: Context, customerId: string | null): Promise<FoundSince[]> {
  if (customerId !== null) await requireCustomers(ctx, [customerId])
  const mailbox = await ownMailbox(ctx)
  if (!mailbox) return []
  const which = customerId === null ? fragment`k.customer_id is null` : fragment`k.customer_id = ${customerId}::uuid`
  const found = await findSince({ ...ctx, mailbox }, fragment`${which} and ${isSought}`)
  const open = found.filter(
    ({ value, isTakenOver, ownerId, isLookingBack }) => isTakenOver === null && isOffered(value, { userId: ownerId }, isLookingBack),
  )
  return open.toReversed().slice(0, MOST_DECIDED)
}

const ownMailbox = ({ db, user }: Context) =>
  db.prisma.mailbox.findFirst({ where: { userId: user.id, kind: 'user', status: 'connected' }, select: { id: true } })

export const olderDecision = olderMails.extend({ isTakenOver: z.boolean() })

export type OlderDecision = z.infer<typeof olderDecision>

/** What was decided about, for whoever takes it back. */
export type Decided = { knownSinceIds: string[] }

/** Taken over they are looked for and logged like any; left they stay where they are. Again changes nothing. Throws NOT_FOUND. */
export async function decideOlder(ctx: Context, { customerId, isTakenOver }: OlderDecision): Promise<Decided> {
  const open = await findOpen(ctx, customerId)
  const mailbox = await ownMailbox(ctx)
  if (!mailbox || open.length === 0) return { knownSinceIds: [] }
  const common = { organisationId: ctx.user.organisationId, mailboxId: mailbox.id, isTakenOver, decidedAt: ctx.now() }
  await ctx.db.prisma.$transaction(async (tx) => {
    await tx.pastDecision.createMany({ data: open.map((each) => ({ ...common, knownSinceId: each.id })), skipDuplicates: true })
    const names = isTakenOver ? [...new Set(open.map(({ value }) => value))] : []
    await judgeAgain(
      ctx,
      tx,
      ...names.map((value) => ({ userId: ctx.user.id, kind: 'address' as const, value, reach: 'concerned' as const, customerId })),
    )
    await recordAct(ctx, tx, isTakenOver ? 'olderMails.takeOver' : 'olderMails.leave', 'mailbox', mailbox.id)
  })
  return { knownSinceIds: open.map((each) => each.id) }
}

export const decidedBefore = z.strictObject({ knownSinceIds: z.array(id).max(MOST_DECIDED) })

/** The question stands again. What has been taken over meanwhile stays, and stands in the list of what was logged afterwards. */
export async function undoOlder(ctx: Context, { knownSinceIds }: Decided): Promise<void> {
  const mailbox = await ownMailbox(ctx)
  if (!mailbox) return
  await ctx.db.prisma.$transaction(async (tx) => {
    await tx.pastDecision.deleteMany({ where: { mailboxId: mailbox.id, knownSinceId: { in: knownSinceIds } } })
    await recordAct(ctx, tx, 'olderMails.undo', 'mailbox', mailbox.id)
  })
}
