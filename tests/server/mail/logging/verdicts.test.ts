/** Verdicts end to end: what the rules need to know is found, and what they say is stored. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { markLogged } from '../../../../server/mail/logging/mark-logged.ts'
import { forgetVerdicts } from '../../../../server/mail/past/forget-verdicts.ts'
import { makeApplicationClient } from '../../../../server/outlook/graph/access/application-client.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { Reading } from './reading.ts'

let database: TestDatabase
let world: Reading
let customerId: string
let anna: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  world = await Reading.start(database)
  customerId = await world.firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'], domain: 'kunde.example' })
  anna = (await world.firm.db.prisma.contactEmail.findFirstOrThrow({ where: { address: 'anna@kunde.example' } })).contactId
})
afterEach(() => world.stop())

const asJonas = () => world.firm.as(world.jonas)
const connect = async (): Promise<void> => {
  await asJonas().mailSync.connectOwn()
  world.run()
}
const judged = async (count: number) => {
  await world.until(async () => (await world.verdicts()).length === count)
  return (await world.verdicts()).map(({ reason }) => reason).sort()
}

describe('gateways', () => {
  const fax = { name: 'Faxserver', address: 'fax@telefon.hanse-technik.example' }
  const gateway = (kind: 'fax' | 'voicemail' | 'web_form' | 'shop', sender: string, customerFrom: 'number' | 'reply_to' | 'body') =>
    world.firm.db.prisma.mailGateway.create({ data: { organisationId: world.firm.id, id: uuidv7(), kind, sender, customerFrom } })

  it('name the customer by the number of a person, of the company, or an extension behind it', async () => {
    const { prisma } = world.firm.db
    await prisma.customer.updateMany({ where: { id: customerId }, data: { phone: '+49451773010' } })
    await prisma.contactPhone.create({
      data: { organisationId: world.firm.id, id: uuidv7(), contactId: anna, number: '+491715550123', kind: 'mobile' },
    })
    await gateway('fax', fax.address, 'number')
    for (const number of ['+49 451 77301-0', '0451 / 77301 99', '0171 5550123', '+49 451 999999'])
      await world.deliver(world.jonas, { from: fax, subject: `Fax von ${number}` })
    await connect()
    expect(await judged(4)).toEqual(['gateway', 'gateway', 'gateway', 'unknown_correspondent'])
    for (const report of await world.reports())
      expect(report).toMatchObject({ channel: 'fax', direction: 'incoming', loggedBecause: 'gateway', customers: [{ customerId }] })
  })

  it('name the customer by Reply-To or by an address in the form, which nobody else on the mail has', async () => {
    await gateway('web_form', 'formular@web.example', 'body')
    await gateway('shop', '@shop.example', 'reply_to')
    await world.deliver(world.jonas, {
      from: { name: 'Formular', address: 'formular@web.example' },
      body: 'Name: Anna\nE-Mail: anna@kunde.example\n',
    })
    await world.deliver(world.jonas, {
      from: { name: 'Shop', address: 'no-reply@shop.example' },
      replyTo: [{ name: 'Anna', address: 'anna@kunde.example' }],
    })
    await connect()
    expect(await judged(2)).toEqual(['gateway', 'gateway'])
  })
})

it('an out-of-office notice of a contact leaves its facts in the header, and nothing else', async () => {
  const back = new Date(Date.now() + 10 * 86_400_000)
  const day = `${back.getUTCDate()}.${back.getUTCMonth() + 1}.${back.getUTCFullYear()}`
  await world.deliver(world.jonas, {
    subject: 'Automatische Antwort: Ihr Besuch',
    body: `Ich bin bis ${day} im Urlaub. Frau Klein vertritt mich.`,
    headers: [{ name: 'Auto-Submitted', value: 'auto-replied' }],
  })
  await connect()
  expect(await judged(1)).toEqual(['absence_notice'])
  expect(await world.reports()).toEqual([])
  const cockpit = () => asJonas().cockpit.ofCustomer({ customerId, contactId: anna })
  expect((await cockpit()).warnings).toEqual([
    { kind: 'person_away', name: 'anna', until: back.toISOString().slice(0, 10), substitute: 'Frau Klein' },
  ])
  world.firm.now = new Date(back.getTime() + 86_400_000)
  expect((await cockpit()).warnings).toEqual([])
})

describe('judged again', () => {
  const rule = (given: object) => ({
    id: uuidv7(),
    effect: 'exclude' as const,
    kind: 'address' as const,
    value: 'Anna@kunde.example',
    scope: 'own' as const,
    ...given,
  })
  const live = async () => (await world.reports()).filter(({ withdrawnAt }) => withdrawnAt === null).length
  const loggedTwo = async () => {
    await world.deliver(world.jonas)
    await world.deliver(world.jonas, { from: { name: 'Neu', address: 'neu@einkauf.kunde.example' } })
    await connect()
    await world.until(async () => (await live()) === 2)
  }

  it('a new exclusion says what it would have kept out, and withdraws it on demand', async () => {
    await loggedTwo()
    const one = rule({})
    expect(await asJonas().mailRules.add(one)).toEqual({ id: one.id, logged: 1 })
    expect(await asJonas().mailRules.add(rule({}))).toEqual({ id: one.id, logged: 1 })
    expect(await live()).toBe(2)
    expect(await asJonas().mailRules.withdrawLogged({ id: one.id })).toEqual({ withdrawn: 1, total: 1 })
    expect(await live()).toBe(1)
    expect(await asJonas().mailRules.add(rule({ kind: 'domain', value: '*.Kunde.example' }))).toMatchObject({ logged: 1 })
  })

  it('counts for somebody else nothing of mine, and lets only those who lead decide for all', async () => {
    await loggedTwo()
    expect(await world.firm.as(world.katrin).mailRules.add(rule({ kind: 'domain', value: 'kunde.example' }))).toMatchObject({ logged: 0 })
    await expect(asJonas().mailRules.add(rule({ scope: 'company' }))).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
    const lead = world.firm.as(await world.firm.person('Leiterin', 'head_of_sales'))
    const company = rule({ kind: 'domain', value: 'kunde.example', scope: 'company' })
    expect(await lead.mailRules.add(company)).toEqual({ id: company.id, logged: 2 })
    await expect(asJonas().mailRules.withdrawLogged({ id: company.id })).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
    expect(await lead.mailRules.withdrawLogged({ id: company.id })).toEqual({ withdrawn: 2, total: 2 })
  })

  it('takes what lies in a newly excluded folder out when its owner says so, and back in when the entry is lifted', async () => {
    await world.outlook.control('create-folder', { oid: world.jonas.oid, name: 'Betriebsrat' })
    await world.deliver(world.jonas, { internetMessageId: '<rat@kunde.example>', subject: 'Rat' })
    await world.outlook.control('move-mail', {
      oid: world.jonas.oid,
      internetMessageId: '<rat@kunde.example>',
      subject: 'Rat',
      folder: 'Betriebsrat',
    })
    await connect()
    await world.until(async () => (await live()) === 1)
    const folder = rule({ kind: 'folder', value: 'betriebsrat' })
    expect(await asJonas().mailRules.add(folder)).toEqual({ id: folder.id, logged: null })
    expect(await asJonas().mailRules.withdrawLogged({ id: folder.id })).toEqual({ withdrawn: null, total: null })
    await world.until(async () => (await live()) === 0)
    await asJonas().mailRules.remove({ id: folder.id })
    await world.until(async () => (await live()) === 1)
  })

  it.each([
    { kind: 'address', value: 'niemand' },
    { kind: 'domain', value: 'hanse-technik.example' },
    { kind: 'domain', value: 'example' },
    { kind: 'folder', value: 'x', effect: 'always' },
  ])('refuses an entry that can be none: $kind $value', async (given) => {
    await expect(asJonas().mailRules.add(rule(given))).rejects.toMatchObject({ cause: { reason: 'INVALID' } })
  })

  it('finds the earlier mails of an ignored sender and of a supplier once they are lifted', async () => {
    const supplierId = await world.firm.customer('Stahl AG', { addresses: ['v@stahl.example'] })
    await world.firm.db.prisma.customer.updateMany({ where: { id: supplierId }, data: { kind: 'supplier' } })
    await asJonas().customers.ignoreSender({ address: 'anna@kunde.example' })
    await world.deliver(world.jonas)
    await world.deliver(world.jonas, { from: { name: 'Stahl', address: 'v@stahl.example' } })
    await connect()
    expect(await judged(2)).toEqual(['ignored', 'supplier'])
    await asJonas().customers.unignoreSender({ address: 'anna@kunde.example' })
    await asJonas().customers.changeKind({ customerId: supplierId, kind: 'customer', version: 1 })
    await world.until(async () => (await live()) === 2)
    await expect(asJonas().customers.changeKind({ customerId: supplierId, kind: 'supplier', version: 1 })).rejects.toMatchObject({
      cause: { reason: 'CONFLICT' },
    })
  })

  it('finds a fax whose sender gave his number later, once the administrator has named the gateway', async () => {
    const from = { name: 'Fax', address: 'fax@dienst.example' }
    await world.deliver(world.jonas, { from, subject: 'Fax von 0171 5550123' })
    await connect()
    expect(await judged(1)).toEqual(['unknown_correspondent'])
    const admin = world.firm.as(await world.firm.person('Jan Brandt', 'admin'))
    const gateway = { id: uuidv7(), kind: 'fax' as const, sender: 'Fax@dienst.example', customerFrom: 'number' as const }
    await admin.mailGateways.add(gateway)
    await admin.mailGateways.add(gateway)
    await expect(admin.mailGateways.add({ ...gateway, id: uuidv7() })).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
    expect(await asJonas().mailGateways.list()).toEqual([{ ...gateway, sender: 'fax@dienst.example', logged: 0 }])
    const contact = { id: uuidv7(), salutation: null, givenName: null, surname: 'Fax', function: null, address: null, phone: '0171 5550123' }
    await asJonas().customers.addContact({ customerId, contact })
    await world.until(async () => (await live()) === 1)
    expect(await admin.mailGateways.list()).toMatchObject([{ logged: 1 }])
    await admin.mailGateways.remove({ id: gateway.id })
    expect(await live()).toBe(1)
  })
})

it('forgets why mails were not logged when the company’s time is over', async () => {
  await world.deliver(world.jonas)
  await world.deliver(world.jonas, { sensitivity: 'private' })
  await connect()
  expect(await judged(2)).toEqual(['address', 'private'])
  await world.halt()
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
  await forgetVerdicts(database, inDays(364))
  expect(await world.verdicts()).toHaveLength(2)
  await forgetVerdicts(database, inDays(366))
  expect((await world.verdicts()).map(({ reason }) => reason)).toEqual(['address'])
})

describe('the company’s category', () => {
  const client = () => makeApplicationClient(world.access, { tenantId: world.firm.tenantId, oid: world.jonas.oid })
  const path = async (messageId: string) => {
    const found = await client()
      .request(`/users/${world.jonas.oid}/messages`)
      .query({ $filter: `internetMessageId eq '${messageId}'` })
      .get()
    return `/users/${world.jonas.oid}/messages/${encodeURIComponent(found.value[0].id)}`
  }
  const categories = async (messageId: string): Promise<string[]> =>
    (
      await client()
        .request(await path(messageId))
        .get()
    ).categories
  const begin = async () => {
    await world.firm.db.prisma.loggingPolicy.updateMany({ data: { markCategory: 'Kunde' } })
    await asJonas().mailSync.connectOwn()
    world.run(1, [markLogged])
  }

  it('is set on what is logged, beside what is there, and nowhere else', async () => {
    await world.deliver(world.jonas, { internetMessageId: '<a@kunde.example>', categories: ['Wichtig'] })
    await world.deliver(world.jonas, { internetMessageId: '<b@fremd.example>', from: { name: 'X', address: 'x@fremd.example' } })
    await begin()
    await world.until(async () => (await categories('<a@kunde.example>')).length === 2)
    await world.settled(world.jonas)
    expect(await categories('<a@kunde.example>')).toEqual(['Wichtig', 'Kunde'])
    expect(await categories('<b@fremd.example>')).toEqual([])
    expect((await world.verdicts()).map(({ reason }) => reason).sort()).toEqual(['address', 'unknown_correspondent'])
    expect(await world.firm.db.prisma.mailWitness.findMany({ select: { markedAs: true } })).toEqual([{ markedAs: 'Kunde' }])
  })

  it('logs a mail on which somebody sets it, and says so where nobody on it is known', async () => {
    const newsletter = [{ name: 'List-Unsubscribe', value: '<x>' }]
    await world.deliver(world.jonas, { internetMessageId: '<a@kunde.example>', headers: newsletter })
    await world.deliver(world.jonas, { internetMessageId: '<b@fremd.example>', from: { name: 'X', address: 'x@fremd.example' } })
    await begin()
    expect(await judged(2)).toEqual(['newsletter', 'unknown_correspondent'])
    for (const id of ['<a@kunde.example>', '<b@fremd.example>'])
      await client()
        .request(await path(id))
        .patch({ categories: ['Kunde'] })
    await world.until(async () => (await world.verdicts()).every(({ reason }) => reason.startsWith('marked')))
    expect(await judged(2)).toEqual(['marked', 'marked_unknown'])
    expect((await world.reports()).map(({ loggedBecause }) => loggedBecause)).toEqual(['marked'])
  })

  it('does not hold up mail where the right to change mails is missing', async () => {
    await world.outlook.fault({ kind: 'error', method: 'PATCH', path: '/messages/', status: 403, times: 1000 })
    await world.deliver(world.jonas)
    await begin()
    await world.until(async () => (await world.reports()).length === 1)
    await world.settled(world.jonas)
    await world.deliver(world.jonas)
    await world.until(async () => (await world.reports()).length === 2)
    expect((await asJonas().mailSync.health()).own?.trouble).toBeNull()
  })
})
