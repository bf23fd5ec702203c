import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { DemoMail } from '../../../../prisma/demo/mailbox.ts'
import { ingestPage } from '../../../../server/mail/logging/ingest-page.ts'
import { loadRules } from '../../../../server/mail/logging/rules.ts'
import { readStretch } from '../../../../server/outlook/graph/background-mail.ts'
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
  [
    'with signs that hide or turn what follows',
    { subject: '\u202eslx.gnubelehseB\u200b\u2066', from: { name: '\u202e\u200d\ufeff', address: 'anna@kunde.example' } },
  ],
  [
    'from what is no address',
    {
      from: { name: 'x', address: ' \u0000;drop table@@\ud800' },
      to: [{ name: '', address: '/O=FIRMA/OU=X/CN=Y' }],
      cc: [{ name: 'y', address: '' }],
    },
  ],
  ['from an address of ten kilobytes', { from: { name: 'n'.repeat(10_000), address: `${'a'.repeat(10_000)}@kunde.example` } }],
  ['of the year one', { sentAt: '0001-01-01T00:00:00Z' }],
  ['of a distant future', { sentAt: '9999-12-31T23:59:59Z' }],
  ['with a thousand categories', { categories: Array.from({ length: 1_000 }, (_, nth) => `\u202e${nth}${'k'.repeat(255)}`) }],
  [
    'with files of hostile names',
    {
      attachments: ['../../etc/passwd', 'C:\\con\u0000.\ud800', '\u202efdp.exe', ''].map((name) => ({
        name,
        contentType: 'x'.repeat(5_000),
        size: 1,
        isInline: false,
      })),
    },
  ],
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

it('folders of hostile names are read like others', async () => {
  const names = ['', "'; drop table mailbox; --", '../..', '\u202etavirP', 'x'.repeat(10_000), 'Doppelt', 'Doppelt', 'a\u0000\ud800']
  for (const name of names) await world.outlook.control('create-folder', { oid: world.jonas.oid, name })
  for (const [nth, folder] of [...new Set(names)].entries()) {
    await world.deliver(world.jonas, { internetMessageId: `<${nth}@kunde.example>`, subject: `Nr. ${nth}` })
    await world.outlook.control('move-mail', { oid: world.jonas.oid, internetMessageId: `<${nth}@kunde.example>`, subject: `Nr. ${nth}`, folder })
  }
  await world.firm.as(world.jonas).mailSync.connectOwn()
  world.run()
  await world.until(async () => (await world.reports()).length === names.length - 1)
  await world.settled(world.jonas)
  expect((await world.mailbox(world.jonas)).trouble).toBeNull()
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
  const ctx = await world.hold()
  const stretch = { folderId: null, from: new Date(Date.now() - 86_400_000), until: new Date(Date.now() + 60_000) }
  const page = await readStretch(ctx.client, world.jonas.oid, stretch, null)
  // Longer than an index of PostgreSQL allows, which no limit of ours foresees.
  const noise = randomBytes(9_000).toString('base64')
  const mails = page.mails.map((mail) => (mail.subject === 'Giftig' ? { ...mail, itemId: noise } : mail))
  await ingestPage(ctx, await loadRules(ctx), { ...page, mails }, async () => {})
  expect((await world.reports()).map(({ subject }) => subject).sort()).toEqual(['Dritte', 'Erste'])
  expect((await world.verdicts()).map(({ reason }) => reason).sort()).toEqual(['address', 'address', 'unreadable'])
})

it('what cannot even be understood is recorded, also when it came twice under one id', async () => {
  await world.firm.as(world.jonas).mailSync.connectOwn()
  const ctx = await world.hold()
  const broken = {
    internetMessageId: '<kaputt@kunde.example>',
    senderAddress: null,
    sentAt: '1970-01-01T00:00:00Z',
    receivedAt: '1970-01-01T00:00:00Z',
  }
  const unreadable = ['one', 'two'].map((itemId) => ({ itemId, ...broken }))
  await ingestPage(ctx, await loadRules(ctx), { mails: [], unreadable }, async () => {})
  expect((await world.verdicts()).map(({ reason }) => reason)).toEqual(['unreadable'])
})

it('a mail of 25 MB is logged, and what people will read of it is kept', async () => {
  await world.deliver(world.jonas, { subject: 'Riesig' })
  await world.deliver(world.jonas, { subject: 'Danach' })
  await world.firm.as(world.jonas).mailSync.connectOwn()
  const ctx = await world.hold()
  const stretch = { folderId: null, from: new Date(Date.now() - 86_400_000), until: new Date(Date.now() + 60_000) }
  const page = await readStretch(ctx.client, world.jonas.oid, stretch, null)
  const text = 'Bitte um ein Angebot über Pumpen. '.repeat(780_000)
  const mails = page.mails.map((mail) => (mail.subject === 'Riesig' ? { ...mail, uniqueText: text, text } : mail))
  const begun = performance.now()
  await ingestPage(ctx, await loadRules(ctx), { ...page, mails }, async () => {})
  expect(performance.now() - begun).toBeLessThan(10_000)
  expect((await world.reports()).map((report) => [report.subject, report.text?.text.startsWith('Bitte um')])).toEqual([
    ['Riesig', true],
    ['Danach', true],
  ])
})

it('a mail that claims to come from the future stands where it arrived', async () => {
  await world.deliver(world.jonas, { subject: 'Morgen', sentAt: '2150-01-01T00:00:00Z' })
  await world.firm.as(world.jonas).mailSync.connectOwn()
  world.run()
  await world.until(async () => (await world.reports()).length === 1)
  const [report] = await world.reports()
  expect(report?.at.getTime()).toBeLessThan(Date.now())
  expect(report?.customers[0]?.at).toEqual(report?.at)
})
