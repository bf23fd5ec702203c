/** Mails of the past get another verdict when what speaks for them has changed. The wish is written once; each mailbox makes listings of it at its own turn. */
import { v7 as uuidv7 } from 'uuid'
import { isFreeMail, looksBack, type WishReach } from '../../../domain/mail/looks-backwards.ts'
import { folded } from '../../../domain/mail/verdict/lists.ts'
import { dayIn } from '../../../domain/time/local-time.ts'
import type { KnownCause, WishKind } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import { type Database, fragment, type OrganisationTransaction, organisation, type SqlFragment, toDate } from '../../platform/database/db.ts'
import { commitWithLease } from './lease.ts'
import type { MailContext } from './mailbox-context.ts'
import { startListing } from './start-listing.ts'
import { type Woken, wakeMailboxes } from './wake.ts'

/**
 * Which mails: those of an address or domain, in a folder of that name, of a category (all), or before an instant (`depth`).
 * `userId`: only in his mailbox; null: in all that `reach` concerns. `customerId`: whose people they are; none: no customer's.
 * `since`: in the mailboxes that are not searched what has changed counts from now on; none: there it changes nothing for older mails.
 */
export type Changed = { userId: string | null; kind: WishKind; value: string; reach: WishReach; customerId?: string | null; since?: KnownCause }

type Writer = Pick<Context, 'user' | 'now' | 'organisation'>

/** In the transaction of the change. */
export async function judgeAgain(ctx: Writer, tx: OrganisationTransaction, ...changed: readonly Changed[]): Promise<void> {
  if (changed.length > 0) await wish(ctx, tx, changed)
}

/** Somebody became known by address, domain or number (`person`), or is ignored no more (`let_in`): what he wrote himself, and what may have come from him through a gateway. */
export async function judgeKnownAgain(
  ctx: Writer,
  tx: OrganisationTransaction,
  names: readonly (string | null | undefined)[],
  { customerId, since, number = null }: { customerId: string | null; since: KnownCause; number?: string | null },
): Promise<void> {
  const gateways = await tx.mailGateway.findMany({ select: { sender: true } })
  const own = [...new Set(names.filter((name) => name !== null && name !== undefined))]
  const beside = gateways.map(({ sender }) => sender).filter((sender) => !own.includes(sender))
  const common = { userId: null, kind: 'address' as const, reach: 'concerned' as const, customerId }
  await wish(ctx, tx, [...own.map((value) => ({ ...common, value, since })), ...beside.map((value) => ({ ...common, value }))])
  // Nothing is searched for a number, but what came from it before does not count either.
  if (number) await noteSince(ctx, tx, [{ id: uuidv7(), cause: since, kind: 'address', value: number, customerId, userId: null }])
}

/** Nothing but new rows, so that nobody waits for the turn of a mailbox, nor it for him. Only mailboxes that may look back for it are woken. */
async function wish(ctx: Writer, tx: OrganisationTransaction, all: readonly Changed[]): Promise<void> {
  const { organisationId, id: wishedById } = ctx.user
  const wishes = all.map(({ customerId = null, ...changed }) => ({ ...changed, id: uuidv7(), customerId }))
  await tx.judgeWish.createMany({ data: wishes.map(({ since: _, ...row }) => ({ organisationId, wishedById, wishedAt: ctx.now(), ...row })) })
  const since = wishes.flatMap(({ id, since: cause, kind, value, customerId, userId }) =>
    cause ? [{ id, cause, kind, value: nameIn(value), customerId, userId }] : [],
  )
  await noteSince(ctx, tx, since)
  await wakeMailboxes(ctx, tx, 'wish', await concerned(ctx, tx, wishes))
}

type Since = { id: string; cause: KnownCause; kind: WishKind; value: string; customerId: string | null; userId: string | null }

async function noteSince({ user, now }: Writer, tx: OrganisationTransaction, rows: readonly Since[]): Promise<void> {
  const common = { organisationId: user.organisationId, madeById: user.id, countsFrom: now() }
  await tx.knownSince.createMany({ data: rows.map((row) => ({ ...common, ...row })) })
}

/** As mails are compared with it. */
const nameIn = (value: string): string => folded(value).replace(/^@/, '')

/** All that `looksBack` may name. */
async function concerned(ctx: Writer, tx: OrganisationTransaction, wishes: readonly Changed[]): Promise<Woken> {
  const ofAll = wishes.filter(({ userId }) => userId === null)
  if (ofAll.some(({ reach }) => reach === 'everywhere')) return {}
  const named = ofAll.filter(({ value }) => !isFreeMail(value))
  const [own, makers] = [wishes.flatMap(({ userId }) => userId ?? []), ofAll.length > 0 ? [ctx.user.id] : []]
  const carers = await carersOf(
    ctx,
    tx,
    named.flatMap(({ customerId }) => customerId ?? []),
  )
  return { userIds: [...own, ...makers, ...carers], areTeams: named.length > 0 }
}

async function carersOf(ctx: Writer, tx: OrganisationTransaction, customerIds: readonly string[]): Promise<string[]> {
  if (customerIds.length === 0) return []
  const today = toDate(dayIn(ctx.now(), ctx.organisation.timeZone))
  const where = { customerId: { in: [...customerIds] }, startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] }
  return (await tx.careTeamMember.findMany({ where, select: { userId: true } })).map(({ userId }) => userId)
}

/** A wish may be committed so much later than its id says, by clocks that differ. Until then it is looked for again. */
const LATEST_MS = 120_000

/** The smallest id of a wish of that instant. */
const wishAt = (at: number): string => uuidv7({ msecs: at, random: new Uint8Array(16), seq: 0 })

type FoundWish = { id: string; kind: WishKind; value: string; userId: string | null; reach: WishReach; wishedBy: string[]; careTeam: string[] }

/** A mailbox that was paused for longer reads all of its past anew instead: wishes are not kept for it. */
const KEPT_MS = 30 * 86_400_000

/** What was wished since the mailbox looked last, as listings of its own. Throws LeaseLost. */
export async function takeWishes(ctx: MailContext): Promise<void> {
  const { db, mailbox, now } = ctx
  const until = wishAt(Date.now() - LATEST_MS)
  const isLate = mailbox.wishedTo !== null && mailbox.wishedTo < wishAt(Date.now() - KEPT_MS)
  const found = isLate ? [] : await newWishes(ctx)
  const wishes = found.filter((each) => looksBack(each, mailbox, ctx.policy.isLookingBack))
  const wishedTo = mailbox.wishedTo !== null && mailbox.wishedTo > until ? mailbox.wishedTo : until
  await commitWithLease(
    db,
    mailbox,
    now(),
    async (tx) => {
      if (isLate) await startListing(ctx, tx, { cause: 'rejudge' })
      for (const each of wishes) await listFor(ctx, tx, each)
    },
    { wishedTo, ...(isLate || found.some((each) => isOfFolders(each, mailbox)) ? NAMES_WANTED : {}) },
  )
}

/** A folder that is excluded no more is open for what comes, also where nobody looks backwards. */
const isOfFolders = ({ kind, userId }: FoundWish, owner: MailContext['mailbox']): boolean =>
  kind === 'folder' && (userId === null || userId === owner.userId)

/** Of excluded folders no name is kept: only Outlook can tell which of them an entry was about. */
const NAMES_WANTED = { foldersLink: null, foldersAt: null }

/** A node of the version before writes none. */
const REACH = fragment`case w.kind when 'depth' then 'everywhere' else w.reach end`

const newWishes = ({ db, mailbox, organisation: { timeZone } }: MailContext): Promise<FoundWish[]> => db.sql<FoundWish>`
  select w.id, w.kind, w.value, w.user_id as "userId", ${REACH} as reach, array[w.wished_by_id::text] as "wishedBy",
    ${careTeamOf(fragment`w.customer_id`, fragment`(w.wished_at at time zone ${timeZone})::date`)} as "careTeam"
  from judge_wish w
  where w.organisation_id = ${organisation} and (${mailbox.wishedTo}::uuid is null or w.id > ${mailbox.wishedTo}::uuid)
    and not exists (select 1 from mail_listing l where l.organisation_id = ${organisation} and l.mailbox_id = ${mailbox.id}::uuid and l.wish_id = w.id)
  order by w.id`

/** Ids of whoever cared for the customer on that day: who joins later is asked. */
export const careTeamOf = (
  customerId: SqlFragment,
  day: SqlFragment,
): SqlFragment => fragment`array(select distinct t.user_id::text from care_team_member t
  where t.organisation_id = ${organisation} and t.customer_id = ${customerId} and t.starts_on <= ${day} and (t.ends_on is null or t.ends_on >= ${day}))`

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

/** Wishes that every connected mailbox has come past, and those that only one waits for that nobody reads: it would keep all of them for ever. */
export async function forgetWishes({ pool }: Pick<Database, 'pool'>): Promise<void> {
  await pool.query(
    `delete from judge_wish w where w.id < $2::uuid or w.id < $1::uuid and not exists (select 1 from mailbox m
       where m.organisation_id = w.organisation_id and m.status = 'connected' and (m.wished_to is null or m.wished_to < w.id))`,
    [wishAt(Date.now() - LATEST_MS), wishAt(Date.now() - KEPT_MS)],
  )
}
