/** What Graph tells us of changes: it only wakes mailboxes. Nothing in it is believed; what changed is read with our own token. */
import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../../platform/database/db.ts'
import { notificationsHeard } from '../../platform/metrics.ts'

/** Settles when the wake-ups are stored. A message that is not understood, or tells of what we did not ask for, wakes nobody. */
export type NotificationIntake = (message: unknown) => Promise<void>

const notification = z.object({
  subscriptionId: z.uuid().toLowerCase(),
  clientState: z.string().max(255),
  lifecycleEvent: z.enum(['reauthorizationRequired', 'subscriptionRemoved', 'missed']).optional().catch(undefined),
})
type Notification = z.infer<typeof notification>

const envelope = z.object({ value: z.array(z.unknown()).max(1_000) })

type Subscription = { organisation_id: string; id: string; mailbox_id: string; client_state: string }

/** Messages that come while others are being stored are stored together: ten thousand cost a few statements. */
export function makeNotificationIntake(database: Database, now: () => Date = () => new Date()): NotificationIntake {
  let collecting: Notification[] = []
  let flush: Promise<void> | null = null
  let running: Promise<void> = Promise.resolve()
  const store = async (): Promise<void> => {
    await running.catch(() => {})
    const all = collecting
    collecting = []
    flush = null
    running = storeWakeUps(database, all, now())
    await running
  }
  return async (message) => {
    const found = read(message)
    if (found.length === 0) return
    collecting.push(...found)
    flush ??= store()
    await flush
  }
}

function read(message: unknown): Notification[] {
  const { data } = envelope.safeParse(message)
  return (data?.value ?? []).flatMap((item) => notification.safeParse(item).data ?? [])
}

async function storeWakeUps(database: Database, all: readonly Notification[], now: Date): Promise<void> {
  const { rows } = await database.pool.query<Subscription>(
    `select s.organisation_id, s.id, s.mailbox_id, s.client_state from graph_subscription s
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
  if (lost.length > 0) await database.pool.query('delete from graph_subscription where id = any($1::uuid[])', [idsOf(lost)])
  if (ageing.length > 0) await database.pool.query('update graph_subscription set expires_at = $2 where id = any($1::uuid[])', [idsOf(ageing), now])
  await wake(
    database,
    heard.map(({ subscription }) => subscription),
    now,
  )
}

const idsOf = (heard: readonly Notification[]): string[] => heard.map(({ subscriptionId }) => subscriptionId)

/** A mailbox is not read more often than so, however much is told of it. */
const REST_SECONDS = 2

/** One in trouble keeps its pause. */
async function wake(database: Database, subscriptions: readonly Subscription[], now: Date): Promise<void> {
  const mailboxes = new Map(subscriptions.map((each) => [each.mailbox_id, each.organisation_id]))
  await database.pool.query(
    `update mailbox m set woken_at = $3,
       next_attempt_at = case when m.trouble is null then greatest($3::timestamptz, m.last_read_at + make_interval(secs => ${REST_SECONDS})) else m.next_attempt_at end
     from unnest($1::uuid[], $2::uuid[]) w (organisation_id, id)
     where m.organisation_id = w.organisation_id and m.id = w.id and m.status = 'connected'`,
    [[...mailboxes.values()], [...mailboxes.keys()], now],
  )
}

function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}
