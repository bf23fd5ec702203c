/** What a turn costs, whom it holds up, and what it leaves for the next one. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkArrivals } from '../../../../server/mail/comparison/arrivals.ts'
import { readMailbox } from '../../../../server/mail/logging/read-mailbox.ts'
import { type EngineOptions, type MailEngine, type MailLeft, startMailEngine, type Turn } from '../../../../server/outlook/mailboxes/engine.ts'
import { releaseLease } from '../../../../server/outlook/mailboxes/lease.ts'
import { storeWakes } from '../../../../server/outlook/mailboxes/wake.ts'
import { makeHashKeys } from '../../../../server/platform/database/hash-keys.ts'
import { AppError } from '../../../../server/platform/errors.ts'
import { type Person, TEST_KEY } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { Reading } from '../../mail/logging/reading.ts'

let database: TestDatabase
let world: Reading
let engine: MailEngine | null = null

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  world = await Reading.start(database)
  await world.firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await engine?.stop()
  engine = null
  await world.stop()
})

const run = (given: Partial<EngineOptions> = {}): void => {
  engine = startMailEngine({
    database,
    access: world.access,
    hashKeys: makeHashKeys(database, TEST_KEY),
    pollSeconds: 3_600,
    idleMs: 50,
    readMail: readMailbox,
    ...given,
  })
}
const connect = (person: Person): Promise<unknown> => world.firm.as(person).mailSync.connectOwn()
const wake = async (person: Person): Promise<void> => {
  const { id: mailboxId } = await world.mailbox(person)
  await storeWakes(database, [{ organisationId: world.firm.id, mailboxId, cause: 'mail' }], new Date())
}
const wakesLeft = (): Promise<number> => world.firm.db.prisma.mailboxWake.count({})
const isAtRest = async (person: Person): Promise<boolean> => {
  const { lookedAt, leaseUntil } = await world.mailbox(person)
  return lookedAt !== null && leaseUntil === null && (await world.firm.db.prisma.mailListing.count({ where: { finishedAt: null } })) === 0
}

describe('a mailbox that has to be left alone', () => {
  it('frees its place until Graph allows it again, however often it is woken, and delays nobody', async () => {
    await connect(world.jonas)
    await connect(world.katrin)
    const read: string[] = []
    const readMail: EngineOptions['readMail'] = async ({ mailbox }) => {
      read.push(mailbox.oid)
      if (mailbox.oid === world.jonas.oid) throw new AppError('OUTLOOK_BUSY', 'Over its budget', { retryAfterMs: 600_000 })
      return 'nothing'
    }
    run({ readMail })
    await world.until(async () => (await world.mailbox(world.jonas)).trouble === 'OUTLOOK_BUSY')
    await wake(world.jonas)
    await wake(world.katrin)
    await world.until(async () => read.filter((oid) => oid === world.katrin.oid).length === 2)
    const { restUntil, nextAttemptAt, leaseUntil } = await world.mailbox(world.jonas)
    expect(leaseUntil).toBeNull()
    expect(restUntil).toEqual(nextAttemptAt)
    expect(restUntil!.getTime()).toBeGreaterThan(Date.now() + 590_000)
    expect(read.filter((oid) => oid === world.jonas.oid)).toHaveLength(1)
    await world.until(async () => (await wakesLeft()) === 1)
  })

  it('takes no place from others while Graph lets it wait', async () => {
    const others = await Promise.all(Array.from({ length: 12 }, (_, nth) => world.firm.person(`Nummer ${nth}`)))
    for (const person of others) await connect(person)
    const waiting = new Set<string>()
    let release = (): void => {}
    const answer = new Promise<void>((resolve) => {
      release = resolve
    })
    run({
      readMail: async ({ mailbox }) => {
        waiting.add(mailbox.oid)
        await answer
        return 'nothing'
      },
    })
    await world.until(async () => waiting.size === others.length)
    release()
  })
})

describe('a mailbox of which all is known', () => {
  const asked: string[] = []
  const downloads = (): string[] => asked.filter((url) => url.includes('uniqueBody'))

  beforeEach(async () => {
    for (let nth = 0; nth < 3; nth++) await world.deliver(world.jonas)
    await connect(world.jonas)
    run()
    await world.until(() => isAtRest(world.jonas))
    asked.length = 0
    const real = globalThis.fetch
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      const url = decodeURIComponent(input instanceof Request ? input.url : `${input}`)
      if (url.includes(`/users/${world.jonas.oid}`)) asked.push(url)
      return await real(input, init)
    })
  })

  it('is asked once when it is woken, whatever its folders', async () => {
    await world.deliver(world.jonas, { subject: 'Neu' })
    await wake(world.jonas)
    await world.until(async () => (await world.reports()).length === 4 && (await wakesLeft()) === 0)
    expect(asked).toEqual([expect.stringContaining('lastModifiedDateTime+ge')])
  })

  it('is not judged again when nothing has changed', async () => {
    const before = await world.firm.db.prisma.mailVerdict.findMany({ select: { mailHash: true, judgedAt: true } })
    await world.firm.db.prisma.mailVerdict.updateMany({ data: { reason: 'before' } })
    await wake(world.jonas)
    await world.until(async () => (await wakesLeft()) === 0)
    expect(new Set((await world.verdicts()).map(({ reason }) => reason))).toEqual(new Set(['before']))
    expect(before).toHaveLength(3)
  })

  it('is looked at by the clock without fetching a mail again', async () => {
    await world.firm.db.prisma.mailbox.updateMany({ data: { lookedAt: new Date(0), nextAttemptAt: new Date(0) } })
    await world.until(async () => ((await world.mailbox(world.jonas)).lookedAt?.getTime() ?? 0) > 0)
    expect(downloads()).toEqual([])
    expect(asked.length).toBeLessThanOrEqual(2)
  })

  it('shows at a look what it did not show in time, and that alone is fetched', async () => {
    const [lost] = await world.reports()
    await world.firm.db.prisma.contactReport.deleteMany({ where: { id: lost!.id } })
    await world.firm.db.prisma.mailVerdict.deleteMany({ where: { reportId: lost!.id } })
    const seen = await world.firm.db.prisma.mailChangeSeen.findMany({ orderBy: { changedAt: 'asc' } })
    // The oldest that is known marks from where late ones are looked for.
    await world.firm.db.prisma.mailChangeSeen.updateMany({ data: { changedAt: seen[0]!.changedAt } })
    await world.firm.db.prisma.mailChangeSeen.deleteMany({ where: { changeHash: { in: seen.map(({ changeHash }) => changeHash) } } })
    await world.firm.db.prisma.mailbox.updateMany({ data: { lookedAt: new Date(0), nextAttemptAt: new Date(0) } })
    await world.until(async () => (await world.reports()).length === 3)
    expect(downloads().length).toBe(1)
  })
})

it('a mail that the list of changes did not show is found by its folder’s own account', async () => {
  await connect(world.jonas)
  run({ readers: [checkArrivals], pollSeconds: 1 })
  await world.until(() => isAtRest(world.jonas))
  const now = `${new Date(Date.now() + 2_000).toISOString().slice(0, 19)}Z`
  await world.deliver(world.jonas, { receivedAt: now, sentAt: now })
  await world.until(async () => (await world.reports()).length === 1)
  await world.firm.db.prisma.contactReport.deleteMany({})
  await world.firm.db.prisma.mailVerdict.deleteMany({})
  await world.firm.db.prisma.mailFolder.updateMany({ data: { deltaLink: null, deltaReadAt: null } })
  await world.until(async () => (await world.reports()).length === 1)
})

describe('many changes at once', () => {
  it('are read in slices: what was read stays read, and nothing is read twice', async () => {
    await connect(world.jonas)
    for (let nth = 0; nth < 130; nth++) {
      // Changes of one second are one slice, and that of the connection is none.
      if (nth % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 1_100))
      await world.deliver(world.jonas)
    }
    const slice: Turn = { isLook: false, isDue: () => true, isTimeLeft: () => false }
    const cursors: number[] = []
    const judged: number[] = []
    for (let left: MailLeft = 'changes'; left === 'changes'; ) {
      await world.firm.db.prisma.mailbox.updateMany({ data: { nextAttemptAt: new Date(0), restUntil: null } })
      const ctx = await world.hold()
      left = await readMailbox(ctx, slice)
      await releaseLease(ctx.db, ctx.mailbox, { nextAttemptAt: new Date(0) })
      cursors.push((await world.mailbox(world.jonas)).polledTo?.getTime() ?? 0)
      judged.push((await world.verdicts()).length)
    }
    expect(cursors).toEqual([...cursors].sort((one, other) => one - other))
    expect(cursors[0]).toBeGreaterThan(0)
    expect(judged[0]).toBeLessThan(130)
    expect(judged.at(-1)).toBe(130)
    expect(await world.firm.db.prisma.mailChangeSeen.count({})).toBe(130)
  })
})
