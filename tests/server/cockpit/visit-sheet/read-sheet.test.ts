import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toDate } from '../../../../server/platform/database/db.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
})

const own = () => ({ organisationId: firm.id, id: uuidv7() })

const contact = (customerId: string, changes: object) => ({
  ...{ id: uuidv7(), customerId, contactId: null, channel: 'phone' as const, direction: 'outgoing' as const, outcome: null },
  ...{ at: '2026-11-20T10:00:00Z', subject: 'Anruf', text: null, projectId: null, followUp: null },
  ...changes,
})

async function visitAt(customerId: string): Promise<string> {
  const id = uuidv7()
  const when = { day: '2026-11-24', time: '10:00', minutes: 60, status: 'confirmed' as const }
  await firm.as(jonas).visits.create({ id, customerId, siteId: null, contactId: null, note: null, ...when })
  return id
}

/** Orders of one product group, this year and last. */
async function buys(customerId: string, group: string, orders: Record<string, bigint>): Promise<void> {
  const { prisma } = firm.db
  const { id: productGroupId } = await prisma.productGroup.create({ data: { ...own(), code: group, name: group } })
  for (const [orderedOn, totalCents] of Object.entries(orders)) {
    const order = { ...own(), customerId, number: `AU-${group}-${orderedOn}`, orderedOn: toDate(orderedOn), totalCents }
    await prisma.order.create({ data: { ...order, status: 'delivered' } })
    const line = { customerId, orderedOn: toDate(orderedOn), position: 1, text: group, quantity: 1, unitPrice: 1, totalCents }
    await prisma.orderLine.create({ data: { ...own(), ...line, orderId: order.id, productGroupId } })
  }
}

async function internalSheet(person: Person, of: { customerId: string } | { visitId: string }) {
  const sheet = await firm.as(person).visitSheet.read({ of, audience: 'internal' })
  if (sheet.audience !== 'internal') throw new Error('Asked for the internal version')
  return sheet
}

describe('the visit sheet', () => {
  it('is of the visit’s customer and says when and where', async () => {
    const customerId = await firm.customer('Müller GmbH', { addresses: ['anna@mueller.example'] })
    const visitId = await visitAt(customerId)
    expect(await internalSheet(jonas, { visitId })).toMatchObject({
      customer: { customerId, name: 'Müller GmbH' },
      visit: { visitId, startsAt: '2026-11-24T09:00:00.000Z', status: 'confirmed', owner: 'Jonas Petersen' },
      site: { city: 'Lübeck' },
      rows: { persons: [{ name: 'anna' }], quotes: [], machines: [] },
    })
  })

  it('tells the last visit before any later call, with its whole text', async () => {
    const customerId = await firm.customer('Müller GmbH')
    const text = 'Lange besprochen. '.repeat(40).trim()
    const caller = firm.as(jonas).contactReports
    await caller.logContact(contact(customerId, { channel: 'visit', at: '2026-10-01T10:00:00Z', subject: 'Besuch', text }))
    await caller.logContact(contact(customerId, {}))
    expect((await internalSheet(jonas, { customerId })).rows.last_report).toMatchObject([{ subject: 'Besuch', text }])
  })

  it('tells another report when the last visit is confidential to the reader', async () => {
    const katrin = await firm.person('Katrin Weber')
    const customerId = await firm.customer('Müller GmbH')
    const visited = contact(customerId, { channel: 'visit', subject: 'Vertraulich' })
    await firm.as(jonas).contactReports.logContact(visited)
    await firm.as(jonas).contactReports.logContact(contact(customerId, { at: '2026-09-01T10:00:00Z' }))
    await firm.db.prisma.contactReport.updateMany({ where: { id: visited.id }, data: { visibility: 'participants' } })
    expect((await internalSheet(katrin, { customerId })).rows.last_report).toMatchObject([{ subject: 'Anruf' }])
    expect((await internalSheet(jonas, { customerId })).rows.last_report).toMatchObject([{ subject: 'Vertraulich' }])
  })

  it('holds this year to date against the same days last year, and the chance in it', async () => {
    const customerId = await firm.customer('Müller GmbH')
    await buys(customerId, 'Rohre', { '2026-03-01': 50_000n, '2025-03-01': 40_000n, '2025-12-20': 90_000n })
    await buys(customerId, 'Schrauben', { '2025-05-01': 30_000n })
    await buys(customerId, 'Altes', { '2024-05-01': 30_000n })
    const { rows } = await internalSheet(jonas, { customerId })
    expect(rows.product_groups.map(({ name, cents, lastYearCents }) => [name, cents, lastYearCents])).toEqual([
      ['Rohre', 50_000, 40_000],
      ['Schrauben', 0, 30_000],
    ])
    expect(rows.chances).toEqual([{ kind: 'lapsed_group', name: 'Schrauben', lastYearCents: 30_000, lastOn: '2025-05-01' }])
  })

  it('names what comparable customers buy, where it is shown at all, and never to the customer', async () => {
    const customerId = await firm.customer('Müller GmbH')
    await buys(customerId, 'Schrauben', { '2025-05-01': 30_000n })
    const groupOf = async (name: string): Promise<string> => {
      const group = { ...own(), code: name, name }
      await firm.db.prisma.productGroup.create({ data: group })
      return group.id
    }
    const chance = async (productGroupId: string, isHeldBack: boolean, place: number): Promise<void> => {
      const found = { kind: 'gap' as const, ruleKey: `gap:${productGroupId}`, cents: 420_000n, basis: { buyers: 7, of: 9, medianCents: 420_000 } }
      await firm.db.prisma.chance.create({
        data: { ...own(), ...found, customerId, productGroupId, place, isHeldBack, foundOn: toDate('2026-11-23') },
      })
    }
    const { id: lapsed } = await firm.db.prisma.productGroup.findFirstOrThrow({ where: { name: 'Schrauben' } })
    await chance(lapsed, false, 1)
    await chance(await groupOf('Fittinge'), false, 2)
    await chance(await groupOf('Dübel'), true, 3)
    expect((await internalSheet(jonas, { customerId })).rows.chances).toMatchObject([
      { kind: 'lapsed_group', name: 'Schrauben' },
      { kind: 'gap', name: 'Fittinge', buyers: 7, of: 9, cents: 420_000, isOffered: false },
    ])
    const sheet = await firm.as(jonas).visitSheet.read({ of: { customerId }, audience: 'customer' })
    expect(JSON.stringify(sheet)).not.toMatch(/Fittinge|Dübel|420000|lapsed/)
  })

  it('lists every open follow-up, also those far ahead, and leaves out what is done', async () => {
    const customerId = await firm.customer('Müller GmbH')
    const [open, done] = [uuidv7(), uuidv7()]
    const base = { organisationId: firm.id, customerId, assigneeId: jonas.id, authorId: jonas.id, dueOn: toDate('2027-03-01') }
    await firm.db.prisma.followUp.create({ data: { ...base, id: open, title: 'Muster schicken' } })
    await firm.db.prisma.followUp.create({ data: { ...base, id: done, title: 'Erledigt', doneAt: firm.now } })
    expect((await internalSheet(jonas, { customerId })).rows.follow_ups).toMatchObject([
      { id: open, title: 'Muster schicken', dueOn: '2027-03-01', assignee: 'Jonas Petersen' },
    ])
  })

  it('lists agreed targets, the open ones first, of reports that the reader may read', async () => {
    const katrin = await firm.person('Katrin Weber')
    const customerId = await firm.customer('Müller GmbH')
    const report = contact(customerId, { channel: 'visit', subject: 'Besuch' })
    await firm.as(jonas).contactReports.logContact(report)
    const target = (text: string, dueOn: string, state: 'open' | 'met' | 'not_met') =>
      firm.db.prisma.agreedTarget.create({ data: { ...own(), customerId, reportId: report.id, text, dueOn: toDate(dueOn), state } })
    await target('Erreicht', '2026-05-01', 'met')
    await target('Später', '2027-03-01', 'open')
    await target('Bald', '2026-12-01', 'open')
    const texts = async (person: Person) => (await internalSheet(person, { customerId })).rows.targets.map(({ text, state }) => [text, state])
    expect(await texts(katrin)).toEqual([
      ['Bald', 'open'],
      ['Später', 'open'],
      ['Erreicht', 'met'],
    ])
    await firm.db.prisma.contactReport.updateMany({ where: { id: report.id }, data: { visibility: 'participants' } })
    expect(await texts(katrin)).toEqual([])
    expect(await texts(jonas)).toHaveLength(3)
  })

  it('for the customer holds neither class nor notes, prices of competitors, chances, reports or follow-ups', async () => {
    const customerId = await firm.customer('Müller GmbH', { addresses: ['anna@mueller.example'] })
    const secret = 'NUR INTERN'
    const { prisma } = firm.db
    await prisma.customer.updateMany({
      where: { id: customerId },
      data: {
        classLetter: 'A',
        classDigit: 2,
        internalNote: secret,
        potentialCents: 77_777_777n,
        creditLimitCents: 66_666_666n,
        paymentTerms: '30 Tage',
      },
    })
    await prisma.contactRole.updateMany({ where: { customerId }, data: { decisionRole: secret } })
    await prisma.competitorPrice.create({
      data: { ...own(), customerId, competitor: secret, product: secret, price: 12, seenOn: toDate('2026-10-01') },
    })
    await firm.as(jonas).contactReports.logContact(contact(customerId, { channel: 'visit', subject: secret, text: secret }))
    await prisma.followUp.create({
      data: { ...own(), customerId, assigneeId: jonas.id, authorId: jonas.id, dueOn: toDate('2026-12-01'), title: secret },
    })
    await buys(customerId, 'Schrauben', { '2025-05-01': 30_000n })
    expect(JSON.stringify(await internalSheet(jonas, { customerId }))).toContain(secret)
    const sheet = await firm.as(jonas).visitSheet.read({ of: { customerId }, audience: 'customer' })
    expect(JSON.stringify(sheet)).not.toMatch(/NUR INTERN|77777777|66666666|A2|lapsed/)
    expect(sheet).toMatchObject({ audience: 'customer', rows: { terms: [{ paymentTerms: '30 Tage' }], persons: [{ name: 'anna' }] } })
    expect(Object.keys(sheet).sort()).toEqual(['audience', 'customer', 'day', 'rows', 'site', 'visit'])
  })

  it('is not for who may not see the customer', async () => {
    const strict = await Firm.found(database, { customerVisibility: 'care_team', domain: 'streng.example' })
    const [anna, ben] = [await strict.person('Anna Sommer'), await strict.person('Ben Winter')]
    const customerId = await strict.customer('Müller GmbH', { careTeam: [anna] })
    const id = uuidv7()
    const when = { day: '2026-11-24', time: '10:00', minutes: 60, status: 'confirmed' as const }
    await strict.as(anna).visits.create({ id, customerId, siteId: null, contactId: null, note: null, ...when })
    await expect(strict.as(ben).visitSheet.read({ of: { visitId: id }, audience: 'customer' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(strict.as(ben).visitSheet.read({ of: { customerId }, audience: 'internal' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('confirmed visits of the next day', () => {
  it('are one’s own that are not over, the one under way too', async () => {
    const customerId = await firm.customer('Müller GmbH')
    const katrin = await firm.person('Katrin Weber')
    const make = async (person: Person, given: { day: string; time: string; status: 'confirmed' | 'asked' }): Promise<string> => {
      const id = uuidv7()
      await firm.as(person).visits.create({ id, customerId, siteId: null, contactId: null, note: null, minutes: 60, ...given })
      return id
    }
    // It is 10:00 in Berlin.
    const running = await make(jonas, { day: '2026-11-23', time: '09:30', status: 'confirmed' })
    const later = await make(jonas, { day: '2026-11-23', time: '15:00', status: 'confirmed' })
    await make(jonas, { day: '2026-11-23', time: '09:00', status: 'confirmed' })
    await make(jonas, { day: '2026-11-23', time: '11:00', status: 'asked' })
    await make(jonas, { day: '2026-11-25', time: '11:00', status: 'confirmed' })
    await make(katrin, { day: '2026-11-23', time: '12:00', status: 'confirmed' })
    expect((await firm.as(jonas).visits.confirmedSoon()).map(({ visitId }) => visitId)).toEqual([running, later])
  })
})
