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
export const enqueue = (ctx: EffectScope, tx: OrganisationTransaction, { entityId, ...effect }: Effect): Promise<void> =>
  enqueueAll(ctx, tx, effect, [entityId])

/** The same effect on several, in two statements. */
export async function enqueueAll(
  ctx: EffectScope,
  tx: OrganisationTransaction,
  effect: Omit<Effect, 'entityId'>,
  entityIds: readonly string[],
): Promise<void> {
  if (entityIds.length === 0) return
  const now = ctx.now()
  const again = await tx.outboxEntry.updateManyAndReturn({
    where: { ...effect, entityId: { in: [...entityIds] }, status: { not: 'done' }, OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] },
    data: { status: 'waiting', attempts: 0, nextAttemptAt: now, reason: null },
    select: { entityId: true },
  })
  const served = new Set(again.map(({ entityId }) => entityId))
  const { organisationId } = ctx.user
  const fresh = entityIds.filter((entityId) => !served.has(entityId))
  if (fresh.length === 0) return
  await tx.outboxEntry.createMany({
    data: fresh.map((entityId) => ({ organisationId, id: uuidv7(), ...effect, entityId, nextAttemptAt: now, createdAt: now })),
  })
}

/** An effect that is no longer wanted and has not begun. */
export const dismiss = (ctx: EffectScope, tx: OrganisationTransaction, { kind, entityId }: Pick<Effect, 'kind' | 'entityId'>): Promise<void> =>
  dismissAll(ctx, tx, kind, [entityId])

export async function dismissAll(ctx: EffectScope, tx: OrganisationTransaction, kind: OutboxKind, entityIds: readonly string[]): Promise<void> {
  await tx.outboxEntry.updateMany({
    where: { kind, entityId: { in: [...entityIds] }, status: { not: 'done' }, OR: [{ leaseUntil: null }, { leaseUntil: { lt: ctx.now() } }] },
    data: { status: 'done', finishedAt: ctx.now() },
  })
}
