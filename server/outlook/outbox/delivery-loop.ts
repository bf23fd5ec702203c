/** Tries again what could not be done at once, with the latest token of the mailbox's owner. */
import type { Context } from '../../platform/call/context.ts'
import { IS_SERVED } from '../../platform/call/served.ts'
import type { Database } from '../../platform/database/db.ts'
import { runPrepared } from '../../platform/database/prepared.ts'
import type { Log } from '../../platform/log.ts'
import { deliverDue, type Effects } from './deliver.ts'

export type OutboxLoop = {
  /** The user is here: what waits for his mailbox can be done until his token expires. */
  remember: (ctx: Context, expiresAt: number) => void
  /** True while the loop runs and the queue could be read at its last turn. */
  isHealthy: () => boolean
  stop: () => Promise<void>
}

type Owner = { ctx: Context; expiresAt: number }
type Due = { key: string }

const TURN_MS = 2_000
const AT_ONCE = 4

type OutboxLoopOptions = { database: Database; effects: Effects; log: Log; now?: () => Date; turnMs?: number }

export function startOutboxLoop({ database, effects, log, now = () => new Date(), turnMs = TURN_MS }: OutboxLoopOptions): OutboxLoop {
  const owners = new Map<string, Owner>()
  let isHealthy = true
  let turning: Promise<void> | null = null
  const turn = async (): Promise<void> => {
    for (const [key, { expiresAt }] of owners) if (expiresAt <= now().getTime()) owners.delete(key)
    try {
      // Also when nobody is here: a server that is not ready gets no callers, and has to notice by itself that the queue is back.
      await deliverFor(await dueOwners(database, owners, now()), effects)
      isHealthy = true
    } catch (error) {
      isHealthy = false
      log.error({ err: error }, 'the outbox could not be worked on')
    }
  }
  // A turn that takes long is not followed by those it has missed.
  const timer = setInterval(() => {
    turning ??= turn().finally(() => {
      turning = null
    })
  }, turnMs)
  return {
    remember: (ctx, expiresAt) => void owners.set(`${ctx.user.organisationId}/${ctx.user.id}`, { ctx, expiresAt }),
    isHealthy: () => isHealthy,
    stop: async () => {
      clearInterval(timer)
      await turning
    },
  }
}

/** Those who are here and for whose mailboxes something is due. Nobody else is looked at: what waits for who is away may be much. */
async function dueOwners(database: Database, owners: ReadonlyMap<string, Owner>, now: Date): Promise<Owner[]> {
  const here = [...owners.values()].map(({ ctx }) => ctx.user)
  const rows = await runPrepared<Due>(
    database.pool,
    `select u.organisation_id || '/' || u.id as key from unnest($2::uuid[], $3::uuid[]) h(organisation_id, id)
       join app_user u on u.organisation_id = h.organisation_id and u.id = h.id
     where ${IS_SERVED} and exists (select 1 from outbox_entry e
       where e.organisation_id = u.organisation_id and e.user_id = u.id and e.status = 'waiting' and e.next_attempt_at <= $1)`,
    [now, here.map(({ organisationId }) => organisationId), here.map(({ id }) => id)],
  )
  return rows.map(({ key }) => owners.get(key)).filter((owner) => owner !== undefined)
}

/** A few mailboxes at a time, so that one whose Outlook hangs does not hold up all others. */
async function deliverFor(due: readonly Owner[], effects: Effects): Promise<void> {
  const next = due.values()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const { ctx } of next) await deliverDue(ctx, effects)
    }),
  )
}
