import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { reconcileWhenWanted } from '../../../../server/mail/comparison/reconcile.ts'
import { reconciliation } from '../../../../server/mail/health/reconciliation.ts'
import { releaseLease } from '../../../../server/outlook/mailboxes/lease.ts'
import type { MailContext } from '../../../../server/outlook/mailboxes/mailbox-context.ts'
import { lookForSilence } from '../../../../server/outlook/mailboxes/silence.ts'
import { watchStates } from '../../../../server/outlook/watch-states.ts'
import { metrics } from '../../../../server/platform/metrics.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { Reading } from '../../mail/logging/reading.ts'

let database: TestDatabase
let world: Reading

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  world = await Reading.start(database)
  await world.firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
})
afterEach(() => world.stop())

const prisma = () => world.firm.db.prisma
const mailbox = () => world.mailbox(world.jonas)
const daysAgo = (days: number): string => `${new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 19)}Z`
const deliver = (days: number) => world.deliver(world.jonas, { sentAt: daysAgo(days), receivedAt: daysAgo(days) })
/** So late that the list of changes no longer tells of the mails that the test has delivered. */
const later = (): Date => new Date(Date.now() + 600_000)
const connect = async (): Promise<void> => {
  await world.firm.as(world.jonas).mailSync.connectOwn()
  world.run(1, [reconcileWhenWanted], later)
}
/** As at the mailbox's time of the night. */
const wantReconciliation = () => prisma().mailbox.updateMany({ data: { reconciledAt: null } })
const compared = async () => {
  await world.until(async () => (await mailbox()).reconciledAt !== null)
  const { folders } = reconciliation.parse((await mailbox()).reconciliation)
  return {
    mails: folders.reduce((sum, folder) => sum + folder.mails, 0),
    missing: folders.reduce((sum, folder) => sum + folder.missing, 0),
  }
}

describe('a reconciliation', () => {
  it('follows the first reading and finds every mail judged', async () => {
    for (const days of [1, 30, 200]) await deliver(days)
    await connect()
    expect(await compared()).toEqual({ mails: 3, missing: 0 })
  })

  it('finds what was lost and has it read again, once', async () => {
    for (const days of [1, 30, 200]) await deliver(days)
    await connect()
    await compared()
    await prisma().mailVerdict.deleteMany({ where: { receivedAt: { lt: new Date(daysAgo(10)) } } })
    await prisma().contactReport.deleteMany({ where: { at: { lt: new Date(daysAgo(10)) } } })
    await wantReconciliation()
    expect(await compared()).toEqual({ mails: 3, missing: 2 })
    await world.until(async () => (await world.reports()).length === 3)
    await wantReconciliation()
    expect(await compared()).toEqual({ mails: 3, missing: 0 })
    expect((await world.reports()).length).toBe(3)
  })

  it('is wanted by its owner or an administrator, who learns nothing of how much mail a colleague has', async () => {
    await deliver(1)
    await connect()
    await compared()
    await world.halt()
    const admin = await world.firm.person('Jan Brandt', 'admin')
    const { id: mailboxId } = await mailbox()
    await expect(world.firm.as(world.katrin).mailSync.compare({ mailboxId })).rejects.toMatchObject({ cause: { reason: 'NOT_FOUND' } })
    expect(await world.firm.as(admin).mailSync.mailboxes()).toMatchObject([
      { mailboxId, waiting: null, isCompareWanted: false, compared: { mails: null, missing: 0 } },
    ])
    await prisma().loggingPolicy.updateMany({ data: { smallestGroup: 1 } })
    expect(await world.firm.as(admin).mailSync.mailboxes()).toMatchObject([{ waiting: 0, compared: { mails: 1 } }])
    await world.firm.as(world.jonas).mailSync.compare({ mailboxId })
    expect((await world.firm.as(world.jonas).mailSync.health()).own).toMatchObject({ isCompareWanted: true, compared: { mails: 1 } })
    await world.firm.as(admin).mailSync.compare({ mailboxId })
  })

  it('judges nothing again whose verdict the company no longer keeps', async () => {
    for (const days of [1, 200]) await deliver(days)
    await connect()
    await compared()
    await prisma().loggingPolicy.updateMany({ data: { verdictDays: 100 } })
    await prisma().mailVerdict.deleteMany({ where: { receivedAt: { lt: new Date(daysAgo(100)) } } })
    await wantReconciliation()
    expect(await compared()).toEqual({ mails: 1, missing: 0 })
    expect((await world.verdicts()).length).toBe(1)
  })

  it('goes on folder by folder where a turn was over, and reads only where another number of mails lies', async () => {
    for (const days of [1, 30, 200]) await deliver(days)
    await connect()
    await compared()
    await world.halt()
    const hold = async () => {
      await prisma().mailbox.updateMany({ data: { reconciledAt: null, nextAttemptAt: new Date(0), restUntil: null } })
      await prisma().mailFolder.updateMany({ data: { comparedAt: null } })
      const ctx = await world.hold()
      return { ctx, asked: vi.spyOn(ctx.client, 'page') }
    }
    const compare = async (ctx: MailContext): Promise<number> => {
      const turn = async (): Promise<boolean> => {
        // As the claim of each turn finds it.
        const { compareBegunAt, reconciledAt } = await mailbox()
        const found = { ...ctx.mailbox, compareBegunAt, reconciledAt }
        return await reconcileWhenWanted({ ...ctx, mailbox: found }, { isLook: true, isDue: () => true, isTimeLeft: () => false })
      }
      let turns = 1
      while (await turn()) turns++
      return turns
    }
    const { ctx, asked } = await hold()
    expect(await compare(ctx)).toBe((await prisma().mailFolder.count()) + 1)
    const ofKeys = (calls: typeof asked.mock.calls): number => calls.filter(([link]) => link.includes('internetMessageId')).length
    expect(ofKeys(asked.mock.calls)).toBe(0)
    await releaseLease(ctx.db, ctx.mailbox, { nextAttemptAt: new Date(0) })
    await world.deliver(world.jonas, { receivedAt: daysAgo(2), sentAt: daysAgo(2) })
    const next = await hold()
    await compare(next.ctx)
    expect(ofKeys(next.asked.mock.calls)).toBe(1)
    expect(await prisma().mailListing.count({ where: { cause: 'repair' } })).toBe(1)
  })

  it('takes drafts for no mails', async () => {
    await deliver(1)
    await world.deliver(world.jonas, { folder: 'drafts' })
    await connect()
    expect((await compared()).missing).toBe(0)
  })
})

describe('a mailbox that is not read', () => {
  const look = (minutes = 0) => world.doChore('silence', lookForSilence, new Date(later().getTime() + minutes * 60_000))

  beforeEach(async () => {
    await deliver(1)
    await connect()
    await world.until(async () => (await mailbox()).lastReadAt !== null && (await world.reports()).length === 1)
    await world.halt()
  })

  it('raises no alarm while Outlook has nothing newer', async () => {
    await look(60)
    expect((await mailbox()).silentSince).toBeNull()
  })

  it('raises the alarm after the minutes that the company allows, until it is read again', async () => {
    // Exchange tells whole seconds: what comes in the very second of the connection looks older than it.
    await world.deliver(world.jonas, { receivedAt: daysAgo(-1 / 1440), subject: 'Ungelesen' })
    await look()
    expect((await mailbox()).silentSince).toBeNull()
    await look(20)
    expect((await mailbox()).silentSince).not.toBeNull()
    // Another file in this process may have watched its own database.
    metrics.clear()
    watchStates(database)
    expect(await metrics.metrics()).toMatch(/^cockpit_mailboxes_silent 1$/m)
    world.run(1, [], later)
    await world.until(async () => (await mailbox()).silentSince === null)
    await world.until(async () => (await world.reports()).length === 2)
  })
})
