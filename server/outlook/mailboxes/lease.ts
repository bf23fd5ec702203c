/** Which process reads a mailbox: it holds a lease, and what it writes needs the lease's token. */
import type { Prisma } from '../../generated/prisma/client.ts'
import { IS_SERVED } from '../../platform/call/served.ts'
import type { Database, OrganisationDatabase, OrganisationTransaction } from '../../platform/database/db.ts'
import { runPrepared } from '../../platform/database/prepared.ts'
import { IS_OF_MAIL, WAKES_OF, type Wake, wakes } from './wake.ts'

export type LeasedMailbox = {
  organisationId: string
  tenantId: string
  id: string
  oid: string
  userId: string | null
  connectedById: string
  connectedAt: Date
  /** Up to which change Exchange has told of its mails, by its own clock. */
  polledTo: Date | null
  /** When all of it was looked at by the clock, by ours. */
  lookedAt: Date | null
  /** Graph tells of its mails: the clock only makes sure. */
  isTold: boolean
  /** What it was woken for before this turn. */
  wakes: readonly Wake[]
  wishedTo: string | null
  /** When the comparison that is under way began, and when the last one was over. */
  compareBegunAt: Date | null
  reconciledAt: Date | null
  failures: number
  token: bigint
  organisation: MailOrganisation
  policy: MailPolicy
}

/** What reading mail needs to know of the company. */
export type MailOrganisation = { timeZone: string; mailDomains: readonly string[] }
export type MailPolicy = { depthMonths: number; isLookingBack: boolean; isHeaderOnly: boolean; markCategory: string | null; verdictDays: number }

/** Somebody else reads the mailbox now, or nobody may any more. */
export class LeaseLost extends Error {}

const VALID_MS = 30_000
const TRANSACTION_MS = 25_000

/** Of a mailbox `m`: its owner is here now and then and may be, or nobody owns it. */
export const OWNER_IS_IN = `not exists (select 1 from app_user u where u.organisation_id = m.organisation_id and u.id = m.user_id and not ${IS_SERVED})`

/** By the clock or woken, and since when; not before its rest is over. Both are looked for by index. */
const DUE = `select d.organisation_id, d.id, min(d.since) as since from (
    select organisation_id, id, next_attempt_at as since from mailbox where status = 'connected' and (next_attempt_at <= $1 or next_attempt_at is null)
    union all select organisation_id, mailbox_id, woken_at from mailbox_wake where ${IS_OF_MAIL}) d
  group by d.organisation_id, d.id`

/** Of a mailbox `b`. */
const IS_TOLD = `exists (select 1 from graph_subscription s
  where s.organisation_id = b.organisation_id and s.mailbox_id = b.id and s.resource = 'messages' and s.expires_at > $1)`

/** Of an organisation `o` and its policy `p`. */
const COMPANY = `json_build_object('timeZone', o.time_zone, 'mailDomains', o.mail_domains) as organisation, json_build_object('depthMonths', p.depth_months,
  'isLookingBack', p.is_looking_back, 'isHeaderOnly', p.is_header_only, 'markCategory', p.mark_category, 'verdictDays', p.verdict_days) as policy`

/** The mailbox that has waited longest; null: none is due. */
export async function claimMailbox(database: Database, owner: string, now: Date): Promise<LeasedMailbox | null> {
  const [mailbox] = await claimMailboxes(database, owner, now, 1)
  return mailbox ?? null
}

/** As many mailboxes as are due, those first that have waited longest, at most `most`. A lease that was not renewed is anybody's. */
export async function claimMailboxes(database: Database, owner: string, now: Date, most: number): Promise<LeasedMailbox[]> {
  const rows = await runPrepared<LeasedMailbox & { token: string }>(
    database.pool,
    `with due as materialized (
       select m.organisation_id, m.id, o.entra_tenant_id, ${COMPANY} from (${DUE}) d join mailbox m on m.organisation_id = d.organisation_id and m.id = d.id
         join organisation o on o.id = m.organisation_id join logging_policy p on p.organisation_id = m.organisation_id
       where m.status = 'connected' and p.is_logging_on and (m.lease_until is null or m.lease_until < $1) and (m.rest_until is null or m.rest_until <= $1)
         and ${OWNER_IS_IN}
       order by d.since nulls first limit $4 for no key update of m skip locked)
     update mailbox b set lease_owner = $2, lease_token = b.lease_token + 1, lease_until = $3
     from due where b.organisation_id = due.organisation_id and b.id = due.id
     returning b.organisation_id as "organisationId", due.entra_tenant_id as "tenantId", b.id, b.oid, b.user_id as "userId", b.connected_by_id as "connectedById",
       b.connected_at as "connectedAt", b.polled_to as "polledTo", b.looked_at as "lookedAt", ${IS_TOLD} as "isTold", b.wished_to as "wishedTo",
       b.compare_begun_at as "compareBegunAt", b.reconciled_at as "reconciledAt", ${WAKES_OF} as wakes, b.failures, b.lease_token as token,
       due.organisation, due.policy`,
    [now, owner, new Date(now.getTime() + VALID_MS), most],
  )
  const at = (text: Date | null): Date | null => (text === null ? null : new Date(text))
  return rows.map((row) => ({
    ...row,
    ...{ connectedAt: new Date(row.connectedAt), polledTo: at(row.polledTo), lookedAt: at(row.lookedAt) },
    ...{ compareBegunAt: at(row.compareBegunAt), reconciledAt: at(row.reconciledAt) },
    ...{ wakes: wakes.parse(row.wakes), token: BigInt(row.token) },
  }))
}

type Change = Prisma.MailboxUpdateManyMutationInput

const held = ({ id, token }: LeasedMailbox, now: Date) => ({ id, leaseToken: token, leaseUntil: { gt: now }, status: 'connected' as const })

/** Throws LeaseLost. */
export async function renewLease({ prisma }: OrganisationDatabase, mailbox: LeasedMailbox, now: Date): Promise<void> {
  const { count } = await prisma.mailbox.updateMany({ where: held(mailbox, now), data: { leaseUntil: new Date(now.getTime() + VALID_MS) } })
  if (count === 0) throw new LeaseLost()
}

/** Rows and cursor together, only with a valid lease. It is asked for last: so the mailbox's row is locked for one statement, and nobody waits for the rows. */
export async function commitWithLease<T>(
  { prisma }: OrganisationDatabase,
  mailbox: LeasedMailbox,
  now: Date,
  work: (tx: OrganisationTransaction) => Promise<T>,
  change: Change = {},
): Promise<T> {
  return await prisma.$transaction(
    async (tx) => {
      const done = await work(tx)
      const { count } = await tx.mailbox.updateMany({
        where: held(mailbox, now),
        data: { leaseUntil: new Date(now.getTime() + VALID_MS), ...change },
      })
      if (count === 0) throw new LeaseLost()
      return done
    },
    { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
  )
}

/** Gives the mailbox back. What it was woken for is done; who woke it meanwhile is heard when its rest is over. A process that ends in between leaves wake-ups that are heard once more. */
export async function releaseLease(
  { prisma }: OrganisationDatabase,
  mailbox: LeasedMailbox,
  change: Change & { nextAttemptAt: Date },
): Promise<void> {
  const { id, token } = mailbox
  const { count } = await prisma.mailbox.updateMany({ where: { id, leaseToken: token }, data: { ...change, leaseOwner: null, leaseUntil: null } })
  if (count > 0 && mailbox.wakes.length > 0) await prisma.mailboxWake.deleteMany({ where: { id: { in: mailbox.wakes.map((wake) => wake.id) } } })
}
