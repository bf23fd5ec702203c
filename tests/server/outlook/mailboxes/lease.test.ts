import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readMailbox } from '../../../../server/mail/logging/read-mailbox.ts'
import { type MailEngine, startMailEngine } from '../../../../server/outlook/mailboxes/engine.ts'
import { claimMailbox, commitWithLease, LeaseLost } from '../../../../server/outlook/mailboxes/lease.ts'
import { watchStates } from '../../../../server/outlook/watch-states.ts'
import { makeHashKeys } from '../../../../server/platform/database/hash-keys.ts'
import { metrics } from '../../../../server/platform/metrics.ts'
import { TEST_KEY } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { Reading } from '../../mail/logging/reading.ts'

let database: TestDatabase
let world: Reading
let nodes: MailEngine[]

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  nodes = []
  world = await Reading.start(database)
  await world.firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
  await world.firm.as(world.jonas).mailSync.connectOwn()
})
afterEach(async () => {
  await Promise.all(nodes.map((node) => node.stop()))
  await world.stop()
})

const start = (given: Partial<Parameters<typeof startMailEngine>[0]> = {}): void =>
  void nodes.push(
    startMailEngine({ database, access: world.access, hashKeys: makeHashKeys(database, TEST_KEY), pollSeconds: 1, readMail: readMailbox, ...given }),
  )
/** Time passes four times as fast. */
const HASTE = 4
const begin = Date.now()
const hurried = (): Date => new Date(begin + (Date.now() - begin) * HASTE)
const inSeconds = (seconds: number): Date => new Date(Date.now() + seconds * 1000)

it('nobody reads on in the mailbox of somebody who was disabled, until he is enabled again', async () => {
  const setActive = (isActive: boolean) => world.firm.db.prisma.user.updateMany({ where: { id: world.jonas.id }, data: { isActive } })
  // Another file in this process may have watched its own database.
  metrics.clear()
  watchStates(database)
  await setActive(false)
  expect(await claimMailbox(database, 'node', new Date())).toBeNull()
  expect(await metrics.metrics()).toMatch(/^cockpit_mailbox_oldest_read_seconds 0$/m)
  await setActive(true)
  expect(await metrics.metrics()).not.toMatch(/^cockpit_mailbox_oldest_read_seconds 0$/m)
  expect(await claimMailbox(database, 'node', new Date())).toMatchObject({ userId: world.jonas.id })
})

it.each([
  ['has lost his role', { roleLostAt: new Date() }],
  ['has not come for weeks', { lastSeenAt: inSeconds(-38 * 86_400) }],
])('nobody reads on in the mailbox of whoever %s', async (_, data) => {
  await world.firm.db.prisma.user.updateMany({ where: { id: world.jonas.id }, data })
  expect(await claimMailbox(database, 'node', new Date())).toBeNull()
})

describe('several nodes', () => {
  it('leave a mailbox to the one that holds it, as long as that lives', async () => {
    let [now, most, turns] = [0, 0, 0]
    const slow = async (): Promise<void> => {
      most = Math.max(most, ++now)
      if (++turns === 2) return
      // Longer than a lease is valid: it has to be renewed.
      await new Promise((resolve) => setTimeout(resolve, 33_000 / HASTE))
      now--
    }
    for (let node = 0; node < 2; node++) start({ readers: [slow], now: hurried, renewMs: 10_000 / HASTE, idleMs: 1_000 / HASTE })
    await world.until(async () => turns === 2)
    expect(most).toBe(1)
  })

  it('replace one that died, half a minute after its last sign of life', async () => {
    await world.deliver(world.jonas)
    const dead = await claimMailbox(database, 'dead', new Date())
    start({ now: () => inSeconds(28) })
    const begun = Date.now()
    await world.until(async () => (await world.reports()).length === 1)
    const seconds = 28 + (Date.now() - begun) / 1000
    expect(seconds).toBeGreaterThan(30)
    expect(seconds).toBeLessThan(40)
    await expect(commitWithLease(world.firm.db, dead!, inSeconds(28), async () => 'late')).rejects.toBeInstanceOf(LeaseLost)
  })

  it('keep nothing of what a holder writes whose lease ran out, nor its cursor', async () => {
    const stale = await claimMailbox(database, 'stale', new Date())
    const polledTo = new Date('2026-01-01T00:00:00Z')
    const write = commitWithLease(world.firm.db, stale!, inSeconds(31), (tx) => tx.mailFolder.deleteMany({}), { polledTo })
    await expect(write).rejects.toBeInstanceOf(LeaseLost)
    expect((await world.mailbox(world.jonas)).polledTo).toBeNull()
  })
})
