/** Taking what was logged before an entry out of the history: a few reports at a time, and on where it was when a server was stopped. */
import { withdrawAll } from '../../contact-reports/withdraw-report.ts'
import type { Context } from '../../platform/call/context.ts'
import { type Database, isDuplicate, type OrganisationDatabase } from '../../platform/database/db.ts'
import { runPrepared } from '../../platform/database/prepared.ts'
import type { KnownRule } from './require-rule.ts'

/** Mails that are withdrawn already, of those that were to be. */
export type WithdrawalProgress = { done: number; total: number }

/** Somebody works on it until `leaseUntil`; who comes too late notices by it. What was logged after `startedAt` was not meant. */
export type HeldWithdrawal = WithdrawalProgress & { ruleId: string; startedAt: Date; leaseUntil: Date }

/** Longer than anything between two reports takes. */
const LEASE_MS = 60_000

/** Reports of one transaction: a few statements for all of them, soon over for whoever waits for one of them. */
const AT_ONCE = 25

const leaseFrom = (now: Date): Date => new Date(now.getTime() + LEASE_MS)

/** Writes down what is to be done, and holds it. null: somebody is at it already. */
export async function beginWithdrawal(ctx: Context, { id: ruleId }: KnownRule, total: number): Promise<HeldWithdrawal | null> {
  const { organisationId, id: userId } = ctx.user
  const startedAt = ctx.now()
  const leaseUntil = leaseFrom(startedAt)
  try {
    await ctx.db.prisma.mailWithdrawal.create({ data: { organisationId, ruleId, userId, total, startedAt, leaseUntil } })
    return { ruleId, done: 0, total, startedAt, leaseUntil }
  } catch (error) {
    if (isDuplicate(error)) return null
    throw error
  }
}

/** `tenantId` and `oid`: who wants it. */
export type ClaimedWithdrawal = HeldWithdrawal & { organisationId: string; tenantId: string; oid: string }

/** One that nobody works on, the oldest first, and who wants it; null: there is none. Of any organisation. */
export async function claimWithdrawal({ pool }: Pick<Database, 'pool'>, now: Date): Promise<ClaimedWithdrawal | null> {
  const leaseUntil = leaseFrom(now)
  const rows = await runPrepared<Omit<ClaimedWithdrawal, 'leaseUntil' | 'startedAt'> & { startedAt: string }>(
    pool,
    `with next as materialized (select organisation_id, rule_id from mail_withdrawal where lease_until < $1 order by started_at limit 1 for update skip locked)
     update mail_withdrawal w set lease_until = $2 from next n, organisation o, app_user u
     where w.organisation_id = n.organisation_id and w.rule_id = n.rule_id and o.id = w.organisation_id
       and u.organisation_id = w.organisation_id and u.id = w.user_id
     returning w.organisation_id as "organisationId", w.rule_id as "ruleId", w.done, w.total, w.started_at as "startedAt", o.entra_tenant_id as "tenantId", u.oid`,
    [now, leaseUntil],
  )
  const [claimed] = rows
  return claimed ? { ...claimed, startedAt: new Date(claimed.startedAt), leaseUntil } : null
}

/**
 * Withdraws these reports as long as there is time; then the next one goes on with what is left. One that cannot be withdrawn now stands in the log, and is tried
 * again when the lease is over. With the last one the withdrawal is gone.
 */
export async function workOff(
  ctx: Context,
  held: HeldWithdrawal,
  reports: readonly string[],
  isTimeLeft: () => boolean,
  atOnce = AT_ONCE,
): Promise<WithdrawalProgress> {
  const { total } = held
  let { done } = held
  let failed = 0
  for (let from = 0; from < reports.length; from += atOnce) {
    if (!isTimeLeft()) return await giveBack(ctx, held, done)
    const some = reports.slice(from, from + atOnce)
    const gone = await withdrawTogether(ctx, held, some)
    if (gone === null) return { done, total }
    done += gone
    failed += some.length - gone
  }
  if (failed === 0) await endWithdrawal(ctx.db, held)
  return { done, total }
}

/** There is nothing left to do for it. */
export async function endWithdrawal({ prisma }: OrganisationDatabase, held: HeldWithdrawal): Promise<void> {
  await prisma.mailWithdrawal.deleteMany({ where: ownedBy(held) })
}

const ownedBy = ({ ruleId, leaseUntil }: HeldWithdrawal) => ({ ruleId, leaseUntil })

/** How many of them are withdrawn now; null: the entry was removed meanwhile, or somebody else has taken over. One that fails holds up no other. */
async function withdrawTogether(ctx: Context, held: HeldWithdrawal, reportIds: readonly string[]): Promise<number | null> {
  try {
    return await ctx.db.prisma.$transaction(async (tx) => {
      const { count } = await tx.mailWithdrawal.updateMany({ where: ownedBy(held), data: { done: { increment: reportIds.length } } })
      if (count === 0) return null
      await withdrawAll(ctx, tx, reportIds)
      return reportIds.length
    })
  } catch (error) {
    if (reportIds.length > 1) return await withdrawEach(ctx, held, reportIds)
    ctx.log.error({ err: error, reportId: reportIds[0] }, 'a report could not be withdrawn')
    return 0
  }
}

async function withdrawEach(ctx: Context, held: HeldWithdrawal, reportIds: readonly string[]): Promise<number | null> {
  let done = 0
  for (const reportId of reportIds) {
    const gone = await withdrawTogether(ctx, held, [reportId])
    if (gone === null) return null
    done += gone
  }
  return done
}

async function giveBack(ctx: Context, held: HeldWithdrawal, done: number): Promise<WithdrawalProgress> {
  await ctx.db.prisma.mailWithdrawal.updateMany({ where: ownedBy(held), data: { leaseUntil: new Date(0) } })
  return { done, total: held.total }
}
