/** Verdicts end to end: what the rules need to know is found, and what they say is stored. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestDatabase, type TestDatabase } from '../../support/test-database.ts'
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
