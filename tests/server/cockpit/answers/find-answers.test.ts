/** What a customer's mail can be answered with: from his documents alone, and nothing that is not for him. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerText } from '../../../../domain/cockpit/answers/answer-text.ts'
import { usualAnswers } from '../../../../domain/cockpit/answers/answer-texts.ts'
import { offerForms } from '../../../../domain/visits/offer/offer-wording.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import { Firm, type Person, TODAY } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database, { customerVisibility: 'care_team' })
  jonas = await firm.person('Jonas Petersen')
  customerId = await firm.customer('Kunde GmbH', { careTeam: [jonas] })
})

const own = () => ({ organisationId: firm.id, id: uuidv7() })

type Lines = { text: string; quantity?: number; deliveredQuantity?: number; unitPrice?: number; discountPercent?: number; productNumber?: string }[]

async function order(number: string, given: object = {}, lines: Lines = [], whose = customerId): Promise<string> {
  const { prisma } = firm.db
  const head = { ...own(), customerId: whose, number, orderedOn: toDate('2026-11-03'), promisedOn: toDate('2026-12-03'), totalCents: 1, ...given }
  await prisma.order.create({ data: head })
  for (const [position, line] of lines.entries()) {
    const of = { orderId: head.id, customerId: whose, orderedOn: head.orderedOn, position, totalCents: 1 }
    await prisma.orderLine.create({ data: { ...own(), ...of, quantity: 10, unitPrice: 1, ...line } })
  }
  return head.id
}

const invoice = (number: string, given: object = {}, whose = customerId) =>
  firm.db.prisma.invoice.create({
    data: { ...own(), customerId: whose, number, invoicedOn: toDate('2026-11-10'), dueOn: toDate('2026-12-10'), openCents: 50_000, ...given },
  })

type Given = { kinds?: ('order' | 'invoice' | 'price')[]; numbers?: string[]; contactId?: string | null; by?: Person }

const find = ({ by = jonas, ...given }: Given = {}) =>
  firm.as(by).answers.find({ customerId, contactId: null, kinds: ['order', 'invoice', 'price'], numbers: [], ...given })

/** What may be answered, in German. */
async function sentences(): Promise<string> {
  const { order, invoice, price, currency } = await find()
  const telling = { wording: usualAnswers, tag: 'de', form: 'sie', today: TODAY, currency } as const
  return [...order.facts, ...invoice.facts, ...price].map((facts) => answerText(facts, telling)).join('\n\n')
}

describe('an order', () => {
  it('is that whose number the mail names, his own or ours, or of its delivery', async () => {
    const orderId = await order('AU-2631401', { customerReference: 'PO-4711' }, [
      { text: 'Anker', deliveredQuantity: 4 },
      { text: 'Bolzen', deliveredQuantity: 10 },
    ])
    await order('AU-2631402')
    await firm.db.prisma.delivery.create({
      data: { ...own(), number: 'LS-2631401', customerId, orderId, deliveredOn: toDate('2026-11-20'), carrier: 'DHL' },
    })
    for (const number of ['AU-2631401', '2631401', 'PO 4711', 'LS-2631401']) {
      const found = await find({ numbers: [number] })
      expect(found.order, number).toMatchObject({ isNamed: true, facts: [{ number: 'AU-2631401' }] })
    }
    const [facts] = (await find({ numbers: ['AU-2631401'] })).order.facts
    expect(facts).toEqual({
      ...{ kind: 'order', orderId, number: 'AU-2631401', customerReference: 'PO-4711', status: 'open', saidOn: null },
      ...{ orderedOn: '2026-11-03', promisedOn: '2026-12-03', deliveredOn: null },
      open: [{ text: 'Anker', quantity: 6, unit: null, promisedOn: '2026-12-03' }],
      shipments: [{ shippedOn: '2026-11-20', carrier: 'DHL', trackingNumber: null }],
    })
  })

  it('is one of those that run where none is named: what is open, and what went out lately', async () => {
    await order('AU-1', { status: 'delivered', deliveredOn: toDate('2026-11-15') })
    await order('AU-2', { status: 'delivered', deliveredOn: toDate('2026-11-08') })
    await order('AU-3', { status: 'cancelled' })
    await order('AU-4', { archivedAt: firm.now })
    await order('AU-5', { orderedOn: toDate('2026-10-01') })
    await order('AU-6', { status: 'partially_delivered' })
    const { order: choice } = await find({ numbers: ['AU-777777'] })
    expect([choice.isNamed, choice.facts.map(({ number }) => number)]).toEqual([false, ['AU-6', 'AU-5', 'AU-1']])
  })

  it('is never another customer’s, though the number is right and the user may see him', async () => {
    const other = await firm.customer('Andere GmbH', { careTeam: [jonas] })
    await order('AU-2631401', {}, [{ text: 'Geheim', productNumber: 'XX-1' }], other)
    await invoice('RE-2631401', {}, other)
    const found = await find({ numbers: ['AU-2631401', 'RE-2631401', 'XX-1'] })
    expect([found.order.facts, found.invoice.facts, found.price]).toEqual([[], [], []])
  })

  it('says as of when its source said so', async () => {
    const orderId = await order('AU-2631401')
    const said = { source: 'erp', entity: 'order', externalId: 'AU-2631401', entityId: orderId, saidAt: new Date('2026-11-15T23:30:00Z') }
    await firm.db.prisma.externalNumber.create({ data: { organisationId: firm.id, ...said } })
    expect((await find()).order.facts[0]?.saidOn).toBe('2026-11-16')
  })

  it('is as old as its own source says, however new those beside it are', async () => {
    for (const [number, saidAt] of [
      ['AU-1', '2026-10-01T10:00:00Z'],
      ['AU-2', '2026-11-20T10:00:00Z'],
    ] as const) {
      const said = { source: 'erp', entity: 'order', externalId: number, entityId: await order(number), saidAt: new Date(saidAt) }
      await firm.db.prisma.externalNumber.create({ data: { organisationId: firm.id, ...said } })
    }
    const { facts } = (await find()).order
    expect(Object.fromEntries(facts.map(({ number, saidOn }) => [number, saidOn]))).toEqual({ 'AU-1': '2026-10-01', 'AU-2': '2026-11-20' })
  })

  it('is not said to come on one day where a later position, however far down, comes on another', async () => {
    const lines = Array.from({ length: 7 }, (_, i) => ({ text: `Anker ${i}` }))
    const orderId = await order('AU-1', {}, lines)
    await firm.db.prisma.orderLine.updateMany({ where: { orderId, position: 6 }, data: { promisedOn: toDate('2027-02-15') } })
    expect(await sentences()).toMatch(/kommt in mehreren Lieferungen.*\n– und weitere Positionen/s)
  })

  it('is not said to be open as a whole where it is delivered in part and nobody knows which', async () => {
    const { prisma } = firm.db
    await order('AU-1', { status: 'partially_delivered' }, [{ text: 'Anker' }])
    const orderId = await order('AU-2', {}, [{ text: 'Bolzen' }])
    await prisma.delivery.create({ data: { ...own(), number: 'LS-1', customerId, orderId, deliveredOn: toDate('2026-11-20') } })
    expect(await sentences()).not.toMatch(/Offen ist noch/)
  })

  it('went out lately also where only its delivery note says so', async () => {
    const orderId = await order('AU-1', { status: 'delivered' })
    const note = { ...own(), number: 'LS-1', customerId, orderId, deliveredOn: toDate('2026-11-20') }
    await firm.db.prisma.delivery.create({ data: note })
    expect((await find()).order.facts.map(({ number }) => number)).toEqual(['AU-1'])
  })
})

describe('an invoice', () => {
  it('is that which the mail names, those of an order it names, or those that are open', async () => {
    const orderId = await order('AU-2631401')
    await invoice('RE-2612001', { orderId, openCents: 0, paidOn: toDate('2026-11-20'), grossCents: 59_500 })
    await invoice('RE-2612002', { openAsOf: toDate('2026-11-21') })
    await invoice('GS-2612003', { kind: 'credit_note', openCents: -100 })
    await invoice('RE-2612004', { currency: 'CHF', rate: 1.05 })
    const numbers = async (named: string[]) => (await find({ numbers: named })).invoice.facts.map(({ number }) => number)
    expect(await numbers(['RE-2612001'])).toEqual(['RE-2612001'])
    expect(await numbers(['AU-2631401'])).toEqual(['RE-2612001'])
    expect(await numbers([])).toEqual(['RE-2612002'])
    // To the cent nobody knows it here.
    expect(await numbers(['RE-2612004'])).toEqual(['RE-2612002'])
    const { invoice: choice } = await find({ numbers: ['RE-2612001', 'RE-2612002'] })
    expect(choice.facts.map(({ isSettled, saidOn, grossCents }) => [isSettled, saidOn, grossCents])).toEqual(
      expect.arrayContaining([
        [true, null, 59_500],
        [false, '2026-11-21', null],
      ]),
    )
  })
})

describe('an invoice of which only one day is known', () => {
  it('is not said to be due or written on it', async () => {
    const day = toDate('2026-11-10')
    await invoice('RE-1', { dueOn: day, totalCents: 1 })
    await invoice('RE-2', { dueOn: day })
    expect((await sentences()).split('\n\n').toSorted()).toEqual([
      'Ihre Rechnung RE-1 vom 10. November ist mit 500,00\u00a0€ offen.',
      'Ihre Rechnung RE-2 ist mit 500,00\u00a0€ offen.',
    ])
  })
})

describe('a price', () => {
  it('is what this customer paid last for each thing, his discount taken off, the named number first', async () => {
    await order('AU-1', { orderedOn: toDate('2026-01-05') }, [{ text: 'Anker', unitPrice: 90, productNumber: '10-234' }])
    await order('AU-2', { orderedOn: toDate('2026-05-05'), currency: 'CHF' }, [
      { text: 'Anker', unitPrice: 100, discountPercent: 7.5, productNumber: '10-234' },
    ])
    await order('AU-3', { orderedOn: toDate('2026-06-05'), status: 'cancelled' }, [{ text: 'Anker', unitPrice: 50, productNumber: '10-234' }])
    await order('AU-4', { orderedOn: toDate('2026-07-05') }, [
      { text: 'Bolzen' },
      { text: 'Retoure', quantity: -2 },
      { text: 'Beigabe', unitPrice: 0 },
    ])
    const { price } = await find({ kinds: ['price'], numbers: ['10234'] })
    expect(price.map(({ text, price, currency, boughtOn }) => [text, price, currency, boughtOn])).toEqual([
      ['Anker', 92.5, 'CHF', '2026-05-05'],
      ['Bolzen', 1, 'EUR', '2026-07-05'],
    ])
  })

  it('is what he paid, also where the price of the line has its discount off already', async () => {
    const line = { text: 'Anker', quantity: 10, unitPrice: 92.5, discountPercent: 7.5 }
    const orderId = await order('AU-1', {}, [line])
    await firm.db.prisma.orderLine.updateMany({ where: { orderId }, data: { totalCents: 92_500 } })
    expect((await find({ kinds: ['price'] })).price.map(({ price }) => price)).toEqual([92.5])
  })
})

describe('whom one writes to', () => {
  it('is the contact in his language and form, else the customer in his', async () => {
    const contactId = await firm.contact(customerId, 'john@kunde.example')
    await firm.db.prisma.contact.update({
      where: { organisationId_id: { organisationId: firm.id, id: contactId } },
      data: { language: 'en', addressForm: 'du' },
    })
    expect(await find({ contactId })).toMatchObject({ tag: 'en', form: 'du', currency: 'EUR' })
    expect(await find()).toMatchObject({ tag: 'de', form: 'sie' })
  })

  it('is nobody of another customer, and no customer that the user may not see', async () => {
    const other = await firm.customer('Andere GmbH', { addresses: ['ole@andere.example'] })
    const { contactId } = await firm.db.prisma.contactRole.findFirstOrThrow({ where: { customerId: other } })
    await expect(find({ contactId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(find({ by: await firm.person('Inga Harms') })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

/** What an answer may say; every other column is poisoned. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  customer_order: ['number', 'customer_reference'],
  order_line: ['position', 'text', 'quantity', 'delivered_quantity', 'unit_price', 'price_unit', 'product_number', 'discount_percent'],
  product: ['number', 'unit'],
  delivery: ['carrier', 'tracking_number'],
  invoice: ['number', 'customer_reference', 'open_cents', 'gross_cents'],
  customer: ['language'],
  contact: ['language'],
  contact_role: [],
  competitor_price: [],
  complaint: [],
  quote: [],
  framework_agreement: [],
  customer_figures: [],
}

/** Without what has another meaning than its words: keys of rates and currencies decide which sum is told. */
const UNTOUCHED = ['currency', 'rate', 'organisation_id', 'class_letter', 'class_digit', 'dunning_level']

/** Writes what nobody can mistake into every text and number of the table's rows that no answer may say. Returns how many columns those are. */
async function poison(table: string, told: readonly string[]): Promise<number> {
  const { prisma } = database
  const columns = await prisma.$queryRawUnsafe<{ name: string; type: string; isSmall: boolean }[]>(
    `select column_name as name, data_type as type, coalesce(numeric_precision - numeric_scale < 5, false) as "isSmall" from information_schema.columns where table_name = '${table}' and table_schema = current_schema()
     and data_type in ('text', 'bigint', 'numeric', 'integer')`,
  )
  const poisoned = columns.filter(({ name }) => !told.includes(name) && !UNTOUCHED.includes(name))
  const set = poisoned.map(({ name, type, isSmall }) => `"${name}" = ${type === 'text' ? `'GIFT ${name}'` : isSmall ? '66.677' : '66677'}`)
  if (set.length > 0) await prisma.$executeRawUnsafe(`update "${table}" set ${set.join(', ')} where organisation_id = '${firm.id}'`)
  return poisoned.length
}

describe('nothing internal', () => {
  it('is in any answer, whatever the database holds, in any language and form', async () => {
    const { prisma } = firm.db
    const contactId = await firm.contact(customerId, 'john@kunde.example')
    const product = await prisma.product.create({ data: { ...own(), number: '10234', name: 'x', price: 1, unitCost: 1 } })
    const line = { text: 'Anker', productId: product.id, productNumber: '10234', unitCost: 1, costCents: 1n }
    await order('AU-2631401', {}, [line])
    const shipped = await order('AU-2631402', { status: 'delivered', deliveredOn: toDate('2026-11-20') }, [line])
    await prisma.delivery.create({
      data: { ...own(), number: 'LS-1', customerId, orderId: shipped, deliveredOn: toDate('2026-11-20'), carrier: 'DHL', trackingNumber: '00340434' },
    })
    await order('AU-2631403', { status: 'partially_delivered' }, [{ ...line, deliveredQuantity: 4 }])
    await order('AU-2631404', { promisedOn: null })
    await order('AU-2631405', { promisedOn: toDate('2026-11-01') })
    await invoice('RE-2612001', { grossCents: 59_500 })
    await invoice('RE-2612002', { openCents: 0, paidOn: toDate('2026-11-20') })
    const day = { openedOn: toDate(TODAY), deadlineOn: toDate(TODAY) }
    await prisma.complaint.create({ data: { ...own(), number: 'RK-1', customerId, subject: 'x', text: 'x', ...day } })
    await prisma.competitorPrice.create({
      data: { ...own(), customerId, competitor: 'x', product: 'Anker', productNumber: '10234', price: 1, seenOn: toDate(TODAY) },
    })
    await prisma.quote.create({ data: { ...own(), customerId, number: 'AN-1', quotedOn: toDate(TODAY), totalCents: 1, subject: 'Anker' } })
    const other = await firm.customer('Andere GmbH', { careTeam: [jonas] })
    await order('AU-2631409', {}, [{ ...line, unitPrice: 66_677 }], other)
    const counts = await Promise.all(Object.entries(TOLD).map(([table, told]) => poison(table, told)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(50)

    const numbers = ['AU-2631401', 'AU-2631402', 'AU-2631403', 'AU-2631404', 'AU-2631405', 'AU-2631409', 'RE-2612001', 'RE-2612002', '10234']
    const found = await find({ numbers, contactId })
    expect(JSON.stringify(found)).not.toMatch(/GIFT|66\D?677/)
    const all = [...found.order.facts, ...found.invoice.facts, ...found.price]
    const texts = all.flatMap((facts) =>
      ['de', 'en-GB'].flatMap((tag) =>
        offerForms.map((form) => answerText(facts, { wording: usualAnswers, tag, form, today: TODAY, currency: found.currency })),
      ),
    )
    expect([texts.length, texts.filter((text) => text === null)]).toEqual([8 * 4, []])
    expect(texts.join('\n')).not.toMatch(/GIFT|66\D?677/)
  })
})

describe('the wording', () => {
  it('is the usual one until somebody who leads words it otherwise', async () => {
    expect(await firm.as(jonas).answers.wording()).toEqual({ texts: usualAnswers, version: 0 })
    const katrin = await firm.person('Katrin Weber', 'head_of_sales')
    const sie = { ...usualAnswers.de.sie, order_confirmed: 'Kommt am {Termin}.', order_unconfirmed: '' }
    const texts = { ...usualAnswers, de: { ...usualAnswers.de, sie } }
    expect(await firm.as(katrin).answers.saveWording({ texts, version: 0 })).toEqual({ texts, version: 1 })
    expect(await firm.as(jonas).answers.wording()).toEqual({ texts, version: 1 })
    await expect(firm.as(katrin).answers.saveWording({ texts, version: 0 })).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
    await expect(firm.as(jonas).answers.saveWording({ texts, version: 1 })).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
  })

  it('with a placeholder that stands for nothing is refused', async () => {
    const katrin = await firm.person('Katrin Weber', 'head_of_sales')
    const texts = { ...usualAnswers, en: { ...usualAnswers.en, du: { ...usualAnswers.en.du, price: 'It is {price}, our margin {margin}.' } } }
    await expect(firm.as(katrin).answers.saveWording({ texts, version: 0 })).rejects.toMatchObject({ cause: { reason: 'INVALID' } })
    expect(await firm.as(jonas).answers.wording()).toMatchObject({ version: 0 })
  })
})
