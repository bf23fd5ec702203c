/** The terms of a cockpit, and what its head says of the same documents. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { daysOverdue } from '../../../../domain/commerce/overdue.ts'
import { refreshFigures } from '../../../../server/commerce/figures/refresh-figures.ts'
import { sqlWithin, toDate } from '../../../../server/platform/database/db.ts'
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
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  customerId = await firm.customer('Kunde GmbH')
})

const key = () => ({ organisationId: firm.id, id: uuidv7(), customerId })
const invoice = (invoicedOn: string, dueOn: string, totalCents: bigint, openCents = totalCents, changes: object = {}) => ({
  ...{ ...key(), number: `${totalCents < 0n ? 'GS' : 'RE'}-${dueOn}`, kind: totalCents < 0n ? ('credit_note' as const) : ('invoice' as const) },
  ...{ invoicedOn: toDate(invoicedOn), dueOn: toDate(dueOn), totalCents, openCents, ...changes },
})
const refresh = () => firm.db.prisma.$transaction((tx) => refreshFigures(sqlWithin(tx, firm.id), [customerId]))

async function terms() {
  const answer = await firm.as(jonas).cockpit.section({ customerId, section: 'terms', cursor: null })
  if (answer.section !== 'terms') throw new Error('not the terms')
  return answer.terms
}
const cockpit = () => firm.as(jonas).cockpit.ofCustomer({ customerId, contactId: null })

it('what is overdue is the same in the head, the terms and their rows: a credit note lowers what is open and is never overdue', async () => {
  await firm.db.prisma.invoice.createMany({
    data: [
      invoice('2026-10-01', '2026-11-01', 10_000n),
      invoice('2026-10-02', '2026-11-22', 5_000n, 2_000n),
      invoice('2026-10-03', '2026-11-23', 700n),
      invoice('2026-10-01', '2026-10-01', -3_000n),
      invoice('2026-10-01', '2026-10-02', -900n, 900n),
    ],
  })
  await refresh()
  const { openCents, overdueCents, openInvoices } = await terms()
  const late = openInvoices.filter((row) => daysOverdue(row, TODAY) > 0)
  expect(late.map(({ number }) => number)).toEqual(['RE-2026-11-01', 'RE-2026-11-22'])
  expect({ openCents, overdueCents }).toEqual({ openCents: 10_600, overdueCents: 12_000 })
  expect((await cockpit()).warnings).toEqual([{ kind: 'overdue', cents: overdueCents, days: 22, invoices: late.length }])
})

type Section = Awaited<ReturnType<typeof cockpit>>['sections'][number]
const headOf = async (section: Section['section']) => (await cockpit()).sections.find((head) => head.section === section)

it('heads count what is current: no cancelled order or quote, and no rebate scale that has ended', async () => {
  const { prisma } = firm.db
  const group = (code: string) => ({ organisationId: firm.id, id: uuidv7(), code, name: code })
  const [tools, screws] = [group('WZG'), group('BEF')]
  await prisma.productGroup.createMany({ data: [tools, screws] })
  const order = (number: string, day: string, status: 'open' | 'cancelled') => ({
    ...key(),
    number,
    orderedOn: toDate(day),
    totalCents: 100n,
    status,
  })
  const [old, good, bad] = [order('AU-1', '2023-12-31', 'open'), order('AU-2', '2026-02-01', 'open'), order('AU-3', '2026-03-01', 'cancelled')]
  await prisma.order.createMany({ data: [old, good, bad] })
  const line = ({ id: orderId, orderedOn }: typeof old, productGroupId: string) => ({
    ...{ ...key(), orderId, orderedOn, productGroupId, position: 1, text: 'Ware', quantity: 1, unitPrice: 1, totalCents: 100n },
  })
  await prisma.orderLine.createMany({ data: [line(old, screws.id), line(good, tools.id), line(bad, screws.id)] })
  const quote = (number: string, status: 'open' | 'lost' | 'cancelled') => ({
    ...key(),
    number,
    quotedOn: toDate('2026-04-01'),
    status,
    subject: number,
    totalCents: 1n,
  })
  await prisma.quote.createMany({ data: [quote('AN-1', 'open'), quote('AN-2', 'lost'), quote('AN-3', 'cancelled')] })
  const scale = (title: string, endsOn: string) => ({ ...key(), title, startsOn: toDate('2025-01-01'), endsOn: toDate(endsOn), steps: [] })
  await prisma.rebateScale.createMany({ data: [scale('Bonus 2025', '2025-12-31'), scale('Bonus 2026', TODAY)] })
  for (const isStored of [false, true]) {
    if (isStored) await refresh()
    expect(await headOf('orders')).toEqual({ section: 'orders', count: 2, over: 1, newestOn: '2026-02-01', newestCents: 100, newestText: 'AU-2' })
    expect(await headOf('quotes')).toMatchObject({ count: 2, over: 1 })
    expect(await headOf('product_groups')).toMatchObject({ count: 1, over: 0, newestOn: '2026-02-01' })
    expect(await headOf('terms')).toMatchObject({ count: 1, over: 0 })
  }
  const { rebateScales } = await terms()
  expect(rebateScales.map(({ title }) => title)).toEqual(['Bonus 2026'])
})

it('a head tells of what is over although nothing is current', async () => {
  await firm.db.prisma.order.create({ data: { ...key(), number: 'AU-1', orderedOn: toDate(TODAY), totalCents: 100n, status: 'cancelled' } })
  await firm.db.prisma.frameworkAgreement.create({
    data: { ...key(), number: 'RV-1', kind: 'framework', title: 'Rahmen', startsOn: toDate('2025-01-01'), endsOn: toDate('2025-12-31') },
  })
  const nothing = { count: 0, over: 1, newestOn: null, newestCents: null, newestText: null }
  expect([await headOf('orders'), await headOf('terms')]).toEqual([
    { section: 'orders', ...nothing },
    { section: 'terms', ...nothing },
  ])
})
