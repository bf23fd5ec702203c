/** Mails of the past get another verdict when what speaks for them has changed. The wish is written once; each mailbox makes listings of it at its own turn. */
import { v7 as uuidv7 } from 'uuid'
import { looksBackwards } from '../../../domain/mail/looks-backwards.ts'
import type { WishKind } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import { type Database, type OrganisationTransaction, organisation } from '../../platform/database/db.ts'
import { commitWithLease } from './lease.ts'
import type { MailContext } from './mailbox-context.ts'
import { startListing } from './start-listing.ts'
import { wakeMailboxes } from './wake.ts'

/**
 * Which mails: those of an address or domain, in a folder of that name, of a category (all), or before an instant (`depth`).
 * `userId`: only in his mailbox; null: in all that are connected. `customerId`: whose people they are; none: no customer's.
 */
export type Changed = { userId: string | null; kind: WishKind; value: string; customerId?: string | null }

type Writer = Pick<Context, 'user' | 'now'>

/** In the transaction of the change. */
export async function judgeAgain(ctx: Writer, tx: OrganisationTransaction, changed: Changed): Promise<void> {
  await wish(ctx, tx, [changed])
}

/** Somebody became known by address, domain or number: what he wrote himself, and what may have come from him through a gateway. */
export async function judgeKnownAgain(
  ctx: Writer,
  tx: OrganisationTransaction,
  names: readonly (string | null | undefined)[],
  customerId: string | null = null,
): Promise<void> {
  const gateways = await tx.mailGateway.findMany({ select: { sender: true } })
  const own = names.filter((name) => name !== null && name !== undefined)
  const values = [...new Set([...own, ...gateways.map(({ sender }) => sender)])]
  await wish(
    ctx,
    tx,
    values.map((value) => ({ userId: null, kind: 'address', value, customerId })),
  )
}

/** Nothing but new rows, so that nobody waits for the turn of a mailbox, nor it for him. */
async function wish(ctx: Writer, tx: OrganisationTransaction, all: readonly Changed[]): Promise<void> {
  const { organisationId, id: wishedById } = ctx.user
  const common = { organisationId, wishedById, wishedAt: ctx.now() }
  const rows = all.map(({ userId, kind, value, customerId = null }) => ({ ...common, id: uuidv7(), userId, kind, value, customerId }))
  await tx.judgeWish.createMany({ data: rows })
  for (const userId of new Set(all.map(({ userId }) => userId))) await wakeMailboxes(ctx, tx, 'wish', userId === null ? {} : { userId })
}

/** A wish may be committed so much later than its id says, by clocks that differ. Until then it is looked for again. */
const LATEST_MS = 120_000

/** The smallest id of a wish of that instant. */
const wishAt = (at: number): string => uuidv7({ msecs: at, random: new Uint8Array(16), seq: 0 })

type FoundWish = { id: string; kind: WishKind; value: string; userId: string | null }

/** What was wished since the mailbox looked last, as listings of its own. Throws LeaseLost. */
export async function takeWishes(ctx: MailContext): Promise<void> {
  const { db, mailbox, now } = ctx
  const until = wishAt(Date.now() - LATEST_MS)
  const wishes = (await newWishes(ctx)).filter((each) => looksBackwards(each, mailbox))
  const wishedTo = mailbox.wishedTo !== null && mailbox.wishedTo > until ? mailbox.wishedTo : until
  await commitWithLease(
    db,
    mailbox,
    now(),
    async (tx) => {
      for (const each of wishes) await listFor(ctx, tx, each)
    },
    { wishedTo, ...(wishes.some(({ kind }) => kind === 'folder') ? NAMES_WANTED : {}) },
  )
}

/** Of excluded folders no name is kept: only Outlook can tell which of them an entry was about. */
const NAMES_WANTED = { foldersLink: null, foldersAt: null }

const newWishes = ({ db, mailbox }: MailContext): Promise<FoundWish[]> => db.sql<FoundWish>`
  select w.id, w.kind, w.value, w.user_id as "userId" from judge_wish w
  where w.organisation_id = ${organisation} and (${mailbox.wishedTo}::uuid is null or w.id > ${mailbox.wishedTo}::uuid)
    and not exists (select 1 from mail_listing l where l.organisation_id = ${organisation} and l.mailbox_id = ${mailbox.id}::uuid and l.wish_id = w.id)
  order by w.id`

async function listFor(ctx: MailContext, tx: OrganisationTransaction, { id: wishId, kind, value }: FoundWish): Promise<void> {
  if (kind === 'depth') return await startListing(ctx, tx, { cause: 'rejudge', wishId, newest: new Date(value) })
  const participant = kind === 'address' || kind === 'domain' ? value.replace(/^@/, '') : null
  const folders = kind === 'folder' ? await foldersNamed(tx, ctx.mailbox.id, value) : [null]
  for (const folderId of folders) {
    const stretch = { folderId, participant }
    // Two wishes that wait are one.
    const waits = { mailboxId: ctx.mailbox.id, cause: 'rejudge' as const, ...stretch, finishedAt: null, readCount: 0 }
    if ((await tx.mailListing.count({ where: waits })) === 0) await startListing(ctx, tx, { cause: 'rejudge', wishId, ...stretch })
  }
}

/** With those below them, and with the excluded ones, any of which may have that name. */
async function foldersNamed(tx: OrganisationTransaction, mailboxId: string, name: string): Promise<string[]> {
  const all = await tx.mailFolder.findMany({ where: { mailboxId }, select: { folderId: true, parentFolderId: true, name: true, isExcluded: true } })
  const isMeant = (folder: (typeof all)[number] | undefined, depth = 0): boolean => {
    if (!folder || depth > all.length) return false
    if (folder.name.trim().toLowerCase() === name.trim().toLowerCase()) return true
    return isMeant(
      all.find(({ folderId }) => folderId === folder.parentFolderId),
      depth + 1,
    )
  }
  return all.filter((folder) => folder.isExcluded || isMeant(folder)).map(({ folderId }) => folderId)
}

/** Wishes that every connected mailbox has come past. */
export async function forgetWishes({ pool }: Pick<Database, 'pool'>): Promise<void> {
  await pool.query(
    `delete from judge_wish w where not exists (select 1 from mailbox m
       where m.organisation_id = w.organisation_id and m.status = 'connected' and (m.wished_to is null or m.wished_to < w.id))
       and w.id < $1::uuid`,
    [wishAt(Date.now() - LATEST_MS)],
  )
}
