/** Exchange tells of a change that is dated ahead of our clock, as a skewed clock on either side makes it: what is dated now is read all the same. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readWhatChanged } from '../../../../server/mail/logging/read-changes.ts'
import { loadRules } from '../../../../server/mail/logging/rules.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { Reading } from './reading.ts'

const HOUR_MS = 3_600_000

let database: TestDatabase
let world: Reading
let ahead = 0

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  ahead = 0
  world = await Reading.start(database, () => new Date(Date.now() + ahead))
  await world.firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
  await world.firm.as(world.jonas).mailSync.connectOwn()
})
afterEach(() => world.stop())

async function deliver(subject: string, aheadMs: number): Promise<void> {
  ahead = aheadMs
  await world.deliver(world.jonas, { subject })
  ahead = 0
}

/** One reading of what has changed: at a look by the clock, or woken by Graph. */
async function read(isLook: boolean): Promise<void> {
  const ctx = await world.hold()
  expect(await readWhatChanged(ctx, await loadRules(ctx), { isLook, isDue: () => true, isTimeLeft: () => true })).toBe(true)
  await world.firm.db.prisma.mailbox.updateMany({ where: { id: ctx.mailbox.id }, data: { leaseUntil: null } })
}

const subjects = async (): Promise<string[]> => (await world.reports()).map(({ subject }) => subject).sort()

describe('behind a change that is dated ahead', () => {
  beforeEach(async () => {
    await deliver('Von morgen', HOUR_MS)
    await read(false)
    expect(await subjects()).toEqual(['Von morgen'])
  })

  it('the cursor stays where our clock is, and a wake-up finds what is new', async () => {
    expect((await world.mailbox(world.jonas)).polledTo?.getTime()).toBeLessThanOrEqual(Date.now())
    await deliver('Von jetzt', 2_000)
    await read(false)
    expect(await subjects()).toEqual(['Von jetzt', 'Von morgen'])
  })

  it('a look by the clock begins with what is past, and finds what is new', async () => {
    await deliver('Von jetzt', 2_000)
    await read(true)
    expect(await subjects()).toEqual(['Von jetzt', 'Von morgen'])
  })
})
