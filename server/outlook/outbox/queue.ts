/** The queue of one mailbox: claiming the next effect and writing down how it went. */
import type { OutboxKind } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import { type OrganisationTransaction, organisation, sqlWithin } from '../../platform/database/db.ts'
import type { AppError, Reason } from '../../platform/errors.ts'

/** `leaseUntil` tells this claim from a later one of the same effect. */
export type ClaimedEffect = { id: string; kind: OutboxKind; entityId: string; attempts: number; leaseUntil: string }

/** Longer than any effect takes; whoever dies meanwhile loses it to the next. */
const LEASE_MS = 90_000
const MOST_ATTEMPTS = 10
const FIRST_PAUSE_MS = 5_000
const LONGEST_PAUSE_MS = 15 * 60_000

/**
 * The oldest due effect of the caller's mailbox; null when there is none, or another process is at work there. One at a time per mailbox keeps their order.
 * Nodes that come in the same moment take turns before they look, so that the second one sees what the first has claimed. It is looked for in a step of
 * its own: as part of a join the search may run once for each row, and every time find another one.
 */
export async function claimEffect(ctx: Context, kinds: readonly OutboxKind[] | null = null): Promise<ClaimedEffect | null> {
  const { organisationId, id } = ctx.user
  return await ctx.db.prisma.$transaction(async (tx) => {
    await sqlWithin(
      tx,
      organisationId,
    )`select 1 from (select pg_advisory_xact_lock(hashtextextended('outbox ' || ${id}, 0))) l, organisation o where o.id = ${organisation}`
    return await claimNext(ctx, tx, kinds)
  })
}

async function claimNext(ctx: Context, tx: OrganisationTransaction, kinds: readonly OutboxKind[] | null): Promise<ClaimedEffect | null> {
  const now = ctx.now()
  const [claimed] = await sqlWithin(tx, ctx.user.organisationId)<ClaimedEffect>`
    with due as materialized (select e.id from outbox_entry e
      where e.organisation_id = ${organisation} and e.user_id = ${ctx.user.id}::uuid and e.status = 'waiting' and e.next_attempt_at <= ${now}
        and (${kinds}::text[] is null or e.kind::text = any(${kinds}::text[]))
        and (e.lease_until is null or e.lease_until < ${now})
        and not exists (select 1 from outbox_entry b
          where b.organisation_id = ${organisation} and b.user_id = e.user_id and b.status = 'waiting' and b.lease_until >= ${now})
      order by e.created_at, e.id limit 1 for update skip locked)
    update outbox_entry o set lease_until = ${new Date(now.getTime() + LEASE_MS)}, attempts = o.attempts + 1
    from due where o.organisation_id = ${organisation} and o.id = due.id
    returning o.id, o.kind, o.entity_id as "entityId", o.attempts, o.lease_until as "leaseUntil"`
  return claimed ?? null
}

/** Does nothing once the claim has run out: what was asked for meanwhile must not count as done. */
export async function finishEffect(ctx: Context, { id, leaseUntil }: ClaimedEffect): Promise<void> {
  await ctx.db.prisma.outboxEntry.updateMany({
    where: { id, leaseUntil },
    data: { status: 'done', reason: null, leaseUntil: null, finishedAt: ctx.now() },
  })
}

/** Trying again would not help. */
const HOPELESS: readonly Reason[] = ['OUTLOOK_REFUSED', 'OUTLOOK_GONE', 'OUTLOOK_OTHER_MAILBOX', 'NOT_FOUND']

/** Puts it back with its reason and a growing pause, or the one that Outlook has asked for; parks it when trying again would not help, or was tried often enough. */
export async function postponeEffect(ctx: Context, { id, attempts, leaseUntil }: ClaimedEffect, { reason, retryAfterMs }: AppError): Promise<void> {
  const isHopeless = HOPELESS.includes(reason)
  const status = isHopeless || attempts >= MOST_ATTEMPTS ? 'parked' : 'waiting'
  const growing = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1))
  const pause = reason === 'OUTLOOK_SIGN_IN' ? FIRST_PAUSE_MS : (retryAfterMs ?? growing)
  // Neither waiting for the user to sign in nor keeping a pause that was asked for is a failed attempt.
  const uncounted = reason === 'OUTLOOK_SIGN_IN' || retryAfterMs !== undefined ? { status: 'waiting' as const, attempts: attempts - 1 } : {}
  await ctx.db.prisma.outboxEntry.updateMany({
    where: { id, leaseUntil },
    data: { status, reason, leaseUntil: null, nextAttemptAt: new Date(ctx.now().getTime() + pause), ...uncounted },
  })
}
