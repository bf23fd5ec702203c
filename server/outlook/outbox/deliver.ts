/** Doing what the outbox holds for one mailbox, with its owner's rights. */
import type { OutboxKind } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import { AppError, type Reason } from '../../platform/errors.ts'
import { type ClaimedEffect, claimEffect, finishEffect, postponeEffect } from './queue.ts'

/** What each kind does, for the entity of that id; payloads are built now, from what is true now. Doing one twice must do no harm. */
export type Effects = Record<OutboxKind, (ctx: Context, entityId: string) => Promise<void>>

/** Deliveries under way, by user: calls that come together share one, and a mailbox is never worked on twice at a time. */
const underWay = new Map<string, Promise<AppError | null>>()

/** Does all that is due for the caller's mailbox, or what is of these kinds, one after the other; the first trouble, if any. */
export async function deliverDue(ctx: Context, effects: Effects, kinds: readonly OutboxKind[] | null = null): Promise<AppError | null> {
  const key = `${ctx.user.organisationId}/${ctx.user.id}/${kinds ?? 'all'}`
  // What was written while another delivery ran may have come too late for it.
  const running = underWay.get(key)
  if (running) await running
  const mine = underWay.get(key) ?? work(ctx, effects, kinds).finally(() => underWay.delete(key))
  underWay.set(key, mine)
  return await mine
}

const MAILBOX_TROUBLES: ReadonlySet<Reason> = new Set(['OUTLOOK_SIGN_IN', 'OUTLOOK_DOWN', 'OUTLOOK_BUSY'])

async function work(ctx: Context, effects: Effects, kinds: readonly OutboxKind[] | null): Promise<AppError | null> {
  let trouble: AppError | null = null
  for (let effect = await claimEffect(ctx, kinds); effect; effect = await claimEffect(ctx, kinds)) {
    const failure = await perform(ctx, effects, effect)
    trouble ??= failure
    // The next effect would meet the same trouble: it waits for the next turn, and other mailboxes do not wait for this one.
    if (failure && MAILBOX_TROUBLES.has(failure.reason)) break
  }
  return trouble
}

async function perform(ctx: Context, effects: Effects, effect: ClaimedEffect): Promise<AppError | null> {
  try {
    await effects[effect.kind](ctx, effect.entityId)
    await finishEffect(ctx, effect)
    return null
  } catch (error) {
    const failure = error instanceof AppError ? error : new AppError('UNEXPECTED', 'An effect failed', { cause: error })
    ctx.log.warn({ err: failure, reason: failure.reason, kind: effect.kind, attempts: effect.attempts }, 'an effect on Outlook waits')
    await postponeEffect(ctx, effect, failure)
    return failure
  }
}

const PATIENCE_MS = 3_000

/** For somebody who watches: waits a few seconds, then lets the delivery go on by itself. */
export async function deliverSoon(ctx: Context, effects: Effects): Promise<AppError | null> {
  const patience = new AbortController()
  const longEnough = new Promise<null>((resolve) => {
    const timer = setTimeout(() => resolve(null), PATIENCE_MS)
    patience.signal.addEventListener('abort', () => clearTimeout(timer))
  })
  const delivery = deliverDue(ctx, effects)
  delivery.catch((error: unknown) => ctx.log.error({ err: error }, 'a delivery failed'))
  return await Promise.race([delivery, longEnough]).finally(() => patience.abort())
}
