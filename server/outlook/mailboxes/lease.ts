/** Which process reads a mailbox: it holds a lease, and what it writes needs the lease's token. */
import type { Prisma } from '../../generated/prisma/client.ts'
import type { Database, OrganisationDatabase, OrganisationTransaction } from '../../platform/database/db.ts'

export type LeasedMailbox = {
  organisationId: string
  tenantId: string
  id: string
  oid: string
  userId: string | null
  connectedById: string
  connectedAt: Date
  polledTo: Date | null
  wokenAt: Date | null
  failures: number
  token: bigint
}

/** Somebody else reads the mailbox now, or nobody may any more. */
export class LeaseLost extends Error {}

const VALID_MS = 30_000
const TRANSACTION_MS = 25_000

/** Of a mailbox `m`: its owner has not been disabled or removed, or nobody owns it. */
export const OWNER_IS_IN = `not exists (select 1 from app_user u where u.organisation_id = m.organisation_id and u.id = m.user_id
  and (not u.is_active or u.removed_at is not null))`

/** The mailbox that has waited longest; null: none is due. A lease that was not renewed is anybody's. */
export async function claimMailbox(database: Database, owner: string, now: Date): Promise<LeasedMailbox | null> {
  const { rows } = await database.pool.query<LeasedMailbox & { token: string }>(
    `with due as materialized (
       select m.organisation_id, m.id, o.entra_tenant_id from mailbox m join organisation o on o.id = m.organisation_id
         join logging_policy p on p.organisation_id = m.organisation_id
       where m.status = 'connected' and p.is_logging_on and (m.lease_until is null or m.lease_until < $1) and (m.next_attempt_at is null or m.next_attempt_at <= $1)
         and ${OWNER_IS_IN}
       order by m.next_attempt_at nulls first limit 1 for update of m skip locked)
     update mailbox b set lease_owner = $2, lease_token = b.lease_token + 1, lease_until = $3
     from due where b.organisation_id = due.organisation_id and b.id = due.id
     returning b.organisation_id as "organisationId", due.entra_tenant_id as "tenantId", b.id, b.oid, b.user_id as "userId", b.connected_by_id as "connectedById",
       b.connected_at as "connectedAt", b.polled_to as "polledTo", b.woken_at as "wokenAt", b.failures, b.lease_token as token`,
    [now, owner, new Date(now.getTime() + VALID_MS)],
  )
  const [row] = rows
  if (!row) return null
  const at = (text: Date | null): Date | null => (text === null ? null : new Date(text))
  return { ...row, connectedAt: new Date(row.connectedAt), polledTo: at(row.polledTo), wokenAt: at(row.wokenAt), token: BigInt(row.token) }
}

type Change = Prisma.MailboxUpdateManyMutationInput

const held = ({ id, token }: LeasedMailbox, now: Date) => ({ id, leaseToken: token, leaseUntil: { gt: now }, status: 'connected' as const })

/** Throws LeaseLost. */
export async function renewLease({ prisma }: OrganisationDatabase, mailbox: LeasedMailbox, now: Date): Promise<void> {
  const { count } = await prisma.mailbox.updateMany({ where: held(mailbox, now), data: { leaseUntil: new Date(now.getTime() + VALID_MS) } })
  if (count === 0) throw new LeaseLost()
}

/** Rows and cursor together, only with a valid lease. The mailbox's row stays locked until the end, so that no other holder commits meanwhile. */
export async function commitWithLease<T>(
  { prisma }: OrganisationDatabase,
  mailbox: LeasedMailbox,
  now: Date,
  work: (tx: OrganisationTransaction) => Promise<T>,
  change: Change = {},
): Promise<T> {
  return await prisma.$transaction(
    async (tx) => {
      const { count } = await tx.mailbox.updateMany({
        where: held(mailbox, now),
        data: { leaseUntil: new Date(now.getTime() + VALID_MS), ...change },
      })
      if (count === 0) throw new LeaseLost()
      return await work(tx)
    },
    { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
  )
}

/** Gives the mailbox back. Whoever woke it meanwhile is heard at once. */
export async function releaseLease(
  { prisma }: OrganisationDatabase,
  mailbox: LeasedMailbox,
  change: Change & { nextAttemptAt: Date },
): Promise<void> {
  const { id, token, wokenAt } = mailbox
  const data = { ...change, leaseOwner: null, leaseUntil: null }
  const { count } = await prisma.mailbox.updateMany({ where: { id, leaseToken: token, wokenAt }, data })
  if (count === 0) await prisma.mailbox.updateMany({ where: { id, leaseToken: token }, data: { ...data, nextAttemptAt: new Date(0) } })
}
