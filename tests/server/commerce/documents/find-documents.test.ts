/** Documents by the numbers that a mail names, and a customer's positions by words. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findAmong } from '../../../../server/commerce/documents/search-positions.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let stranger: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database, { customerVisibility: 'care_team' })
  jonas = await firm.person('Jonas Petersen')
  stranger = await firm.person('Inga Harms')
  customerId = await firm.customer('Kunde GmbH', { careTeam: [jonas] })
  await documentsOf(firm, customerId)
})

const on = toDate('2026-11-10')

/** One of each kind. */
async function documentsOf({ id: organisationId, db: { prisma } }: Firm, whose: string): Promise<void> {
  const own = () => ({ organisationId, id: uuidv7(), customerId: whose })
  const order = own()
  await prisma.order.create({ data: { ...order, number: 'AU-2632302', customerReference: 'PO-17834', orderedOn: on, totalCents: 1 } })
  await prisma.quote.create({ data: { ...own(), number: 'AN-2631401', quotedOn: on, totalCents: 1 } })
  await prisma.invoice.create({ data: { ...own(), number: 'RE 2026/0815', invoicedOn: on, dueOn: on, totalCents: 1 } })
  await prisma.complaint.create({ data: { ...own(), number: 'RK-2630201', subject: 'x', openedOn: on, deadlineOn: on } })
  await prisma.delivery.create({ data: { ...own(), number: 'LS-2631402', orderId: order.id } })
}

const find = async (numbers: string[], by = jonas, of: string | null = null) =>
  (await firm.as(by).commerce.documents({ numbers, customerId: of })).map(({ kind, number }) => `${kind} ${number}`)

describe('a document is found', () => {
  it.each([
    ['AN-2631401', 'quote AN-2631401'],
    ['an 2631401', 'quote AN-2631401'],
    ['2632302', 'order AU-2632302'],
    ['RE2026/0815', 'invoice RE 2026/0815'],
    ['RK-2630201', 'complaint RK-2630201'],
    ['LS2631402', 'delivery LS-2631402'],
    // The customer's own number.
    ['PO 17834', 'order AU-2632302'],
  ])('by %s', async (number, document) => expect(await find([number])).toEqual([document]))

  it('not by a part of its number, by few digits, or by half a customer’s own', async () => {
    for (const number of ['263230', '32302', 'AN-263140', '17834', '%', '']) expect(await find([number]), number).toEqual([])
  })

  it('each once, also where it has both numbers', async () => {
    expect(await find(['AU-2632302', '2632302', 'PO-17834'])).toEqual(['order AU-2632302'])
  })

  it('with its customer, of any customer one may see, the shown one’s first', async () => {
    const other = await firm.customer('Andere GmbH', { careTeam: [jonas] })
    await documentsOf(firm, other)
    const found = await firm.as(jonas).commerce.documents({ numbers: ['AN-2631401'], customerId: other })
    expect(found.map(({ customerName }) => customerName)).toEqual(['Andere GmbH', 'Kunde GmbH'])
  })

  it('of the shown customer also where many others number theirs alike', async () => {
    const order = { organisationId: firm.id, customerReference: 'Bestellung 1001', orderedOn: on, totalCents: 1 }
    for (let i = 0; i < 8; i++) {
      const other = await firm.customer(`Andere ${i} GmbH`, { careTeam: [jonas] })
      await firm.db.prisma.order.create({ data: { ...order, id: uuidv7(), customerId: other, number: `AU-77000${i}` } })
    }
    await firm.db.prisma.order.create({ data: { ...order, id: uuidv7(), customerId, number: 'AU-770009' } })
    expect((await find(['Bestellung 1001'], jonas, customerId))[0]).toBe('order AU-770009')
  })

  it('by nobody who may not see its customer, and in no other organisation', async () => {
    const numbers = ['AN-2631401', 'AU-2632302', 'PO-17834', 'RE 2026/0815', 'RK-2630201', 'LS-2631402']
    expect(await find(numbers)).toHaveLength(5)
    expect(await find(numbers, stranger)).toEqual([])
    const elsewhere = await Firm.found(database, { domain: 'andere.example' })
    const inga = await elsewhere.person('Inga Harms')
    expect(await elsewhere.as(inga).commerce.documents({ numbers, customerId })).toEqual([])
  })
})

describe('what a customer paid last', () => {
  const lineOf = async (number: string, day: string, given: object = {}) => {
    const { id: organisationId, db } = firm
    const [orderId, orderedOn] = [uuidv7(), toDate(day)]
    await db.prisma.order.create({ data: { organisationId, id: orderId, customerId, number, orderedOn, totalCents: 1 } })
    const line = {
      organisationId,
      id: uuidv7(),
      orderId,
      customerId,
      orderedOn,
      position: 1,
      text: 'Schwerlastanker M12x110',
      productNumber: 'VT-10959',
    }
    await db.prisma.orderLine.create({ data: { ...line, quantity: 200, unitPrice: 186, priceUnit: 100, totalCents: 1, ...given } })
  }
  const search = (text: string, by = jonas) => firm.as(by).commerce.positions({ customerId, text })

  it('stands with quantity, day and document, and beside it what was quoted and agreed', async () => {
    const { id: organisationId, db } = firm
    await lineOf('1', '2026-05-01', { unitPrice: 170 })
    await lineOf('2', '2026-10-01')
    await lineOf('3', '2026-11-01', { archivedAt: new Date() })
    const line = { organisationId, id: uuidv7(), position: 1, text: 'Anker M12x110', productNumber: 'vt-10959' }
    const [quoteId, agreementId] = [uuidv7(), uuidv7()]
    await db.prisma.quote.create({ data: { organisationId, id: quoteId, customerId, number: 'AN-7', quotedOn: toDate('2026-11-05'), totalCents: 1 } })
    await db.prisma.quoteLine.create({ data: { ...line, quoteId, quantity: 500, unitPrice: 181, priceUnit: 100, totalCents: 1 } })
    const days = { startsOn: toDate('2026-01-01'), endsOn: toDate('2026-12-31') }
    await db.prisma.frameworkAgreement.create({ data: { organisationId, id: agreementId, customerId, number: 'PV-1', title: 'x', ...days } })
    await db.prisma.agreementPrice.create({ data: { ...line, id: uuidv7(), agreementId, price: 180, priceUnit: 100 } })
    expect(await search('anker m12 x 110')).toEqual([
      {
        ...{ productNumber: 'vt-10959', text: 'Anker M12x110', seen: null, band: null, surcharges: [] },
        last: [
          { kind: 'quote', documentId: quoteId, number: 'AN-7', on: '2026-11-05', quantity: 500, price: 181, priceUnit: 100, discountPercent: null },
          expect.objectContaining({ kind: 'order', number: '2', on: '2026-10-01', quantity: 200, price: 186, priceUnit: 100 }),
          expect.objectContaining({ kind: 'agreement', number: 'PV-1', price: 180, quantity: null }),
        ],
      },
    ])
  })

  it('stands beside what a competitor asked for it here last, and what all ask anywhere', async () => {
    const { id: organisationId, db } = firm
    await lineOf('1', '2026-05-01')
    const seen = { organisationId, customerId, competitor: 'Nordtool', product: 'M12x110 Anker', productNumber: 'VT-10959' }
    await db.prisma.competitorPrice.createMany({
      data: [
        { ...seen, id: uuidv7(), price: 1.7, priceUnit: 1, seenOn: toDate('2026-09-01') },
        { ...seen, id: uuidv7(), price: 195, priceUnit: 100, seenOn: toDate('2026-08-01') },
        { ...seen, id: uuidv7(), price: 1, productNumber: 'VT-1', seenOn: toDate('2026-08-01') },
      ],
    })
    const seenHere = { competitor: 'Nordtool', price: 1.7, priceUnit: 1, seenOn: '2026-09-01' }
    expect((await search('Schwerlastankr'))[0]).toMatchObject({ seen: seenHere, band: null })
    const elsewhere = { ...seen, id: uuidv7(), customerId: await firm.customer('Anderer GmbH', { careTeam: [jonas] }), productNumber: 'vt-10959' }
    await db.prisma.competitorPrice.create({ data: { ...elsewhere, price: 2, priceUnit: 1, seenOn: toDate('2026-10-01') } })
    expect((await search('Schwerlastankr'))[0]).toMatchObject({ seen: seenHere, band: { lowest: 1.7, highest: 2, sightings: 3 } })
  })

  it('is looked for among thousands with room for others in between', async () => {
    const things = Array.from({ length: 5_000 }, (_, i) => ({ productNumber: `VT-${i}`, text: `Schwerlastanker ${i}` }))
    let [turns, isFound] = [0, false]
    const others = (): void => {
      turns += 1
      if (!isFound) setImmediate(others)
    }
    setImmediate(others)
    const hits = await findAmong('schwerlastankr 4999', things)
    isFound = true
    expect(hits).toEqual([things[4_999]])
    expect(turns).toBeGreaterThan(50)
  })

  it('is nothing of a cancelled order, of another size, or for somebody who may not see him', async () => {
    await lineOf('1', '2026-05-01')
    expect(await search('M12x100')).toEqual([])
    await firm.db.prisma.order.updateMany({ data: { status: 'cancelled' } })
    expect(await search('M12x110')).toEqual([])
    await expect(search('M12x110', stranger)).rejects.toThrow('for this user')
  })
})
