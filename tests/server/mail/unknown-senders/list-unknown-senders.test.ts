/** Who is unknown is read out of one's own Outlook while one looks, and only as far as verdicts let it be read. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { VerdictReason } from '../../../../domain/mail/verdict/verdict-types.ts'
import { keysOf } from '../../../../server/mail/logging/mail-keys.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let mailboxId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  await firm.db.prisma.loggingPolicy.create({ data: { organisationId: firm.id, isLoggingOn: true } })
  await firm.as(jonas).mailSync.connectOwn()
  mailboxId = (await firm.db.prisma.mailbox.findFirstOrThrow({ where: { userId: jonas.id } })).id
})

let written = 0
const minutesAgo = (minutes: number): string => new Date(firm.now.getTime() - minutes * 60_000).toISOString()

/** A mail in Jonas' mailbox as it was judged there. */
async function judged(address: string, reason: VerdictReason, { minutes, name = null }: { minutes: number; name?: string | null }): Promise<string> {
  const itemId = jonas.mailbox.receive({ from: { name, address }, subject: `Mail ${++written}`, receivedAt: minutesAgo(minutes) })
  const mail = jonas.mailbox.mails.get(itemId)!
  const { mailHash, messageHash } = keysOf({ ...mail, senderAddress: address }, await firm.context(jonas).hashKey())
  const at = new Date(mail.receivedAt)
  const facts = { mailHash, messageHash, receivedAt: at, isLogged: false, reason, judgedAt: at }
  await firm.db.prisma.mailVerdict.create({ data: { organisationId: firm.id, mailboxId, ...facts } })
  return itemId
}

const list = (before: string | null = null) => firm.as(jonas).unknownSenders.list({ before })
const addresses = async () => (await list()).senders.map(({ address }) => address)

it('each once with the number of his mails, the newest first, and nobody of whom the verdict says something else', async () => {
  await judged('neu@werft.example', 'unknown_correspondent', { minutes: 30, name: 'Nele Neu' })
  await judged('neu@werft.example', 'unknown_correspondent', { minutes: 10 })
  await judged('wer@gmx.de', 'free_mail', { minutes: 20 })
  await judged('privat@arzt.example', 'private', { minutes: 5 })
  await judged('news@liste.example', 'newsletter', { minutes: 5 })
  await judged(`petra@firma.example`, 'unknown_correspondent', { minutes: 5 })
  // Nothing has judged it yet.
  jonas.mailbox.receive({ from: { name: null, address: 'eben@neu.example' }, receivedAt: minutesAgo(1) })
  expect(await list()).toMatchObject({
    ...{ isConnected: true, read: 7, before: null },
    senders: [
      { address: 'neu@werft.example', name: 'Nele Neu', mails: 2, newestAt: minutesAgo(10), subject: 'Mail 2', companyDomain: 'werft.example' },
      { address: 'wer@gmx.de', name: '', mails: 1, companyDomain: null },
    ],
  })
})

it('whoever has become a contact, a company’s, ignored or a gateway since is out at once, though not judged again yet', async () => {
  const senders = ['kontakt@a.example', 'jemand@b.example', 'nichts@c.example', 'fax@d.example', 'bleibt@e.example']
  for (const [at, address] of senders.entries()) await judged(address, 'unknown_correspondent', { minutes: at + 1 })
  expect(await addresses()).toEqual(senders)
  await firm.customer('Erste GmbH', { addresses: ['kontakt@a.example'] })
  await firm.customer('Zweite GmbH', { domain: 'b.example' })
  await firm.as(jonas).customers.ignoreSender({ address: 'nichts@c.example' })
  await firm.db.prisma.mailGateway.create({
    data: { organisationId: firm.id, id: '0197b000-0000-7000-8000-000000000009', kind: 'fax', sender: '@d.example', customerFrom: 'number' },
  })
  expect(await addresses()).toEqual(['bleibt@e.example'])
})

it('nobody of one’s own house, by whatever address of his', async () => {
  await firm.db.prisma.userAddress.create({ data: { organisationId: firm.id, userId: jonas.id, address: 'jonas@alte-firma.example' } })
  await judged('jonas@alte-firma.example', 'unknown_correspondent', { minutes: 2 })
  await judged('neu@werft.example', 'unknown_correspondent', { minutes: 5 })
  expect(await addresses()).toEqual(['neu@werft.example'])
})

it('is read stretch by stretch, and nobody is lost between them', async () => {
  for (const minutes of [1, 2, 2, 3, 4]) await judged(`von-${minutes}@x${minutes}.example`, 'unknown_correspondent', { minutes })
  jonas.mailbox.headersAtOnce = 3
  const counts = new Map<string, number>()
  let before: string | null = null
  do {
    const page: Awaited<ReturnType<typeof list>> = await list(before)
    for (const { address, mails } of page.senders) counts.set(address, (counts.get(address) ?? 0) + mails)
    before = page.before
  } while (before !== null)
  expect([...counts.values()]).toEqual([1, 2, 1, 1])
})

it('of an excluded folder not even the sender is asked', async () => {
  const folder = (folderId: string, isExcluded: boolean) => ({
    organisationId: firm.id,
    id: crypto.randomUUID(),
    mailboxId,
    folderId,
    name: '',
    isExcluded,
  })
  await firm.db.prisma.mailFolder.createMany({ data: [folder('inbox', false), folder('private', true)] })
  await judged('neu@werft.example', 'unknown_correspondent', { minutes: 5 })
  jonas.mailbox.folders.set(await judged('geheim@arzt.example', 'unknown_correspondent', { minutes: 3 }), 'private')
  expect(await list()).toMatchObject({ read: 1, senders: [{ address: 'neu@werft.example' }] })
})

it('asks no more than 21 times for a page of a mailbox with many folders, and nobody is lost between pages', async () => {
  const folders = Array.from({ length: 60 }, (_, at) => `folder-${at}`)
  const row = (folderId: string) => ({
    ...{ organisationId: firm.id, id: crypto.randomUUID(), mailboxId, folderId, name: '' },
    isExcluded: folderId === 'folder-7',
  })
  await firm.db.prisma.mailFolder.createMany({ data: folders.map(row) })
  for (const [at, folder] of folders.entries())
    jonas.mailbox.folders.set(await judged(`von-${at}@x.example`, 'unknown_correspondent', { minutes: at + 1 }), folder)
  const asked: (string | null)[] = []
  const readHeaders = jonas.mailbox.readHeaders.bind(jonas.mailbox)
  jonas.mailbox.readHeaders = (wanted) => {
    asked.push(wanted.folderId)
    return readHeaders(wanted)
  }
  const found: string[] = []
  let before: string | null = null
  do {
    const asksBefore = asked.length
    const page: Awaited<ReturnType<typeof list>> = await list(before)
    expect(asked.length - asksBefore).toBeLessThanOrEqual(20)
    found.push(...page.senders.map(({ address }) => address))
    before = page.before
  } while (before !== null)
  expect(found).toEqual(folders.flatMap((_, at) => (at === 7 ? [] : [`von-${at}@x.example`])))
  expect(asked).not.toContain('folder-7')
})

it('nobody else’s mailbox, and none that is not connected', async () => {
  await judged('neu@werft.example', 'unknown_correspondent', { minutes: 5 })
  const petra = await firm.person('Petra Klein')
  expect(await firm.as(petra).unknownSenders.list({ before: null })).toEqual({ isConnected: false, senders: [], read: 0, before: null })
  await firm.as(petra).mailSync.connectOwn()
  expect((await firm.as(petra).unknownSenders.list({ before: null })).senders).toEqual([])
  await firm.as(jonas).mailSync.disconnectOwn()
  expect(await list()).toMatchObject({ isConnected: false, senders: [] })
})

it('what connecting has brought is told while it is read, and for a day', async () => {
  const reading = () => firm.as(jonas).mailSync.firstReading()
  await judged('neu@werft.example', 'unknown_correspondent', { minutes: 5 })
  await judged('news@liste.example', 'newsletter', { minutes: 5 })
  expect(await reading()).toEqual({ isDone: false, read: 2, total: null, logged: 0, customers: 0, unknown: 1 })
  expect((await firm.as(jonas).mailSync.health()).isJustConnected).toBe(true)
  await firm.db.prisma.mailListing.updateMany({ where: { mailboxId }, data: { finishedAt: firm.now, totalCount: 2 } })
  expect(await reading()).toMatchObject({ isDone: true, total: 2 })
  await firm.db.prisma.mailListing.deleteMany({ where: { mailboxId } })
  expect(await reading()).toBeNull()
  expect((await firm.as(jonas).mailSync.health()).isJustConnected).toBe(false)
})
