/** What Graph tells us of changes: it only wakes mailboxes. Nothing in it is believed; what changed is read with our own token. */
import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { WakeCause } from '../../generated/prisma/enums.ts'
import type { Database } from '../../platform/database/db.ts'
import { runPrepared } from '../../platform/database/prepared.ts'
import { notificationsHeard } from '../../platform/metrics.ts'
import { storeWakes } from './wake.ts'

/** What was heard is stored soon, whatever the database does meanwhile. A message that is not understood, or tells of what we did not ask for, wakes nobody. */
export type NotificationIntake = {
  /** Settles when the wake-ups are stored, or after two seconds: Graph gives three. Throws when no more can be kept in memory. */
  take: (message: unknown) => Promise<void>
  /** Settles when nothing waits any more, or cannot be stored now. */
  stop: () => Promise<void>
}

const notification = z.object({
  subscriptionId: z.uuid().toLowerCase(),
  clientState: z.string().max(255),
  lifecycleEvent: z.enum(['reauthorizationRequired', 'subscriptionRemoved', 'missed']).optional().catch(undefined),
})
type Notification = z.infer<typeof notification>

const envelope = z.object({ value: z.array(z.unknown()).max(1_000) })

type Subscription = { organisation_id: string; id: string; mailbox_id: string; resource: string; client_state: string }

const PATIENCE_MS = 2_000
const RETRY_MS = 1_000
/** More than all subscriptions of an installation; strangers cannot fill the memory. */
const MOST_WAITING = 200_000

/**
 * Messages that come while others are being stored are stored together: ten thousand cost a few statements. What cannot be stored is tried again; of
 * what a process takes with it that ends meanwhile the mailbox itself still knows: it is read from its cursor by the clock.
 */
export function makeNotificationIntake(database: Database, now: () => Date = () => new Date(), patienceMs = PATIENCE_MS): NotificationIntake {
  let collecting = new Map<string, Notification>()
  let flush: Promise<void> | null = null
  let running: Promise<void> = Promise.resolve()
  let isStopped = false
  const storeBatch = async (batch: readonly Notification[]): Promise<void> => {
    for (;;)
      try {
        return await storeWakeUps(database, batch, now())
      } catch (error) {
        if (isStopped) throw error
        await pause(RETRY_MS)
      }
  }
  const storeNext = async (): Promise<void> => {
    await running.catch(() => {})
    const batch = [...collecting.values()]
    collecting = new Map()
    flush = null
    running = storeBatch(batch)
    await running
  }
  return {
    take: async (message) => {
      const found = read(message)
      if (found.length === 0) return
      if (collecting.size + found.length > MOST_WAITING) throw new Error('Too many wake-ups wait to be stored')
      for (const each of found) collecting.set(`${each.subscriptionId} ${each.lifecycleEvent ?? ''} ${each.clientState}`, each)
      flush ??= storeNext()
      await atMost(flush, patienceMs)
    },
    stop: async () => {
      isStopped = true
      await (flush ?? running).catch(() => {})
    },
  }
}

/** What it settles with is of no interest to whoever does not wait for it. */
async function atMost(work: Promise<void>, ms: number): Promise<void> {
  work.catch(() => {})
  const patience = new AbortController()
  const longEnough = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    patience.signal.addEventListener('abort', () => clearTimeout(timer))
  })
  await Promise.race([work, longEnough]).finally(() => patience.abort())
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

function read(message: unknown): Notification[] {
  const { data } = envelope.safeParse(message)
  return (data?.value ?? []).flatMap((item) => notification.safeParse(item).data ?? [])
}

async function storeWakeUps(database: Database, all: readonly Notification[], now: Date): Promise<void> {
  const rows = await runPrepared<Subscription>(
    database.pool,
    `select s.organisation_id, s.id, s.mailbox_id, s.resource, s.client_state from graph_subscription s
       join mailbox m on m.organisation_id = s.organisation_id and m.id = s.mailbox_id and m.status = 'connected'
     where s.id = any($1::uuid[])`,
    [[...new Set(all.map(({ subscriptionId }) => subscriptionId))]],
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  const heard = all.flatMap((each) => {
    const subscription = known.get(each.subscriptionId)
    return subscription && isSame(subscription.client_state, each.clientState) ? [{ ...each, subscription }] : []
  })
  notificationsHeard.inc({ outcome: 'heard' }, heard.length)
  notificationsHeard.inc({ outcome: 'refused' }, all.length - heard.length)
  if (heard.length === 0) return
  const lost = heard.filter(({ lifecycleEvent }) => lifecycleEvent === 'subscriptionRemoved')
  const ageing = heard.filter(({ lifecycleEvent }) => lifecycleEvent === 'reauthorizationRequired')
  const those = 'id in (select id from graph_subscription where id = any($1::uuid[]) order by id for update)'
  if (lost.length > 0) await database.pool.query(`delete from graph_subscription where ${those}`, [idsOf(lost)])
  if (ageing.length > 0) await database.pool.query(`update graph_subscription set expires_at = $2 where ${those}`, [idsOf(ageing), now])
  await storeWakes(database, wakesOf(heard), now)
}

type Heard = Notification & { subscription: Subscription }

/** One for each mailbox and what has changed there, however often it was told. */
function wakesOf(heard: readonly Heard[]): { organisationId: string; mailboxId: string; cause: WakeCause }[] {
  const told = heard.map(({ lifecycleEvent, subscription: { organisation_id, mailbox_id, resource } }) => {
    const changed = resource === 'events' ? 'calendar' : 'mail'
    const causes: WakeCause[] = lifecycleEvent === undefined ? [changed] : [changed, 'subscription']
    return causes.map((cause) => ({ organisationId: organisation_id, mailboxId: mailbox_id, cause }))
  })
  return [...new Map(told.flat().map((wake) => [`${wake.mailboxId} ${wake.cause}`, wake])).values()]
}

const idsOf = (heard: readonly Notification[]): string[] => heard.map(({ subscriptionId }) => subscriptionId)

function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}
