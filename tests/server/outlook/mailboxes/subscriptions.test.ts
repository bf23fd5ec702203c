import fastify, { type FastifyInstance } from 'fastify'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { every } from '../../../../server/outlook/mailboxes/mailbox-chore.ts'
import { NOTIFICATION_PATH, registerNotifications } from '../../../../server/outlook/mailboxes/notification-endpoint.ts'
import { makeNotificationIntake } from '../../../../server/outlook/mailboxes/notifications.ts'
import { giveBackSubscriptions, makeSubscriptionKeeper } from '../../../../server/outlook/mailboxes/subscriptions.ts'
import { storeWakes } from '../../../../server/outlook/mailboxes/wake.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { Reading } from '../../mail/logging/reading.ts'

let database: TestDatabase
let world: Reading
let app: FastifyInstance
let url: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  world = await Reading.start(database)
  await world.firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
  app = fastify()
  await app.register((scope) => registerNotifications(scope, { take: makeNotificationIntake(database).take, log: pino({ level: 'silent' }) }))
  url = `${await app.listen({ port: 0, host: '127.0.0.1' })}${NOTIFICATION_PATH}`
  await world.firm.as(world.jonas).mailSync.connectOwn()
  run()
  await world.until(async () => (await rows()).length === 2)
  await world.until(async () => (await world.mailbox(world.jonas)).lastReadAt !== null)
})
afterEach(async () => {
  await world.stop()
  await app.close()
})

/** The clock wakes nobody: so rarely is it looked at. */
const run = (now?: () => Date): void => {
  world.run(3_600, [], now)
  const keep = makeSubscriptionKeeper(url)
  world.runChores({ subscriptions: every(0.2, async (ctx) => void (await keep(ctx))) }, now)
}
const rows = () => world.firm.db.prisma.graphSubscription.findMany({ orderBy: { resource: 'asc' } })
const atGraph = async (): Promise<{ id: string; resource: string; expiresAt: number }[]> =>
  (await (await fetch(`${world.outlook.url}/control/subscriptions`)).json()) as { id: string; resource: string; expiresAt: number }[]
const wake = async (): Promise<void> =>
  storeWakes(database, [{ organisationId: world.firm.id, mailboxId: (await world.mailbox(world.jonas)).id, cause: 'subscription' }], new Date())
const sorted = (ids: { id: string }[]): string[] => ids.map(({ id }) => id).sort()

describe('a mailbox that Graph tells of changes', () => {
  it('shows a new mail within seconds', async () => {
    const times: number[] = []
    for (let nth = 1; nth <= 5; nth++) {
      const from = Date.now()
      await world.deliver(world.jonas, { subject: `Neu ${nth}` })
      await world.until(async () => (await world.reports()).length === nth)
      times.push(Date.now() - from)
    }
    console.info(`new mail to report: ${times.map((ms) => (ms / 1000).toFixed(1)).join(', ')} s`)
    expect(Math.max(...times)).toBeLessThan(10_000)
  })

  it('misses nothing when notifications come twice, late, in another order or not at all', async () => {
    await world.outlook.control('notifications', { seed: 7, lost: 0.4, repeated: 0.5, late: { share: 0.5, ms: 500 }, reordered: true })
    for (let nth = 0; nth < 12; nth++) await world.deliver(world.jonas)
    await world.outlook.control('notifications', { seed: 7, lost: 0, repeated: 1, late: { share: 0, ms: 0 }, reordered: true })
    await world.deliver(world.jonas)
    await world.until(async () => (await world.reports()).length === 13)
  })

  it('is told again after Graph removed the subscription, and of what came meanwhile', async () => {
    const before = await rows()
    await world.outlook.control('lifecycle', { oid: world.jonas.oid, event: 'subscriptionRemoved' })
    await world.until(async () => {
      const now = await rows()
      return now.length === 2 && now.every(({ id }) => !before.some((row) => row.id === id))
    })
    expect(sorted(await atGraph())).toEqual(sorted(await rows()))
    await world.deliver(world.jonas)
    await world.until(async () => (await world.reports()).length === 1)
  })

  it('has its subscription renewed at half of its life', async () => {
    await world.halt()
    const [before] = await atGraph()
    run(() => new Date(Date.now() + 40 * 3_600_000))
    await wake()
    await world.until(async () => (await atGraph()).every(({ expiresAt }) => expiresAt > (before?.expiresAt ?? 0) + 30 * 3_600_000))
    expect(sorted(await atGraph())).toEqual(sorted(await rows()))
    expect((await atGraph()).map(({ id }) => id)).toContain(before?.id)
  })

  it('gets another one when a process died before it wrote the first one down', async () => {
    await world.firm.db.prisma.graphSubscription.deleteMany({})
    await wake()
    await world.until(async () => (await rows()).length === 2)
    expect(sorted(await atGraph())).toEqual(sorted(await rows()))
  })

  it('is subscribed to without a look at those of all others, which many thousands of mailboxes would not survive', async () => {
    await world.firm.as(world.jonas).mailSync.disconnectOwn()
    await giveBackSubscriptions({ database, access: world.access })
    await world.outlook.fault({ kind: 'error', status: 503, method: 'GET', path: '/subscriptions', times: 1_000 })
    await world.firm.as(world.jonas).mailSync.connectOwn()
    await world.until(async () => (await rows()).length === 2)
    expect(sorted(await atGraph())).toEqual(sorted(await rows()))
  })

  it('that may not be told of is asked for again in an hour, and looked at by the clock meanwhile', async () => {
    await world.halt()
    await world.firm.db.prisma.graphSubscription.deleteMany({ where: { resource: 'events' } })
    await world.outlook.fault({ kind: 'error', status: 403, method: 'POST', path: '/subscriptions', times: 1 })
    const now = new Date()
    const dueAt = new Promise<Date>((resolve) => {
      const keep = makeSubscriptionKeeper(url)
      const wake = async () =>
        void (await world.firm.db.prisma.chore.updateMany({ where: { kind: 'subscriptions' }, data: { dueAt: now, leaseUntil: null } }))
      void wake().then(() =>
        world.doChore(
          'subscriptions',
          async (ctx) => {
            const next = await keep(ctx)
            resolve(next)
            return next
          },
          now,
        ),
      )
    })
    expect((await dueAt).getTime() - now.getTime()).toBe(3_600_000)
  })

  it('gives its subscriptions back when it is disconnected', async () => {
    await world.firm.as(world.jonas).mailSync.disconnectOwn()
    await giveBackSubscriptions({ database, access: world.access })
    expect([await atGraph(), await rows()]).toEqual([[], []])
  })

  it('gives them back while its owner is paused', async () => {
    await world.firm.db.prisma.user.updateMany({ where: { id: world.jonas.id }, data: { roleLostAt: new Date() } })
    await giveBackSubscriptions({ database, access: world.access })
    expect([await atGraph(), await rows()]).toEqual([[], []])
  })
})
