/** What stands in the lists of inside sales, and before whom. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toDate } from '../../../../server/platform/database/db.ts'
import { Firm, NOW, type Person } from '../../../support/firm.ts'
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
  customerId = await firm.customer('Holzbau Möller GmbH', { careTeam: [jonas] })
})

const own = (at: string) => ({ organisationId: firm.id, id: uuidv7(), customerId: at })
const asked = { whose: 'mine', text: '', size: 50, cursor: null } as const
const lists = (person = jonas) => firm.as(person).insideSales

type Line = { quantity: number; deliveredQuantity?: number; promisedOn?: string; cents?: number }
type Given = { number: string; promisedOn?: string | null; status?: 'open' | 'partially_delivered' | 'delivered' | 'cancelled'; lines?: Line[] }

async function order({ number, promisedOn = '2026-11-20', status = 'open', lines = [] }: Given, at = customerId) {
  const row = { ...own(at), number, status, totalCents: 10_000 }
  await firm.db.prisma.order.create({
    data: { ...row, orderedOn: toDate('2026-10-01'), promisedOn: promisedOn && toDate(promisedOn) },
  })
  for (const [position, line] of lines.entries())
    await firm.db.prisma.orderLine.create({
      data: {
        ...{ ...own(at), orderId: row.id, orderedOn: toDate('2026-10-01'), position: position + 1, text: 'Kante', quantity: line.quantity },
        ...{ deliveredQuantity: line.deliveredQuantity ?? 0, promisedOn: line.promisedOn ? toDate(line.promisedOn) : null },
        ...{ unitPrice: 1, totalCents: line.cents ?? 1_000 },
      },
    })
  return row.id
}

describe('late orders', () => {
  const told = async (given: object = {}) => (await lists().lateOrders({ ...asked, sort: 'day', ...given })).rows

  it('are those of which something is missing after its confirmed day, the longest late first', async () => {
    await order({ number: 'late' })
    await order({ number: 'part', status: 'partially_delivered', promisedOn: '2026-11-10' })
    await order({ number: 'today', promisedOn: '2026-11-23' })
    await order({ number: 'never confirmed', promisedOn: null })
    await order({ number: 'delivered', status: 'delivered' })
    await order({ number: 'cancelled', status: 'cancelled' })
    const gone = await order({ number: 'gone at the source' })
    await firm.db.prisma.order.updateMany({ where: { id: gone }, data: { archivedAt: new Date() } })
    expect((await told()).map(({ number, lateSince, status, openCents }) => [number, lateSince, status, openCents])).toEqual([
      ['part', '2026-11-10', 'partially_delivered', 10_000],
      ['late', '2026-11-20', 'open', 10_000],
    ])
  })

  it('go by the days of what is missing, position by position', async () => {
    const delivered = { quantity: 4, deliveredQuantity: 4, promisedOn: '2026-11-01' }
    await order({ number: 'rest is for later', lines: [delivered, { quantity: 4, promisedOn: '2026-12-01' }] })
    await order({ number: 'all there', lines: [delivered] })
    await order({
      ...{ number: 'one position', promisedOn: '2026-12-01' },
      lines: [delivered, { quantity: 4, deliveredQuantity: 1, promisedOn: '2026-11-19' }, { quantity: 2 }],
    })
    await order({ number: 'by its own day', lines: [{ quantity: 4 }] })
    expect((await told()).map(({ number, lateSince, openLines, lines, openCents }) => [number, lateSince, openLines, lines, openCents])).toEqual([
      ['one position', '2026-11-19', 2, 3, 1_750],
      ['by its own day', '2026-11-20', 1, 1, 1_000],
    ])
    expect((await told({ sort: 'value' })).map(({ number }) => number)).toEqual(['one position', 'by its own day'])
  })
})

it('complaints stand there until they are closed, by the step that is due first; of whoever is responsible, else of whoever cares', async () => {
  const inga = await firm.person('Inga Harms')
  await firm.db.prisma.careTeamMember.create({
    data: { ...own(customerId), userId: inga.id, role: 'inside', startsOn: toDate('2020-01-01') },
  })
  const complaint = async (number: string, openedOn: string, responsible: Person | null, status: 'open' | 'in_progress' | 'closed' = 'open') => {
    const row = { ...own(customerId), number, subject: 'Kratzer', status, responsibleId: responsible?.id ?? null }
    await firm.db.prisma.complaint.create({ data: { ...row, openedOn: toDate(openedOn), deadlineOn: toDate('2026-12-04') } })
    return row.id
  }
  const done = (complaintId: string, step: 'answer' | 'close') =>
    firm.db.prisma.complaintStepDone.create({ data: { organisationId: firm.id, id: uuidv7(), complaintId, step, doneAt: NOW, doneById: jonas.id } })
  const paused = await complaint('paused', '2026-11-20', jonas)
  const pause = { organisationId: firm.id, id: uuidv7(), complaintId: paused, startedAt: new Date('2026-11-20T08:00:00Z') }
  await firm.db.prisma.complaintPause.create({ data: { ...pause, startedById: jonas.id } })
  const complaintId = await complaint('here hers', '2026-11-06', jonas)
  await firm.db.prisma.complaintHandling.create({ data: { organisationId: firm.id, complaintId, responsibleId: inga.id } })
  await complaint('fresh', '2026-11-20', null)
  await complaint('first', '2026-11-16', jonas, 'in_progress')
  await complaint('hers', '2026-11-09', inga)
  await complaint('over', '2026-11-02', null, 'closed')
  await done(await complaint('answered', '2026-11-02', jonas), 'answer')
  await done(await complaint('closed here', '2026-11-02', jonas), 'close')
  const told = async (given: object = {}) =>
    (await lists().openComplaints({ ...asked, sort: 'deadline', ...given })).rows.map(({ number, step, dueOn }) => `${number}, ${step} ${dueOn}`)
  const mine = ['first, measure 2026-11-18', 'fresh, confirm 2026-11-23', 'answered, close 2026-12-04', 'paused, confirm null']
  expect(await told()).toEqual(mine)
  expect(await told({ whose: 'all' })).toEqual(['here hers, confirm 2026-11-09', 'hers, confirm 2026-11-10', ...mine])
  expect((await lists().counts()).openComplaints.count).toBe(4)
  const pages: string[] = []
  for (let cursor: string | null = null, first = true; first || cursor; first = false) {
    const page: Awaited<ReturnType<ReturnType<typeof lists>['openComplaints']>> = await lists().openComplaints({
      ...asked,
      sort: 'deadline',
      size: 1,
      cursor,
    })
    pages.push(...page.rows.map(({ number, isPaused }) => `${number}${isPaused ? ' waits' : ''}`))
    cursor = page.nextCursor
  }
  expect(pages).toEqual(['first', 'fresh', 'answered', 'paused waits'])
})

it('blocked customers stand there with what they owe and what waits for them', async () => {
  await firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { isCreditBlocked: true, creditBlockReason: 'Zahlungsverzug' } })
  await firm.customer('Frei', { careTeam: [jonas] })
  const invoice = (number: string, dueOn: string, openCents: number, kind: 'invoice' | 'credit_note' = 'invoice') =>
    firm.db.prisma.invoice.create({
      data: { ...own(customerId), number, kind, openCents, totalCents: openCents, invoicedOn: toDate('2026-10-01'), dueOn: toDate(dueOn) },
    })
  await invoice('1', '2026-11-01', 5_000)
  await invoice('2', '2026-12-01', 3_000)
  await invoice('3', '2026-11-01', -1_000, 'credit_note')
  await order({ number: 'A' })
  await order({ number: 'B', status: 'delivered' })
  const { rows } = await lists().blockedCustomers({ ...asked, sort: 'open' })
  expect(rows).toEqual([
    {
      ...{ id: customerId, customerId, customer: 'Holzbau Möller GmbH', classLabel: null, owner: 'Jonas Petersen', reason: 'Zahlungsverzug' },
      ...{ openCents: 7_000, overdueCents: 5_000, orders: 1, orderCents: 10_000 },
    },
  ])
})

describe('agreements', () => {
  type Terms = { title?: string; endsOn: string; volumeCents?: number; calledCents?: number; kind?: 'framework' | 'price'; articles?: string[] }
  const agreement = async ({ title = '', endsOn, volumeCents, calledCents = 0, kind = 'framework', articles = [] }: Terms) => {
    const row = { ...own(customerId), number: '', title, kind, volumeCents: volumeCents ?? null, calledCents }
    await firm.db.prisma.frameworkAgreement.create({ data: { ...row, startsOn: toDate('2026-01-01'), endsOn: toDate(endsOn) } })
    for (const [position, productNumber] of articles.entries())
      await firm.db.prisma.agreementPrice.create({
        data: { organisationId: firm.id, id: uuidv7(), agreementId: row.id, position, productNumber, text: `Artikel ${productNumber}` },
      })
  }
  const told = async (given: object = {}) => (await lists().expiringAgreements({ ...asked, sort: 'day', ...given })).rows

  it('stand there while their end is near, before it and after, or when they are nearly used up', async () => {
    await agreement({ title: 'ends', endsOn: '2026-12-31', volumeCents: 100_000, calledCents: 64_000 })
    await agreement({ title: 'has ended', endsOn: '2026-11-20' })
    await agreement({ title: 'long over', endsOn: '2026-09-20' })
    await agreement({ title: 'runs on', endsOn: '2027-06-30', volumeCents: 100_000, calledCents: 89_000 })
    await agreement({ title: 'used up', endsOn: '2027-06-30', volumeCents: 100_000, calledCents: 90_000 })
    await agreement({ title: 'for good', endsOn: '9999-12-31' })
    expect((await told()).map(({ title, isUsedUp, calledShare, leftCents }) => [title, isUsedUp, calledShare, leftCents])).toEqual([
      ['has ended', false, null, null],
      ['ends', false, 0.64, 36_000],
      ['used up', true, 0.9, 10_000],
    ])
  })

  it('not when they were renewed: by their title, or where they bear none, by an article', async () => {
    await agreement({ title: 'Türen 2026', endsOn: '2026-12-31' })
    await agreement({ title: 'türen 2026', endsOn: '2027-12-31' })
    await agreement({ endsOn: '2026-12-31', kind: 'price', articles: ['A', 'B', 'C'] })
    await agreement({ endsOn: '2026-12-30', kind: 'price', articles: ['X'] })
    await agreement({ endsOn: '2027-12-31', kind: 'price', articles: ['X'] })
    expect((await told()).map(({ kind, title, articles, articleCount }) => [kind, title, articles, articleCount])).toEqual([
      ['price', null, ['Artikel A', 'Artikel B'], 3],
    ])
  })

  it('beside rebates, and what was lent until it is back', async () => {
    const steps = [{ fromCents: 100_000, percent: 2 }]
    await firm.db.prisma.rebateScale.create({
      data: { ...own(customerId), title: 'Jahresbonus', steps, startsOn: toDate('2026-01-01'), endsOn: toDate('2026-12-31') },
    })
    await firm.db.prisma.invoice.create({
      data: { ...own(customerId), number: '1', totalCents: 40_000, invoicedOn: toDate('2026-05-01'), dueOn: toDate('2026-06-01') },
    })
    const loan = (text: string, dueBackOn: string | null, returnedOn: string | null = null) =>
      firm.db.prisma.loanItem.create({
        data: {
          ...{ ...own(customerId), kind: 'loan', text, givenOn: toDate('2026-01-01') },
          ...{ dueBackOn: dueBackOn && toDate(dueBackOn), returnedOn: returnedOn && toDate(returnedOn) },
        },
      })
    await loan('Säge', '2026-08-01')
    await loan('Fräse', '2026-08-01', '2026-08-02')
    await loan('Ständer', null)
    expect((await told()).map(({ kind, title, endsOn, reachedCents }) => [kind, title, endsOn, reachedCents])).toEqual([
      ['loan', 'Säge', '2026-08-01', null],
      ['rebate', 'Jahresbonus', '2026-12-31', 40_000],
    ])
  })
})

describe('before whom', () => {
  it('rows of a customer whom one may not see stand nowhere, and count nowhere', async () => {
    const inga = await firm.person('Inga Harms')
    const petra = await firm.person('Petra Leitung', 'head_of_sales')
    const hidden = await firm.customer('Fremd GmbH', { careTeam: [inga] })
    await firm.db.prisma.customer.updateMany({ data: { isCreditBlocked: true } })
    for (const at of [customerId, hidden]) await order({ number: `A-${at}` }, at)
    const seen = async (person: Person, whose: 'mine' | 'all') => [
      (await lists(person).lateOrders({ ...asked, whose, sort: 'customer' })).rows.map(({ customer }) => customer),
      (await lists(person).blockedCustomers({ ...asked, whose, sort: 'customer' })).rows.map(({ customer }) => customer),
    ]
    expect(await seen(jonas, 'all')).toEqual([['Holzbau Möller GmbH'], ['Holzbau Möller GmbH']])
    expect(await seen(petra, 'all')).toEqual([
      ['Fremd GmbH', 'Holzbau Möller GmbH'],
      ['Fremd GmbH', 'Holzbau Möller GmbH'],
    ])
    expect(await seen(petra, 'mine')).toEqual([[], []])
    expect(await lists().counts()).toMatchObject({
      lateOrders: { count: 1, isMore: false },
      blockedCustomers: { count: 1 },
      openComplaints: { count: 0 },
    })
    expect((await lists().lateOrders({ ...asked, whose: 'all', sort: 'day', text: 'fremd' })).rows).toEqual([])
    const absence = { userId: inga.id, deputyId: jonas.id, startsOn: toDate('2026-11-20'), endsOn: toDate('2026-11-24') }
    await firm.db.prisma.deputy.create({ data: { organisationId: firm.id, id: uuidv7(), ...absence } })
    expect(await seen(jonas, 'mine')).toEqual([
      ['Fremd GmbH', 'Holzbau Möller GmbH'],
      ['Fremd GmbH', 'Holzbau Möller GmbH'],
    ])
    expect((await lists().counts()).lateOrders.count).toBe(2)
  })

  it('they are found by half a name however it is written, and by their number', async () => {
    await order({ number: 'AU-4711' })
    await order({ number: 'AU-9' }, await firm.customer('Nord KG', { careTeam: [jonas] }))
    const found = async (text: string) => (await lists().lateOrders({ ...asked, sort: 'day', text })).rows.map(({ number }) => number)
    expect(await found('moeller')).toEqual(['AU-4711'])
    expect(await found('MÖLL')).toEqual(['AU-4711'])
    expect(await found('4711')).toEqual(['AU-4711'])
    expect(await found('au-')).toHaveLength(2)
    expect(await found('%')).toEqual([])
  })
})

describe('pages', () => {
  it.each(['day', 'value', 'customer'] as const)('by %s hold each once and in order, also after a name with a tilde', async (sort) => {
    const names = ['Böhm', 'a~b', 'a~b', 'Zett~', 'Ähre']
    for (const [place, name] of names.entries())
      await order({ number: `${place}`, promisedOn: place % 2 ? '2026-11-01' : '2026-11-02' }, await firm.customer(name, { careTeam: [jonas] }))
    const whole = await lists().lateOrders({ ...asked, sort })
    const seen = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<ReturnType<typeof lists>['lateOrders']>> = await lists().lateOrders({ ...asked, sort, size: 2, cursor })
      seen.push(...page.rows)
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toEqual(whole.rows)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(5)
  })

  it.each([
    ['day', 'x'],
    ['day', `x~${uuidv7()}`],
    ['value', `2026-11-20~${uuidv7()}`],
    ['customer', 'Böhm~1'],
  ] as const)('by %s refuse %j', async (sort, cursor) => {
    await expect(lists().lateOrders({ ...asked, sort, cursor })).rejects.toMatchObject({ cause: { reason: 'INVALID' } })
  })
})
