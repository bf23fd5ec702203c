/** Effects on somebody's Outlook that follow from facts of ours: written with the fact, done at least once, never lost. */
import { v7 as uuidv7 } from 'uuid'
import type { OutboxKind } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'

/** `userId`: whose mailbox it acts on; `entityId`: of a follow-up, visit or contact report. */
export type Effect = { kind: OutboxKind; userId: string; entityId: string }

/** What writing an effect needs; also where no user is there. */
export type EffectScope = { user: Pick<Context['user'], 'organisationId'>; now: () => Date }

/** Writes the effect in the transaction of its fact. One that waits already and is not under way serves again: payloads are built when it is tried. */
export async function enqueue(ctx: EffectScope, tx: OrganisationTransaction, effect: Effect): Promise<void> {
  const now = ctx.now()
  const { count } = await tx.outboxEntry.updateMany({
    where: { ...effect, status: { not: 'done' }, OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] },
    data: { status: 'waiting', attempts: 0, nextAttemptAt: now, reason: null },
  })
  if (count) return
  const { organisationId } = ctx.user
  await tx.outboxEntry.create({ data: { organisationId, id: uuidv7(), ...effect, nextAttemptAt: now, createdAt: now } })
}

/** An effect that is no longer wanted and has not begun. */
export async function dismiss(ctx: EffectScope, tx: OrganisationTransaction, { kind, entityId }: Pick<Effect, 'kind' | 'entityId'>): Promise<void> {
  await tx.outboxEntry.updateMany({
    where: { kind, entityId, status: { not: 'done' }, OR: [{ leaseUntil: null }, { leaseUntil: { lt: ctx.now() } }] },
    data: { status: 'done', finishedAt: ctx.now() },
  })
}
