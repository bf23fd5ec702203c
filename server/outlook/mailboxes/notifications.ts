/** What Graph tells us of changes: it only wakes mailboxes. Nothing in it is believed; what changed is read with our own token. */
import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { WakeCause } from '../../generated/prisma/enums.ts'
import type { Database } from '../../platform/database/db.ts'
import { notificationsHeard } from '../../platform/metrics.ts'
import { storeWakes } from './wake.ts'

/** Settles when the wake-ups are stored. A message that is not understood, or tells of what we did not ask for, wakes nobody. */
export type NotificationIntake = (message: unknown) => Promise<void>

const notification = z.object({
  subscriptionId: z.uuid().toLowerCase(),
  clientState: z.string().max(255),
  lifecycleEvent: z.enum(['reauthorizationRequired', 'subscriptionRemoved', 'missed']).optional().catch(undefined),
})
type Notification = z.infer<typeof notification>

const envelope = z.object({ value: z.array(z.unknown()).max(1_000) })

type Subscription = { organisation_id: string; id: string; mailbox_id: string; resource: string; client_state: string }

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
  if (lost.length > 0) await database.pool.query('delete from graph_subscription where id = any($1::uuid[])', [idsOf(lost)])
  if (ageing.length > 0) await database.pool.query('update graph_subscription set expires_at = $2 where id = any($1::uuid[])', [idsOf(ageing), now])
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
