/** What ends or changes while a mailbox is being read: nothing is written any more, and nothing gets stuck. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { folderId } from '../../../../sandbox/graph/message-type.ts'
import { setActive } from '../../../../server/company/people/set-active.ts'
import { ingestPage } from '../../../../server/mail/logging/ingest-page.ts'
import { loadRules } from '../../../../server/mail/logging/rules.ts'
import { type MailPage, readStretch } from '../../../../server/outlook/graph/background-mail.ts'
import { claimMailbox, LeaseLost } from '../../../../server/outlook/mailboxes/lease.ts'
import type { MailContext } from '../../../../server/outlook/mailboxes/mailbox-context.ts'
import { lookForSilence } from '../../../../server/outlook/mailboxes/silence.ts'
import { startListing } from '../../../../server/outlook/mailboxes/start-listing.ts'
import { Firm } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { Reading } from './reading.ts'

let database: TestDatabase
let world: Reading

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  world = await Reading.start(database)
  await world.firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
  await world.deliver(world.jonas, { subject: 'Unterwegs' })
})
afterEach(() => world.stop())

const asJonas = () => world.firm.as(world.jonas)
const allOf = ({ client }: MailContext): Promise<MailPage> =>
  readStretch(client, world.jonas.oid, { folderId: null, from: new Date(Date.now() - 86_400_000), until: new Date(Date.now() + 60_000) }, null)
const disable = () => setActive(database, world.firm.id, world.jonas.oid, false)
const enable = () => setActive(database, world.firm.id, world.jonas.mail, true)

describe('a page that was fetched is not written any more', () => {
  const ends: [string, () => Promise<unknown>][] = [
    ['its owner ended it', () => asJonas().mailSync.disconnectOwn()],
    [
      'its owner ended it and began again',
      async () => {
        await asJonas().mailSync.disconnectOwn()
        await asJonas().mailSync.connectOwn()
      },
    ],
    [
      'the company switched logging off',
      async () => {
        const admin = world.firm.as(await world.firm.person('Jan Brandt', 'admin'))
        await admin.loggingPolicy.change({ ...(await admin.loggingPolicy.show()), isLoggingOn: false })
      },
    ],
    ['its owner was disabled', disable],
  ]
  it.each(ends)('when %s', async (_, end) => {
    await asJonas().mailSync.connectOwn()
    const ctx = await world.hold()
    const [page, rules] = [await allOf(ctx), await loadRules(ctx)]
    await end()
    await expect(ingestPage(ctx, rules, page, async () => {})).rejects.toBeInstanceOf(LeaseLost)
    expect([await world.reports(), await world.verdicts()]).toEqual([[], []])
  })
})

it('the mailbox of somebody who was disabled is read no more, and raises no alarm, until he is back', async () => {
  await asJonas().mailSync.connectOwn()
  await disable()
  expect(await claimMailbox(database, 'test', new Date())).toBeNull()
  await world.doChore('silence', lookForSilence, new Date(Date.now() + 86_400_000))
  expect((await world.mailbox(world.jonas)).silentSince).toBeNull()
  await enable()
  world.run()
  await world.until(async () => (await world.reports()).length === 1)
})

it('a folder that is gone before it was read again holds up nothing', async () => {
  await asJonas().mailSync.connectOwn()
  const { id } = await world.mailbox(world.jonas)
  const place = { mailbox: { organisationId: world.firm.id, id }, policy: { depthMonths: 12 }, now: () => new Date(0) }
  const gone = folderId(world.jonas.oid, 'f'.repeat(32))
  await world.firm.db.prisma.$transaction((tx) => startListing(place, tx, { cause: 'resync', folderId: gone, newest: new Date() }))
  world.run()
  await world.until(async () => (await world.firm.db.prisma.mailListing.count({ where: { finishedAt: null } })) === 0)
  await world.until(async () => (await world.mailbox(world.jonas)).lastReadAt !== null)
  expect((await world.mailbox(world.jonas)).trouble).toBeNull()
  expect((await world.reports()).map(({ subject }) => subject)).toEqual(['Unterwegs'])
})

it('a page of the past that Outlook has forgotten is asked for anew', async () => {
  for (let nth = 0; nth < 120; nth++) await world.deliver(world.jonas)
  await world.outlook.fault({ kind: 'error', status: 410, times: 1, path: 'messages.*skiptoken' })
  await asJonas().mailSync.connectOwn()
  world.run()
  await world.until(async () => (await world.mailbox(world.jonas)).trouble === 'OUTLOOK_GONE')
  await world.until(async () => (await world.verdicts()).length === 121)
  await world.until(async () => (await world.firm.db.prisma.mailListing.count({ where: { finishedAt: null } })) === 0)
  await world.until(async () => (await world.mailbox(world.jonas)).trouble === null)
  expect((await world.reports()).length).toBe(121)
})

it('two organisations with the same mail know nothing of each other', async () => {
  const other = await Firm.found(database)
  await other.db.prisma.loggingPolicy.create({ data: { organisationId: other.id, isLoggingOn: true } })
  const stranger = await other.person('Eva Fremd')
  await other.customer('Anna & Co', { addresses: ['anna@kunde.example'] })
  await asJonas().mailSync.connectOwn()
  const own = await world.hold()
  await other.as(stranger).mailSync.connectOwn()
  const foreign = await world.hold()
  const page = await allOf(own)
  for (const ctx of [own, foreign]) await ingestPage(ctx, await loadRules(ctx), page, async () => {})
  const rows = (firm: Firm) =>
    firm.db.prisma.contactReport.findMany({ include: { witnesses: true, customers: { include: { customer: true } }, mail: true } })
  const [[ours], [theirs]] = [await rows(world.firm), await rows(other)]
  expect([ours?.mail?.identity, ours?.id === theirs?.id]).toEqual([theirs?.mail?.identity, false])
  expect([ours, theirs].map((report) => report?.customers.map(({ customer }) => customer.name))).toEqual([['Kunde GmbH'], ['Anna & Co']])
  expect([ours, theirs].map((report) => report?.witnesses.length)).toEqual([1, 1])
  await asJonas().contactReports.withdraw({ reportId: ours?.id ?? '' })
  expect((await rows(other))[0]).toMatchObject({ withdrawnAt: null, subject: 'Unterwegs' })
})
