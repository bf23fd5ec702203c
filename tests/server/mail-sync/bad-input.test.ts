import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { DemoMail } from '../../../prisma/demo/mailbox.ts'
import { makeApplicationClient } from '../../../server/graph/application-client.ts'
import { readStretch } from '../../../server/graph/background-mail.ts'
import { ingestPage } from '../../../server/mail-sync/ingest-page.ts'
import { claimMailbox } from '../../../server/mail-sync/lease.ts'
import type { MailContext } from '../../../server/mail-sync/mail-context.ts'
import { loadRules } from '../../../server/mail-sync/rules.ts'
import { startTestDatabase, type TestDatabase } from '../../support/test-database.ts'
import { tenantId } from '../graph/outlook.ts'
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
})
afterEach(() => world.stop())

const many = (count: number) => Array.from({ length: count }, (_, nth) => ({ name: `Empfänger ${nth}`, address: `e${nth}@verteiler.example` }))

const odd: [string, Partial<DemoMail>][] = [
  ['without a message id', { internetMessageId: null }],
  ['without a sender', { from: null }],
  ['with an id of ten kilobytes', { internetMessageId: `<${'x'.repeat(10_000)}@kunde.example>` }],
  ['with an id that is no id', { internetMessageId: ' \u0000<<<>>> ' }],
  ['with a conversation of ten kilobytes', { conversationKey: 'c'.repeat(10_000) }],
  ['with five hundred recipients', { to: many(250), cc: many(250) }],
  ['with a subject that no database takes', { subject: `Anfrage\u0000\ud800 ${'ä'.repeat(5_000)}` }],
  ['with broken HTML', { bodyType: 'html', body: `<div><p style="${'<'.repeat(10_000)}`, uniqueBody: '<table><tr><td>Angebot' }],
  ['with a text of several megabytes', { body: 'Bitte um Angebot. '.repeat(200_000), uniqueBody: 'Bitte um Angebot. '.repeat(200_000) }],
  ['with broken headers', { headers: [{ name: 'References', value: '<'.repeat(50_000) }] }],
]

it('a mail that is odd gets a verdict and holds up no other', async () => {
  for (const [, mail] of odd) await world.deliver(world.jonas, mail)
  await world.deliver(world.jonas, { subject: 'Die nächste' })
  await world.firm.as(world.jonas).mailSync.connectOwn()
  world.run()
  await world.until(async () => (await world.verdicts()).length === odd.length + 1)
  await world.until(async () => (await world.firm.db.prisma.mailListing.count({ where: { finishedAt: null } })) === 0)
  expect((await world.mailbox(world.jonas)).trouble).toBeNull()
  expect((await world.reports()).map(({ subject }) => subject)).toContain('Die nächste')
})

it('the same id on purpose is two entries where sender or second differ', async () => {
  const internetMessageId = '<doppelt@kunde.example>'
  for (const second of [1, 2]) {
    const at = `2026-11-20T08:00:0${second}Z`
    await world.deliver(world.jonas, { internetMessageId, sentAt: at, receivedAt: at })
    await world.deliver(world.jonas, { internetMessageId, sentAt: at, receivedAt: at })
  }
  await world.firm.as(world.jonas).mailSync.connectOwn()
  world.run()
  await world.until(async () => (await world.reports()).length === 2)
  await world.settled(world.jonas)
  expect([(await world.reports()).length, (await world.verdicts()).length]).toEqual([2, 2])
})

it('a mail that cannot be stored is recorded, and the others of its page are stored', async () => {
  for (const subject of ['Erste', 'Giftig', 'Dritte']) await world.deliver(world.jonas, { subject })
  await world.firm.as(world.jonas).mailSync.connectOwn()
  const ctx = await contextOf()
  const stretch = { folderId: null, from: new Date(Date.now() - 86_400_000), until: new Date(Date.now() + 60_000) }
  const page = await readStretch(ctx.client, world.jonas.oid, stretch, null)
  // Longer than an index of PostgreSQL allows, which no limit of ours foresees.
  const noise = randomBytes(9_000).toString('base64')
  const mails = page.mails.map((mail) => (mail.subject === 'Giftig' ? { ...mail, itemId: noise } : mail))
  await ingestPage(ctx, await loadRules(ctx), { ...page, mails }, async () => {})
  expect((await world.reports()).map(({ subject }) => subject).sort()).toEqual(['Dritte', 'Erste'])
  expect((await world.verdicts()).map(({ reason }) => reason).sort()).toEqual(['address', 'address', 'unreadable'])
})

async function contextOf(): Promise<MailContext> {
  const mailbox = await claimMailbox(database, 'test', new Date())
  if (!mailbox) throw new Error('no mailbox is due')
  const organisation = await database.prisma.organisation.findUniqueOrThrow({ where: { entraTenantId: tenantId } })
  const policy = await world.firm.db.prisma.loggingPolicy.findFirstOrThrow({})
  const client = makeApplicationClient(world.access, mailbox)
  return { db: world.firm.db, mailbox, organisation, policy, client, now: () => new Date(), log: world.access.log }
}
