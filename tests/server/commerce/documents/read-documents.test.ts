/** What sections of the cockpit open to, and whose it is. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MOST_ROWS } from '../../../../domain/texts/cut-list.ts'
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
})

const organisationId = () => firm.id
const gone = new Date('2026-11-20T05:00:00Z')

async function order(given: object = {}): Promise<string> {
  const id = uuidv7()
  const own = { organisationId: organisationId(), id, customerId, number: '2632302', orderedOn: toDate('2026-11-10'), totalCents: 100_000 }
  await firm.db.prisma.order.create({ data: { ...own, promisedOn: toDate('2026-11-30'), ...given } })
  return id
}

const orderLine = (orderId: string, position: number, given: object = {}) =>
  firm.db.prisma.orderLine.create({
    data: {
      ...{ organisationId: organisationId(), id: uuidv7(), orderId, customerId, orderedOn: toDate('2026-11-10'), position },
      ...{ text: 'Schwerlastanker M12x110', productNumber: 'VT-10959', quantity: 200, unitPrice: 186, priceUnit: 100, totalCents: 37_200 },
      ...given,
    },
  })

async function quote(given: object = {}): Promise<string> {
  const id = uuidv7()
  const own = { organisationId: organisationId(), id, customerId, number: 'AN-2631401', quotedOn: toDate('2026-11-01'), totalCents: 80_000 }
  await firm.db.prisma.quote.create({ data: { ...own, subject: 'Rohre Halle 4', ...given } })
  return id
}

const followUp = (title: string, given: object = {}) =>
  firm.db.prisma.followUp.create({
    data: {
      ...{ organisationId: organisationId(), id: uuidv7(), title, customerId, dueOn: toDate('2026-11-27'), assigneeId: jonas.id, authorId: jonas.id },
      ...given,
    },
  })

const rowsOf = async (section: 'orders' | 'quotes' | 'complaints' | 'machines' | 'competitor_prices') => {
  const answer = await firm.as(jonas).cockpit.section({ customerId, section, cursor: null })
  if (!('rows' in answer) || !('said' in answer)) throw new Error('not a list of the ERP')
  return answer
}

describe('an order', () => {
  it('opens to what is still to come of each line, by the line’s own day or the order’s', async () => {
    const orderId = await order({ requestedOn: toDate('2026-11-25') })
    await orderLine(orderId, 2, { quantity: 50, promisedOn: toDate('2026-12-14') })
    await orderLine(orderId, 1, { deliveredQuantity: 120 })
    await orderLine(orderId, 3, { archivedAt: gone })
    const { lines, isGone } = await firm.as(jonas).commerce.order({ orderId })
    expect(isGone).toBe(false)
    expect(lines).toMatchObject([
      {
        position: 1,
        productNumber: 'VT-10959',
        quantity: 200,
        deliveredQuantity: 120,
        openQuantity: 80,
        unitPrice: 186,
        priceUnit: 100,
        cents: 37_200,
      },
      { position: 2, openQuantity: 50, promisedOn: '2026-12-14', requestedOn: '2026-11-25' },
    ])
    expect(lines[0]?.promisedOn).toBe('2026-11-30')
  })

  it('has no backlog once it is delivered or cancelled, whatever its lines say', async () => {
    for (const status of ['delivered', 'cancelled'] as const) {
      const orderId = await order({ status })
      await orderLine(orderId, 1)
      expect((await firm.as(jonas).commerce.order({ orderId })).lines[0]?.openQuantity).toBe(0)
    }
  })

  it('names its delivery notes, those that are gone left out', async () => {
    const orderId = await order()
    const note = { organisationId: organisationId(), customerId, orderId, carrier: 'DPD', trackingNumber: '01505123456789' }
    await firm.db.prisma.delivery.createMany({
      data: [
        { ...note, id: uuidv7(), number: 'LS-1', deliveredOn: toDate('2026-11-12') },
        { ...note, id: uuidv7(), number: 'LS-2', archivedAt: gone },
      ],
    })
    const { deliveries } = await firm.as(jonas).commerce.order({ orderId })
    expect(deliveries).toMatchObject([{ number: 'LS-1', deliveredOn: '2026-11-12', carrier: 'DPD', trackingNumber: '01505123456789' }])
  })

  it('names the newest of many delivery notes', async () => {
    const orderId = await order()
    const note = { organisationId: organisationId(), customerId, orderId }
    const days = Array.from({ length: MOST_ROWS + 10 }, (_, i) => new Date(Date.UTC(2026, 0, 1 + i)))
    await firm.db.prisma.delivery.createMany({ data: days.map((deliveredOn, i) => ({ ...note, id: uuidv7(), number: `LS-${i}`, deliveredOn })) })
    const { deliveries } = await firm.as(jonas).commerce.order({ orderId })
    expect([deliveries.length, deliveries[0]?.number]).toEqual([MOST_ROWS + 1, `LS-${MOST_ROWS + 9}`])
  })

  it('that its source does not name any more is no row, and says so when it is opened', async () => {
    const orderId = await order({ archivedAt: gone })
    expect((await rowsOf('orders')).rows).toEqual([])
    expect((await firm.as(jonas).commerce.order({ orderId })).isGone).toBe(true)
  })

  it('is nobody’s who may not see its customer', async () => {
    const [orderId, quoteId] = [await order(), await quote()]
    await expect(firm.as(stranger).commerce.order({ orderId })).rejects.toThrow('for this user')
    await expect(firm.as(stranger).commerce.quote({ quoteId })).rejects.toThrow('for this user')
  })
})

describe('a quote', () => {
  it('opens to its positions', async () => {
    const quoteId = await quote()
    const line = { organisationId: organisationId(), quoteId, text: 'Kugelhahn', quantity: 3, unitPrice: 32.4, totalCents: 9_720 }
    await firm.db.prisma.quoteLine.createMany({ data: [{ ...line, id: uuidv7(), position: 1, discountPercent: 5 }] })
    expect(await firm.as(jonas).commerce.quote({ quoteId })).toEqual({
      quoteId,
      isGone: false,
      lines: [
        {
          ...{ position: 1, productNumber: null, text: 'Kugelhahn', quantity: 3, unit: null, unitPrice: 32.4, priceUnit: 1 },
          ...{ discountPercent: 5, cents: 9_720 },
        },
      ],
    })
  })

  it('knows its next step by its number or its subject, and not that of another', async () => {
    await quote()
    await quote({ number: 'AN-2631402', subject: null })
    await followUp('Muster zurückholen')
    expect(((await rowsOf('quotes')).rows as { nextStep: unknown }[]).map(({ nextStep }) => nextStep)).toEqual([null, null])
    await followUp('Wegen Rohre Halle 4 anrufen', { dueOn: toDate('2026-11-26') })
    await followUp('Nachfassen', { note: 'an-2631402', dueOn: toDate('2026-11-28') })
    const titles = new Map(
      ((await rowsOf('quotes')).rows as { number: string; nextStep: { title: string } | null }[]).map(({ number, nextStep }) => [
        number,
        nextStep?.title,
      ]),
    )
    expect(titles).toEqual(
      new Map([
        ['AN-2631401', 'Wegen Rohre Halle 4 anrufen'],
        ['AN-2631402', 'Nachfassen'],
      ]),
    )
  })

  it('is not meant where its number is only a piece of another', async () => {
    await quote({ number: '1014', subject: null })
    await quote({ number: 'A.1', subject: null })
    await followUp('AN-101402 nachfassen, Preis 51014,20 Euro, AA11')
    const steps = async () => ((await rowsOf('quotes')).rows as { nextStep: { title: string } | null }[]).map(({ nextStep }) => nextStep?.title)
    expect(await steps()).toEqual([undefined, undefined])
    await followUp('Angebot (1014): nachfassen')
    expect((await steps()).filter(Boolean)).toEqual(['Angebot (1014): nachfassen'])
  })

  it('has no next step once it is lost, but to whom and why', async () => {
    await quote({ status: 'lost', competitor: 'Nordtool AG', closedBecause: 'Preis' })
    await followUp('Rohre Halle 4')
    expect((await rowsOf('quotes')).rows).toMatchObject([{ nextStep: null, competitor: 'Nordtool AG', closedBecause: 'Preis' }])
  })
})

it('what vanished at its source stands in no list', async () => {
  const own = { organisationId: organisationId(), customerId }
  await firm.db.prisma.complaint.create({
    data: { ...own, id: uuidv7(), number: 'RK-1', subject: 'x', openedOn: toDate('2026-11-01'), deadlineOn: toDate('2026-11-10'), archivedAt: gone },
  })
  await firm.db.prisma.machine.create({ data: { ...own, id: uuidv7(), name: 'Presse', archivedAt: gone } })
  await firm.db.prisma.competitorPrice.create({
    data: { ...own, id: uuidv7(), competitor: 'A', product: 'B', price: 1, seenOn: toDate('2026-11-01'), archivedAt: gone },
  })
  for (const section of ['complaints', 'machines', 'competitor_prices'] as const) expect((await rowsOf(section)).rows).toEqual([])
})

describe('a section says whose figures they are', () => {
  const told = (entityId: string, given: object = {}) =>
    firm.db.prisma.externalNumber.create({
      data: {
        ...{ organisationId: organisationId(), source: 'erp', entity: 'order', externalId: entityId, entityId },
        ...{ saidAt: new Date('2026-11-21T05:00:00Z'), ...given },
      },
    })

  it('and nothing where no source named them', async () => {
    const orderId = await order()
    await told(orderId, { saidAt: null })
    expect((await rowsOf('orders')).said).toBeNull()
  })

  it('as of the last file that was brought in, else as of when it was said', async () => {
    await told(await order())
    expect((await rowsOf('orders')).said).toEqual({ source: 'erp', at: '2026-11-21T05:00:00.000Z' })
    const job = { organisationId: organisationId(), source: 'erp', entity: 'order', fileName: 'a.csv', fileBytes: 1, state: 'done' as const }
    await firm.db.prisma.importJob.createMany({
      data: [
        { ...job, id: uuidv7(), fileFrom: new Date('2026-11-22T05:10:00Z'), createdAt: new Date('2026-11-22T05:15:00Z') },
        { ...job, id: uuidv7(), fileFrom: new Date('2026-11-23T05:10:00Z'), createdAt: new Date('2026-11-23T05:15:00Z'), state: 'failed' },
        { ...job, id: uuidv7(), fileFrom: new Date('2026-11-23T05:10:00Z'), createdAt: new Date('2026-11-23T05:16:00Z'), entity: 'quote' },
      ],
    })
    expect((await rowsOf('orders')).said).toEqual({ source: 'erp', at: '2026-11-22T05:10:00.000Z' })
  })
})

it('a project holds what belongs to it and this customer', async () => {
  const projectId = uuidv7()
  const own = { organisationId: organisationId() }
  await firm.db.prisma.project.create({ data: { ...own, id: projectId, name: 'Klinik', nameFolded: 'klinik' } })
  const read = { customerId, projectId }
  await expect(firm.as(jonas).commerce.project(read)).rejects.toThrow('for this user')
  const rival = await firm.customer('Rivale GmbH')
  await firm.db.prisma.projectParty.createMany({
    data: [customerId, rival].map((party) => ({ ...own, id: uuidv7(), projectId, customerId: party, role: 'bidder' as const })),
  })
  await quote({ projectId })
  await quote({ projectId, customerId: rival, number: 'AN-9' })
  await order({ projectId })
  await followUp('Kalkulation prüfen', { projectId })
  const project = await firm.as(jonas).commerce.project(read)
  expect(project).toMatchObject({
    quotes: [{ number: 'AN-2631401' }],
    orders: [{ number: '2632302' }],
    reports: [],
    followUps: [{ title: 'Kalkulation prüfen', isDone: false }],
  })
  await expect(firm.as(stranger).commerce.project(read)).rejects.toThrow('for this user')
})

it('terms hold agreements with what is left, scales, what was lent and what runs', async () => {
  const own = { organisationId: organisationId(), customerId }
  const agreementId = uuidv7()
  await firm.db.prisma.frameworkAgreement.create({
    data: {
      ...own,
      id: agreementId,
      number: 'RV-1',
      title: 'Rahmen',
      startsOn: toDate('2026-01-01'),
      endsOn: toDate('2026-12-31'),
      volumeCents: 100,
    },
  })
  await firm.db.prisma.agreementPrice.create({
    data: { organisationId: organisationId(), id: uuidv7(), agreementId, position: 1, text: 'Anker', quantity: 100, calledQuantity: 40 },
  })
  const days = { startsOn: toDate('2026-01-01'), endsOn: toDate('2026-12-31') }
  const steps = [{ fromCents: 100, percent: 2 }]
  await firm.db.prisma.rebateScale.create({ data: { ...own, ...days, id: uuidv7(), title: 'Bonus', reachedCents: 60, steps } })
  await firm.db.prisma.rebateScale.create({ data: { ...own, ...days, id: uuidv7(), title: 'Reckoned', endsOn: toDate('2027-01-31'), steps } })
  const invoice = { ...own, dueOn: toDate('2026-12-01'), kind: 'invoice' as const }
  await firm.db.prisma.invoice.createMany({
    data: [
      { ...invoice, id: uuidv7(), number: 'R-1', invoicedOn: toDate('2026-03-01'), totalCents: 90 },
      { ...invoice, id: uuidv7(), number: 'R-2', invoicedOn: toDate('2025-12-31'), totalCents: 500 },
      { ...invoice, id: uuidv7(), number: 'G-1', invoicedOn: toDate('2026-04-01'), totalCents: -20, kind: 'credit_note' },
    ],
  })
  await firm.db.prisma.loanItem.createMany({
    data: [
      { ...own, id: uuidv7(), kind: 'loan', text: 'Bohrer', givenOn: toDate('2026-11-01') },
      { ...own, id: uuidv7(), kind: 'loan', text: 'zurück', givenOn: toDate('2026-11-01'), returnedOn: toDate('2026-11-02') },
    ],
  })
  await firm.db.prisma.promotion.createMany({
    data: [
      { organisationId: organisationId(), id: uuidv7(), title: 'Aktion', ...days },
      { organisationId: organisationId(), id: uuidv7(), title: 'vorbei', ...days, endsOn: toDate('2026-11-01') },
      { organisationId: organisationId(), id: uuidv7(), title: 'kommt', ...days, startsOn: toDate('2026-12-01') },
    ],
  })
  const answer = await firm.as(jonas).cockpit.section({ customerId, section: 'terms', cursor: null })
  if (answer.section !== 'terms') throw new Error('not the terms')
  expect(answer.terms).toMatchObject({
    agreements: [{ number: 'RV-1', kind: 'framework', prices: [{ text: 'Anker', quantity: 100, calledQuantity: 40, price: null }] }],
    rebateScales: [
      { title: 'Bonus', reachedCents: 60, steps },
      { title: 'Reckoned', reachedCents: 70 },
    ],
    loanItems: [{ text: 'Bohrer', quantity: 1 }],
    promotions: [{ title: 'Aktion' }],
    termsSaid: null,
    openItemsSaid: null,
  })
})

it('product groups tell three years, and leave out what is cancelled or gone', async () => {
  const productGroupId = uuidv7()
  await firm.db.prisma.productGroup.create({ data: { organisationId: organisationId(), id: productGroupId, code: 'VT', name: 'Verbindungstechnik' } })
  const [live, cancelled] = [await order(), await order({ status: 'cancelled' })]
  for (const [position, day] of ['2026-05-01', '2025-11-24', '2025-02-01', '2024-06-01', '2023-12-31'].entries())
    await orderLine(live, position + 1, { productGroupId, orderedOn: toDate(day), totalCents: 10 ** position })
  await orderLine(live, 9, { productGroupId, orderedOn: toDate('2026-05-01'), totalCents: 7, archivedAt: gone })
  await orderLine(cancelled, 1, { productGroupId, orderedOn: toDate('2026-05-01'), totalCents: 7 })
  const answer = await firm.as(jonas).cockpit.section({ customerId, section: 'product_groups', cursor: null })
  if (answer.section !== 'product_groups') throw new Error('not the groups')
  expect(answer.rows).toEqual([
    {
      ...{ productGroupId, name: 'Verbindungstechnik', cents: 1, lastYearCents: 100, lastOn: '2026-05-01' },
      years: [
        { year: 2026, cents: 1 },
        { year: 2025, cents: 110 },
        { year: 2024, cents: 1_000 },
      ],
    },
  ])
})

it('product groups count what was sold though its source names it no more', async () => {
  const productGroupId = uuidv7()
  await firm.db.prisma.productGroup.create({ data: { organisationId: organisationId(), id: productGroupId, code: 'VT', name: 'Verbindungstechnik' } })
  const sold = await order({ archivedAt: gone, status: 'delivered' })
  await orderLine(sold, 1, { productGroupId, totalCents: 37_200 })
  const answer = await firm.as(jonas).cockpit.section({ customerId, section: 'product_groups', cursor: null })
  expect(answer).toMatchObject({ rows: [{ name: 'Verbindungstechnik', cents: 37_200 }] })
})
