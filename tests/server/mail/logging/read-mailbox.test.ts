import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkArrivals } from '../../../../server/mail/comparison/arrivals.ts'
import { reconcileWhenWanted } from '../../../../server/mail/comparison/reconcile.ts'
import { claimMailbox, commitWithLease, LeaseLost } from '../../../../server/outlook/mailboxes/lease.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { jonas } from '../../outlook/graph/running-outlook.ts'
import { Reading } from './reading.ts'

let database: TestDatabase
let world: Reading
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  world = await Reading.start(database)
  customerId = await world.firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'], domain: 'kunde.example' })
})
afterEach(() => world.stop())

const asJonas = () => world.firm.as(world.jonas)
const connect = async (): Promise<void> => {
  await asJonas().mailSync.connectOwn()
  world.run()
}
const reasons = async (): Promise<string[]> => (await world.verdicts()).map(({ reason }) => reason).sort()

/** Each folder's own account is asked again, which is otherwise done once an hour. */
async function checkAllArrivals(): Promise<void> {
  await world.firm.db.prisma.mailFolder.updateMany({ data: { deltaReadAt: null } })
  await world.until(async () => (await world.firm.db.prisma.mailFolder.count({ where: { deltaReadAt: null, isExcluded: false } })) === 0)
}

/** What the owner does in Outlook itself. */
async function byOwner(method: string, path: string, body: object): Promise<void> {
  const token = await world.outlook.assertion(jonas, { client_id: 'outlook-page', scope: 'https://graph.microsoft.com/.default' })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', prefer: 'IdType="ImmutableId"' }
  const answer = await fetch(`${world.outlook.url}/v1.0${path}`, { method, headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(await answer.text())
}

describe('a connected mailbox', () => {
  it('is read from its past to what has just arrived, each mail once', async () => {
    for (let day = 1; day <= 120; day++)
      await world.deliver(world.jonas, { receivedAt: `${new Date(Date.now() - day * 86_400_000).toISOString().slice(0, 19)}Z` })
    await connect()
    await world.until(async () => (await world.reports()).length === 120)
    await world.deliver(world.jonas, { subject: 'Gerade eben', receivedAt: `${new Date().toISOString().slice(0, 19)}Z` })
    await world.until(async () => (await world.reports()).length === 121)
    world.firm.now = new Date()
    const read = async () => (await asJonas().mailSync.health()).own
    // They may all have been met as changes before the past is read to its end.
    await world.until(async () => (await read())?.waiting === 0)
    const health = await read()
    expect(health).toMatchObject({ state: 'connected', trouble: null, silentSince: null, waiting: 0, loggedToday: 1, notLoggedToday: [] })
    const [report] = await world.reports()
    expect(report).toMatchObject({
      loggedBecause: 'address',
      channel: 'email',
      direction: 'incoming',
      textState: 'present',
      authorId: world.jonas.id,
    })
    expect(report?.customers.map((row) => row.customerId)).toEqual([customerId])
    expect(report?.witnesses.map(({ mailbox }) => mailbox)).toEqual([world.jonas.oid])
  })

  it('leaves of a mail that is not logged nothing but a hash, its time and the reason', async () => {
    await world.deliver(world.jonas, { subject: 'GEHEIM', body: 'GEHEIM', sensitivity: 'private' })
    await world.deliver(world.jonas, { subject: 'GEHEIM', body: 'GEHEIM', from: { name: 'GEHEIM', address: 'geheim@fremd.example' } })
    await world.deliver(world.jonas, { subject: 'GEHEIM', body: 'GEHEIM', headers: [{ name: 'List-Unsubscribe', value: '<x>' }] })
    await world.deliver(world.jonas, { subject: 'GEHEIM', body: 'GEHEIM', categories: ['Privat'] })
    await connect()
    await world.until(async () => (await reasons()).length === 4)
    expect(await reasons()).toEqual(['excluded_category', 'newsletter', 'private', 'unknown_correspondent'])
    expect(await world.reports()).toEqual([])
    const tables = await database.pool.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    )
    for (const { name } of tables.rows) {
      const found = await database.pool.query(`select 1 from "${name}" t where t::text ilike '%geheim%'`)
      expect(found.rowCount, name).toBe(0)
    }
  })

  it('tells of such a mail neither the minute nor the entry that kept it out', async () => {
    const rule = { effect: 'exclude' as const, kind: 'address' as const, value: 'anna@kunde.example', scope: 'own' as const }
    await asJonas().mailRules.add({ ...rule, id: '0197b000-0000-7000-8000-000000000001' })
    await world.deliver(world.jonas, { receivedAt: `${new Date().toISOString().slice(0, 19)}Z` })
    await connect()
    await world.until(async () => (await reasons()).length === 1)
    const [verdict] = await world.verdicts()
    const inBerlin = new Intl.DateTimeFormat('de', { timeZone: 'Europe/Berlin', timeStyle: 'medium' })
    expect([verdict?.receivedAt, verdict?.judgedAt].map((at) => inBerlin.format(at))).toEqual(['00:00:00', '00:00:00'])
    expect(verdict?.ruleId).toBeNull()
    world.firm.now = new Date()
    expect((await asJonas().mailSync.health()).own?.notLoggedToday).toEqual([{ reason: 'excluded_address', count: 1 }])
  })

  it('explains its verdict to its owner alone, with the entry that decided', async () => {
    const mail = { internetMessageId: '<warum@kunde.example>', senderAddress: 'anna@kunde.example' }
    await asJonas().mailRules.add({
      id: '0197b000-0000-7000-8000-000000000001',
      effect: 'exclude',
      kind: 'address',
      value: 'Anna@Kunde.example',
      scope: 'own',
    })
    await world.deliver(world.jonas, { internetMessageId: mail.internetMessageId })
    await connect()
    await world.until(async () => (await reasons()).length === 1)
    expect(await asJonas().mailSync.why({ mail })).toMatchObject({
      isLogged: false,
      reason: 'excluded_address',
      rule: { value: 'anna@kunde.example', isOwn: true },
    })
    expect(await world.firm.as(world.katrin).mailSync.why({ mail })).toBeNull()
    await asJonas().mailRules.remove({ id: '0197b000-0000-7000-8000-000000000001' })
    await world.until(async () => (await world.reports()).length === 1)
    expect(await asJonas().mailSync.why({ mail })).toMatchObject({ isLogged: true, reason: 'address', rule: null })
  })

  it('logs the earlier mails of whoever becomes known', async () => {
    await world.deliver(world.jonas, { from: { name: 'Neu', address: 'neu@fremd.example' } })
    await connect()
    await world.until(async () => (await reasons()).length === 1)
    const contact = {
      id: '0197b000-0000-7000-8000-000000000002',
      salutation: null,
      givenName: null,
      surname: 'Neu',
      function: null,
      phone: null,
      address: 'neu@fremd.example',
    }
    await asJonas().customers.addContact({ customerId, contact })
    await world.until(async () => (await world.reports()).length === 1)
    expect(await reasons()).toEqual(['address'])
  })

  it('takes a mail out of the history that moves to the private folder', async () => {
    await world.deliver(world.jonas, { folder: 'archive', internetMessageId: '<umzug@kunde.example>', subject: 'Umzug' })
    await connect()
    await world.until(async () => (await world.reports()).length === 1)
    await world.outlook.control('create-folder', { oid: world.jonas.oid, name: 'Privat' })
    await world.outlook.control('move-mail', { oid: world.jonas.oid, internetMessageId: '<umzug@kunde.example>', subject: 'Umzug', folder: 'Privat' })
    await world.until(async () => (await world.reports()).length === 0)
    expect(await reasons()).toEqual(['excluded_folder'])
  })

  it('logs nothing out of Junk, takes back what moves there, and of what was deleted keeps what it had', async () => {
    const mail = (name: string) => ({ internetMessageId: `<${name}@kunde.example>`, subject: name })
    await world.deliver(world.jonas, { ...mail('phishing'), folder: 'junkemail' })
    await world.deliver(world.jonas, { ...mail('weggeworfen'), folder: 'deleteditems' })
    for (const name of ['spaeter', 'geloescht']) await world.deliver(world.jonas, { ...mail(name), folder: 'archive' })
    await connect()
    await world.until(async () => (await reasons()).length === 4)
    expect(await reasons()).toEqual(['address', 'address', 'deleted', 'junk'])
    await world.outlook.control('move-mail', { oid: world.jonas.oid, ...mail('geloescht'), folder: 'deleteditems' })
    await world.outlook.control('move-mail', { oid: world.jonas.oid, ...mail('spaeter'), folder: 'junkemail' })
    await world.until(async () => (await reasons()).filter((reason) => reason === 'junk').length === 2)
    await world.settled(world.jonas)
    expect((await world.reports()).map(({ subject }) => subject)).toEqual(['geloescht'])
    await world.outlook.control('move-mail', { oid: world.jonas.oid, ...mail('phishing'), folder: 'archive' })
    await world.until(async () => (await world.reports()).length === 2)
  })

  it('takes nothing back to which somebody has written something, whatever Exchange takes for junk', async () => {
    const mail = { internetMessageId: '<bestellung@kunde.example>', subject: 'Bestellung' }
    await world.deliver(world.jonas, { ...mail, folder: 'archive' })
    await connect()
    await world.until(async () => (await world.reports()).length === 1)
    const [report] = await world.reports()
    await world.firm.db.prisma.reportText.updateMany({ where: { reportId: report!.id }, data: { note: 'Rabatt zugesagt' } })
    await world.outlook.control('move-mail', { oid: world.jonas.oid, ...mail, folder: 'junkemail' })
    await world.until(async () => (await reasons())[0] !== 'address')
    expect(await world.reports()).toMatchObject([{ subject: 'Bestellung', text: { note: 'Rabatt zugesagt' } }])
    expect(await reasons()).toEqual(['by_hand'])
  })

  it('takes nothing away from a colleague who logged his own copy by hand', async () => {
    const mail = { internetMessageId: '<umzug@kunde.example>', subject: 'Umzug' }
    await world.deliver(world.jonas, { ...mail, folder: 'archive' })
    await connect()
    await world.until(async () => (await world.reports()).length === 1)
    const [report] = await world.reports()
    await world.firm.db.prisma.mailWitness.create({
      data: { organisationId: world.firm.id, id: uuidv7(), reportId: report!.id, mailbox: world.katrin.oid, itemId: 'copy' },
    })
    await world.outlook.control('create-folder', { oid: world.jonas.oid, name: 'Privat' })
    await world.outlook.control('move-mail', { oid: world.jonas.oid, ...mail, folder: 'Privat' })
    await world.until(async () => (await reasons()).includes('excluded_folder'))
    expect(await world.reports()).toMatchObject([{ subject: 'Umzug', witnesses: [{ mailbox: world.katrin.oid }] }])
  })

  it('keeps a mail that went and came back untold, and what happened to it there still counts', async () => {
    const mail = { internetMessageId: '<zurueck@kunde.example>', subject: 'Zurück' }
    await world.deliver(world.jonas, { ...mail, folder: 'archive' })
    await asJonas().mailSync.connectOwn()
    world.run(1, [checkArrivals, reconcileWhenWanted])
    await world.until(async () => (await world.reports()).length === 1)
    await world.settled(world.jonas)
    const [witness] = (await world.reports())[0]!.witnesses
    await world.outlook.control('move-mail', { oid: world.jonas.oid, ...mail, folder: 'inbox' })
    await world.outlook.control('move-mail', { oid: world.jonas.oid, ...mail, folder: 'archive', isUntold: true })
    await checkAllArrivals()
    expect(await world.reports()).toHaveLength(1)
    await byOwner('PATCH', `/me/messages/${encodeURIComponent(witness!.itemId)}`, { categories: ['Privat'] })
    await world.until(async () => (await world.reports()).length === 0)
    expect(await reasons()).toEqual(['excluded_category'])
  })

  it.each([410, 400])('is read again where Graph has forgotten what it told (%s), without doubles', async (status) => {
    await world.deliver(world.jonas)
    await asJonas().mailSync.connectOwn()
    world.run(1, [checkArrivals])
    await world.until(async () => (await world.reports()).length === 1)
    await checkAllArrivals()
    await world.outlook.control('forget-deltas', { oid: world.jonas.oid, status })
    await world.deliver(world.jonas, { subject: 'Danach' })
    await checkAllArrivals()
    expect(await world.firm.db.prisma.mailListing.count({ where: { cause: 'resync' } })).toBeGreaterThan(0)
    await world.until(async () => (await world.reports()).length === 2)
    await world.until(async () => (await world.firm.db.prisma.mailListing.count({ where: { finishedAt: null } })) === 0)
    expect((await world.reports()).length).toBe(2)
  })

  it('stops at once when its owner ends it', async () => {
    await connect()
    await world.settled(world.jonas)
    await asJonas().mailSync.disconnectOwn()
    await world.deliver(world.jonas)
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    expect(await world.reports()).toEqual([])
    expect((await asJonas().mailSync.health()).own?.state).toBe('disconnected')
    expect(await world.firm.db.prisma.mailFolder.count()).toBe(0)
  })

  it('is read on when what is read beside its mail fails', async () => {
    await world.deliver(world.jonas)
    await asJonas().mailSync.connectOwn()
    const asked: string[] = []
    const failing = async (): Promise<void> => Promise.reject(new Error('no calendar'))
    world.run(1, [failing, async ({ mailbox }) => void asked.push(mailbox.oid)])
    await world.until(async () => (await world.reports()).length === 1 && asked.length > 1)
    expect(asked.every((oid) => oid === world.jonas.oid)).toBe(true)
    expect((await asJonas().mailSync.health()).own?.trouble).toBeNull()
  })

  it('waits with its reason while Outlook refuses, and goes on by itself', async () => {
    await world.outlook.control('mailbox-scope', { oid: world.jonas.oid, isInScope: false })
    await world.deliver(world.jonas)
    await connect()
    await world.until(async () => (await asJonas().mailSync.health()).own?.trouble === 'OUTLOOK_REFUSED')
    await world.outlook.control('mailbox-scope', { oid: world.jonas.oid, isInScope: true })
    await world.until(async () => (await world.reports()).length === 1)
    await world.until(async () => (await asJonas().mailSync.health()).own?.trouble === null)
  })
})

describe('one mail in several mailboxes', () => {
  it('is one report with several witnesses', async () => {
    const mail = {
      internetMessageId: '<beide@kunde.example>',
      sentAt: '2026-11-20T08:00:00Z',
      receivedAt: '2026-11-20T08:00:00Z',
      subject: 'An beide',
    }
    await world.deliver(world.jonas, mail)
    await world.deliver(world.katrin, mail)
    await world.firm.as(world.katrin).mailSync.connectOwn()
    await connect()
    await world.until(async () => (await reasons()).length === 2)
    const [report, ...others] = await world.reports()
    expect(others).toEqual([])
    expect(report?.witnesses.map(({ mailbox }) => mailbox).sort()).toEqual([world.jonas.oid, world.katrin.oid].sort())
  })

  it('stays out of all of them once it was withdrawn', async () => {
    const mail = {
      internetMessageId: '<zurueck@kunde.example>',
      sentAt: '2026-11-20T08:00:00Z',
      receivedAt: '2026-11-20T08:00:00Z',
      subject: 'Zurück',
    }
    await world.deliver(world.jonas, mail)
    await connect()
    await world.until(async () => (await world.reports()).length === 1)
    const [report] = await world.reports()
    await asJonas().contactReports.withdraw({ reportId: report?.id ?? '' })
    await world.deliver(world.katrin, mail)
    await world.firm.as(world.katrin).mailSync.connectOwn()
    await world.until(async () => (await reasons()).includes('withdrawn'))
    expect((await world.reports()).filter(({ withdrawnAt }) => withdrawnAt === null)).toEqual([])
  })
})

describe('who may connect', () => {
  it('nobody while the company has switched logging off', async () => {
    await world.firm.db.prisma.loggingPolicy.updateMany({ data: { isLoggingOn: false } })
    await expect(asJonas().mailSync.connectOwn()).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
  })

  it('an administrator only what Exchange calls a shared mailbox', async () => {
    const admin = await world.firm.person('Jan Brandt', 'admin')
    const [own, shared] = ['katrin@hanse.example', 'vertrieb@hanse.example']
    world.firm.owners.set(own, { oid: world.katrin.oid, address: own, name: 'Katrin', isShared: false })
    world.firm.owners.set(shared, { oid: '0a000000-0000-4000-8000-000000000009', address: shared, name: 'Vertrieb', isShared: true })
    await expect(world.firm.as(admin).mailSync.connectShared({ address: own })).rejects.toMatchObject({ cause: { reason: 'INVALID' } })
    await expect(asJonas().mailSync.connectShared({ address: shared })).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
    await world.firm.as(admin).mailSync.connectShared({ address: shared })
    expect((await asJonas().mailSync.health()).shared).toMatchObject([{ name: 'Vertrieb', kind: 'shared' }])
  })

  it('nobody the mailbox of whoever has left, although Exchange calls it shared by now', async () => {
    const admin = world.firm.as(await world.firm.person('Jan Brandt', 'admin'))
    const left = { oid: world.katrin.oid, address: 'katrin@hanse.example', name: 'Katrin', isShared: true }
    world.firm.owners.set(left.address, left)
    await world.firm.as(world.katrin).mailSync.connectOwn()
    await world.firm.as(world.katrin).mailSync.disconnectOwn()
    await expect(admin.mailSync.connectShared({ address: left.address })).rejects.toMatchObject({ cause: { reason: 'INVALID' } })
    await world.firm.db.prisma.mailbox.deleteMany()
    await expect(admin.mailSync.connectShared({ address: left.address })).rejects.toMatchObject({ cause: { reason: 'INVALID' } })
    expect(await world.firm.db.prisma.mailbox.count()).toBe(0)
  })

  it('and the administrator may end it for any of them', async () => {
    const admin = world.firm.as(await world.firm.person('Jan Brandt', 'admin'))
    await asJonas().mailSync.connectOwn()
    const { id: mailboxId } = await world.mailbox(world.jonas)
    await expect(world.firm.as(world.katrin).mailSync.disconnect({ mailboxId })).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
    await admin.mailSync.disconnect({ mailboxId })
    expect(await world.mailbox(world.jonas)).toMatchObject({ status: 'disconnected', userId: world.jonas.id, kind: 'user' })
  })
})

it('a process that lost its lease commits nothing', async () => {
  await asJonas().mailSync.connectOwn()
  const now = new Date()
  const first = await claimMailbox(database, 'first', now)
  expect(await claimMailbox(database, 'second', now)).toBeNull()
  const later = new Date(now.getTime() + 31_000)
  const second = await claimMailbox(database, 'second', later)
  const commit = (holder: typeof first) => commitWithLease(world.firm.db, holder!, later, async () => 'committed')
  await expect(commit(first)).rejects.toBeInstanceOf(LeaseLost)
  expect(await commit(second)).toBe('committed')
})
