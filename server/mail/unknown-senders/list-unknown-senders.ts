/**
 * Who has written to the caller and is nobody's contact yet. Of such mails only hashes, day and reason are kept, so the list is read out of his own Outlook with
 * his own token whenever he looks at it, and kept nowhere: verdicts say of which mails, Outlook who wrote them.
 */
import { z } from 'zod'
import { companyDomain } from '../../../domain/mail/company-domain.ts'
import { isOwnAddress } from '../../../domain/mail/mail-address.ts'
import { boundedReading, commonStretch, mergeSenders, type SenderRow, unknownReasons } from '../../../domain/mail/unknown-senders.ts'
import { isAtGateway } from '../../../domain/mail/verdict/gateway.ts'
import { depthStart } from '../../outlook/mailboxes/start-listing.ts'
import type { Context } from '../../platform/call/context.ts'
import type { MailHeaders } from '../../platform/call/mailbox.ts'
import { instant } from '../../platform/input.ts'
import { keysOf } from '../logging/mail-keys.ts'
import { findDomains, findIgnored, findPeople, findSuppliers } from '../logging/people-queries.ts'

/** `before`: where the page before has ended; null: from now on. */
export const unknownSendersPage = z.strictObject({ before: instant.nullable() })

export type UnknownSendersPage = z.infer<typeof unknownSendersPage>

/** `companyDomain` null: a free-mail provider. */
export type UnknownSender = SenderRow & { companyDomain: string | null }

/** `read`: mails looked at for this page; `before` null: everything has been read. */
export type UnknownSenders = { isConnected: boolean; senders: UnknownSender[]; read: number; before: string | null }

/** Of one stretch of the caller's own mailbox, the newest first. Throws an `OUTLOOK_...` reason when Outlook does not answer. */
export async function listUnknownSenders(ctx: Context, { before }: UnknownSendersPage): Promise<UnknownSenders> {
  const where = { userId: ctx.user.id, kind: 'user', status: 'connected' } as const
  const mailbox = await ctx.db.prisma.mailbox.findFirst({ where, select: { id: true } })
  if (!mailbox) return { isConnected: false, senders: [], read: 0, before: null }
  const stretch = await readStretch(ctx, mailbox.id, before === null ? ctx.now() : new Date(before))
  const mails = await withoutKnown(ctx, await unknownAmong(ctx, mailbox.id, stretch.mails))
  const senders = mergeSenders(mails.map(toRow)).map((row) => ({ ...row, companyDomain: companyDomain(row.address) }))
  return { isConnected: true, senders, read: stretch.mails.length, before: stretch.before?.toISOString() ?? null }
}

const MOST_MAILS = 1_000

/** So many folders are asked for one page, where one is excluded. */
const MOST_FOLDERS = 20

/** All folders in one request, unless one is excluded: of what lies there not even the sender is asked. */
async function readStretch({ db, graph, now }: Context, mailboxId: string, until: Date) {
  const policy = await db.prisma.loggingPolicy.findFirst({ select: { depthMonths: true } })
  const from = depthStart(now(), policy?.depthMonths ?? 0)
  const folders = await db.prisma.mailFolder.findMany({ where: { mailboxId }, select: { folderId: true, isExcluded: true, purpose: true } })
  if (!folders.some(({ isExcluded }) => isExcluded)) return commonStretch([await graph.readHeaders({ folderId: null, from, until })], MOST_MAILS)
  const open = new Set(folders.filter(({ isExcluded, purpose }) => !isExcluded && purpose === null).map(({ folderId }) => folderId))
  return await readOpenFolders(graph, { from, until }, (folderId) => open.has(folderId))
}

/** Asks first where the newest mails lie, then in those folders only: a mailbox of hundreds of folders costs no more requests than one of a few. */
async function readOpenFolders(graph: Context['graph'], { from, until }: { from: Date; until: Date }, isOpen: (folderId: string) => boolean) {
  const reading = boundedReading(await graph.readPlaces({ from, until }), isOpen, MOST_FOLDERS)
  const since = reading.from ?? from
  const read = await Promise.all(reading.folders.map((folderId) => graph.readHeaders({ folderId, from: since, until })))
  const { mails, before } = commonStretch(read, MOST_MAILS)
  return { mails, before: before ?? reading.from }
}

/** Those of which it was written down in this mailbox that nobody on them is known. */
async function unknownAmong(ctx: Context, mailboxId: string, mails: readonly MailHeaders[]): Promise<MailHeaders[]> {
  const secret = await ctx.hashKey()
  const hashed = mails.map((mail) => ({ mail, hash: keysOf({ ...mail, senderAddress: mail.from?.address ?? null }, secret).mailHash }))
  const where = { mailboxId, mailHash: { in: hashed.map(({ hash }) => hash) }, reason: { in: [...unknownReasons] } }
  const unknown = new Set((await ctx.db.prisma.mailVerdict.findMany({ where, select: { mailHash: true } })).map(({ mailHash }) => mailHash))
  return hashed.filter(({ hash }) => unknown.has(hash)).map(({ mail }) => mail)
}

/** Whoever has become known meanwhile is judged again soon; one's own house (colleagues also by addresses of other domains), gateways and whom somebody ignores are nobody to assign. */
async function withoutKnown({ db, organisation: { mailDomains } }: Context, mails: readonly MailHeaders[]): Promise<MailHeaders[]> {
  const addresses = [...new Set(mails.flatMap(({ from }) => from?.address ?? []))]
  const domains = [...new Set(addresses.flatMap((address) => companyDomain(address) ?? []))]
  const [people, suppliers, ignored, companies, colleagues, gateways] = await Promise.all([
    findPeople(db, addresses),
    findSuppliers(db, addresses),
    findIgnored(db, addresses),
    findDomains(db, domains),
    db.prisma.userAddress.findMany({ where: { address: { in: addresses } }, select: { address: true } }),
    db.prisma.mailGateway.findMany({ select: { sender: true } }),
  ])
  const known = new Set([...people, ...suppliers, ...ignored, ...colleagues].map(({ address }) => address))
  const taken = new Set(companies.map(({ domain }) => domain))
  const isOut = (address: string): boolean =>
    known.has(address) ||
    taken.has(companyDomain(address) ?? '') ||
    isOwnAddress(address, mailDomains) ||
    gateways.some(({ sender }) => isAtGateway(address, sender))
  return mails.filter(({ from }) => from !== null && !isOut(from.address))
}

const toRow = ({ from, receivedAt, subject, webLink }: MailHeaders): SenderRow => ({
  ...{ address: from?.address ?? '', name: from?.name ?? '' },
  ...{ mails: 1, newestAt: receivedAt, subject, webLink },
})
