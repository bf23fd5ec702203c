/** What competitors ask for a product, over all customers: who is told it, and who is not. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { toDate } from '../../../../server/platform/database/db.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let sabine: Person
/** Of Jonas. */
let own: string
let quoteId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database, { customerVisibility: 'care_team' })
  jonas = await firm.person('Jonas Petersen')
  sabine = await firm.person('Sabine Hoffmann', 'head_of_sales')
  own = await firm.customer('Eigener GmbH', { careTeam: [jonas] })
  quoteId = uuidv7()
  const organisationId = firm.id
  await firm.db.prisma.quote.create({
    data: { organisationId, id: quoteId, customerId: own, number: 'AN-1', quotedOn: toDate('2026-11-20'), totalCents: 1 },
  })
  const line = { organisationId, quoteId, text: 'Anker', quantity: 1, unitPrice: 2, totalCents: 200 }
  await firm.db.prisma.quoteLine.createMany({
    data: [
      { ...line, id: uuidv7(), position: 1, productNumber: 'VT-7' },
      { ...line, id: uuidv7(), position: 2, productNumber: null },
    ],
  })
})

/** By whoever sees every customer. */
const see = async (customerId: string, ...prices: number[]) => {
  for (const price of prices) {
    const said = {
      competitor: 'Nordtool AG',
      productNumber: 'vt-7',
      product: 'Anker',
      priceUnit: 100,
      sourceKind: 'told',
      seenOn: '2026-11-20',
    } as const
    const words = { kind: 'competitor_price', price: price * 100, ...said } as const
    await firm.as(sabine).entries.enter({ id: uuidv7(), customerId, words, reportId: null, mail: null })
  }
}
const bandFor = async (person: Person) => {
  const [band] = await firm.as(person).quotes.competitorBands({ quoteId })
  return band ? [band.position, band.lowest, band.highest, band.sightings] : null
}

it('it takes three sightings at two customers', async () => {
  const other = await firm.customer('Zweiter GmbH', { careTeam: [jonas] })
  expect(await bandFor(jonas)).toBeNull()
  await see(own, 1.8, 1.9, 2.1)
  expect(await bandFor(jonas)).toBeNull()
  await see(other, 1.7)
  expect(await bandFor(jonas)).toEqual([1, 1.7, 2.1, 4])
  const answer = await firm.as(jonas).cockpit.section({ customerId: own, section: 'competitor_prices', cursor: null })
  expect(answer).toMatchObject({ rows: [{ band: { lowest: 1.7, highest: 2.1, sightings: 4 } }, {}, {}] })
})

it('a faded, a withdrawn and an archived one do not count', async () => {
  const other = await firm.customer('Zweiter GmbH', { careTeam: [jonas] })
  await see(own, 1.8, 1.9)
  await see(other, 1.7)
  expect(await bandFor(jonas)).not.toBeNull()
  const { prisma } = firm.db
  for (const gone of [{ archivedAt: new Date() }, { seenOn: toDate('2026-05-23') }]) {
    const [first] = await prisma.competitorPrice.findMany({ where: { customerId: other } })
    await prisma.competitorPrice.updateMany({ where: { id: first!.id }, data: gone })
    expect(await bandFor(jonas)).toBeNull()
    await prisma.competitorPrice.updateMany({ where: { id: first!.id }, data: { archivedAt: null, seenOn: toDate('2026-11-20') } })
  }
  const [entry] = await prisma.customerEntry.findMany({ where: { customerId: other } })
  await firm.as(sabine).entries.withdraw({ entryId: entry!.id, version: 1 })
  expect(await bandFor(jonas)).toBeNull()
})

it('companies of one group are one customer, however deep', async () => {
  const [mother, daughter, sister] = [await firm.customer('Mutter AG'), await firm.customer('Tochter GmbH'), await firm.customer('Schwester GmbH')]
  const link = (fromId: string, toId: string) =>
    firm.db.prisma.customerLink.create({ data: { organisationId: firm.id, id: uuidv7(), fromId, toId, kind: 'group_parent' } })
  await link(daughter!, mother!)
  await link(sister!, daughter!)
  await see(daughter!, 1.8, 1.9)
  await see(sister!, 1.7)
  await see(mother!, 1.6)
  expect(await bandFor(sabine)).toBeNull()
  // Who owns each other in a circle is still one.
  await link(mother!, sister!)
  expect(await bandFor(sabine)).toBeNull()
  await see(own, 2)
  expect(await bandFor(sabine)).toEqual([1, 1.6, 2, 5])
})

it('companies that share one of several owners are one customer', async () => {
  const [one, two, joint, alone] = await Promise.all(['Eine AG', 'Andere AG', 'Beider GmbH', 'Einer GmbH'].map((name) => firm.customer(name)))
  const link = (fromId: string, toId: string) => ({ organisationId: firm.id, id: uuidv7(), fromId, toId, kind: 'group_parent' as const })
  await firm.db.prisma.customerLink.createMany({ data: [link(joint!, one!), link(joint!, two!), link(alone!, one!)] })
  await see(joint!, 1.8, 1.9)
  await see(two!, 1.7)
  await see(alone!, 1.6)
  expect(await bandFor(sabine)).toBeNull()
})

it('what was seen where the user may not look counts only where it is a band by itself', async () => {
  const [hidden, other] = [await firm.customer('Fremder GmbH'), await firm.customer('Noch ein Fremder GmbH')]
  await see(own, 1.8, 1.9)
  await see(hidden, 1.2, 1.3)
  expect(await bandFor(sabine)).toEqual([1, 1.2, 1.9, 4])
  expect(await bandFor(jonas)).toBeNull()
  await see(other, 1.4)
  expect(await bandFor(jonas)).toEqual([1, 1.2, 1.9, 5])
})

it('two customers that become one are one', async () => {
  const other = await firm.customer('Zweiter GmbH', { careTeam: [jonas] })
  await see(own, 1.8, 1.9)
  await see(other, 1.7)
  expect(await bandFor(jonas)).not.toBeNull()
  await firm.as(sabine).customerMerges.merge({ id: uuidv7(), keptId: own, goneId: other, keptVersion: 1, goneVersion: 1 })
  expect(await bandFor(jonas)).toBeNull()
})
