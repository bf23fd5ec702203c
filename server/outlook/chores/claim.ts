/** Which node does a chore now: it holds a lease, and what it writes needs the lease's token. Claims of several nodes pass by each other. */
import type { ChoreKind } from '../../generated/prisma/enums.ts'
import { IS_SERVED } from '../../platform/call/served.ts'
import { type Database, type OrganisationDatabase, type OrganisationTransaction, organisation } from '../../platform/database/db.ts'
import { runPrepared } from '../../platform/database/prepared.ts'

/** Of a mailbox or a user: something that is done for it again and again. */
export type Subject = { organisationId: string; subjectId: string }

export type ClaimedChore = Subject & { kind: ChoreKind; token: bigint; failures: number; dueAt: Date; cursor: unknown }

/** Somebody else does the chore now, or nobody may any more. */
export class ChoreLost extends Error {}

const VALID_MS = 60_000
const TRANSACTION = { timeout: 20_000, maxWait: 20_000 }

const leaseFrom = (now: Date): Date => new Date(now.getTime() + VALID_MS)

type Row = Omit<ClaimedChore, 'token' | 'dueAt'> & { token: string; dueAt: string }

const CLAIMED = `c.organisation_id as "organisationId", c.subject_id as "subjectId", c.kind, c.token, c.failures, c.due_at as "dueAt", c.cursor`

const toChore = (row: Row): ClaimedChore => ({ ...row, token: BigInt(row.token), dueAt: new Date(row.dueAt) })

/** Those of these kinds that have waited longest, at most `count`. A lease that was not renewed is anybody's. */
export async function claimDue({ pool }: Database, kinds: readonly ChoreKind[], count: number, now: Date): Promise<ClaimedChore[]> {
  const rows = await runPrepared<Row>(
    pool,
    `with due as materialized (
       select organisation_id, kind, subject_id from chore
       where kind = any($1::text[]::"ChoreKind"[]) and due_at <= $2 and (lease_until is null or lease_until < $2)
       order by due_at limit $3 for update skip locked)
     update chore c set token = c.token + 1, lease_until = $4 from due
     where c.organisation_id = due.organisation_id and c.kind = due.kind and c.subject_id = due.subject_id
     returning ${CLAIMED}`,
    [kinds, now, count, leaseFrom(now)],
  )
  return rows.map(toChore)
}

/** Which wake-up of a mailbox makes which of its chores due. */
const WOKEN = "(case w.cause when 'calendar' then 'calendar' when 'subscription' then 'subscriptions' end)::\"ChoreKind\""

/** Those of these kinds that somebody woke, at most `count`. Their wake-ups are taken away: what comes from now on is heard at the next claim. */
export async function claimWoken({ pool }: Database, kinds: readonly ChoreKind[], count: number, now: Date): Promise<ClaimedChore[]> {
  const rows = await runPrepared<Row>(
    pool,
    `with woken as materialized (
       select organisation_id, kind, subject_id from chore
       where (organisation_id, kind, subject_id) in (select w.organisation_id, ${WOKEN}, w.mailbox_id from mailbox_wake w where w.cause in ('calendar', 'subscription'))
         and kind = any($1::text[]::"ChoreKind"[]) and (lease_until is null or lease_until < $2) and (failures = 0 or due_at <= $2)
       limit $3 for update skip locked),
     heard as (delete from mailbox_wake w using woken
       where w.organisation_id = woken.organisation_id and w.mailbox_id = woken.subject_id and ${WOKEN} = woken.kind)
     update chore c set token = c.token + 1, lease_until = $4, due_at = $2 from woken
     where c.organisation_id = woken.organisation_id and c.kind = woken.kind and c.subject_id = woken.subject_id
     returning ${CLAIMED}`,
    [kinds, now, count, leaseFrom(now)],
  )
  return rows.map(toChore)
}

/** Those of these users that are due and in nobody's hands; one for whom it was never done is. Not of whoever has been disabled, or has lost his role. */
export async function claimOf({ pool }: Database, kind: ChoreKind, subjects: readonly Subject[], now: Date): Promise<ClaimedChore[]> {
  const rows = await runPrepared<Row>(
    pool,
    `insert into chore as c (organisation_id, kind, subject_id, due_at, token, lease_until)
     select w.organisation_id, $3::text::"ChoreKind", w.subject_id, $4, 1, $5 from unnest($1::uuid[], $2::uuid[]) w (organisation_id, subject_id)
       join app_user u on u.organisation_id = w.organisation_id and u.id = w.subject_id and ${IS_SERVED}
     order by w.organisation_id, w.subject_id
     on conflict (organisation_id, kind, subject_id) do update set token = c.token + 1, lease_until = $5
       where c.due_at <= $4 and (c.lease_until is null or c.lease_until < $4)
     returning ${CLAIMED}`,
    [subjects.map(({ organisationId }) => organisationId), subjects.map(({ subjectId }) => subjectId), kind, now, leaseFrom(now)],
  )
  return rows.map(toChore)
}

const held = ({ kind, subjectId, token }: ClaimedChore) => ({ kind, subjectId, token })

/** All in one statement. One whose row is locked is being committed just now, which renews it, too. */
export async function renewChores({ pool }: Database, chores: readonly ClaimedChore[], now: Date): Promise<void> {
  if (chores.length === 0) return
  await runPrepared(
    pool,
    `with mine as materialized (
       select c.organisation_id, c.kind, c.subject_id from chore c
         join unnest($1::uuid[], $2::text[], $3::uuid[], $4::bigint[]) h (organisation_id, kind, subject_id, token)
         on c.organisation_id = h.organisation_id and c.kind = h.kind::"ChoreKind" and c.subject_id = h.subject_id and c.token = h.token
       where c.lease_until is not null for update of c skip locked)
     update chore c set lease_until = $5 from mine
     where c.organisation_id = mine.organisation_id and c.kind = mine.kind and c.subject_id = mine.subject_id`,
    [
      chores.map(({ organisationId }) => organisationId),
      chores.map(({ kind }) => kind),
      chores.map(({ subjectId }) => subjectId),
      chores.map(({ token }) => `${token}`),
      leaseFrom(now),
    ],
  )
}

/** Rows and cursor (undefined: as it was) together, only with a valid lease. Throws ChoreLost. */
export async function commitChore<T>(
  { prisma }: OrganisationDatabase,
  chore: ClaimedChore,
  now: Date,
  work: (tx: OrganisationTransaction) => Promise<T>,
  cursor?: object,
): Promise<T> {
  return await prisma.$transaction(async (tx) => {
    const data = { leaseUntil: leaseFrom(now), ...(cursor && { cursor }) }
    const { count } = await tx.chore.updateMany({ where: { ...held(chore), leaseUntil: { gt: now } }, data })
    if (count === 0) throw new ChoreLost()
    return await work(tx)
  }, TRANSACTION)
}

/**
 * `dueAt`: when it is to be done again; null: nobody wants it any more. Whoever has asked for another time since it was claimed is heard: what he knows came after what was done.
 * Does nothing for whoever has lost it.
 */
export async function finishChore({ prisma, sql }: OrganisationDatabase, chore: ClaimedChore, dueAt: Date | null, failures = 0): Promise<void> {
  const { kind, subjectId, token, dueAt: claimed } = chore
  if (!dueAt) return void (await prisma.chore.deleteMany({ where: held(chore) }))
  await sql`update chore set due_at = case when due_at = ${claimed} then ${dueAt} else due_at end, failures = ${failures}::int, lease_until = null
    where organisation_id = ${organisation} and kind = ${kind}::"ChoreKind" and subject_id = ${subjectId}::uuid and token = ${`${token}`}::bigint`
}
