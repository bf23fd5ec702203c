/** What who leads finds on Monday: facts about customers, whatever the company has agreed upon about figures of people. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { VisitStatus } from '../../../../server/generated/prisma/enums.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let petra: Person
let rita: Person
let rudi: Person

beforeAll(async () => {
  database = await startTestDatabase()
  firm = await Firm.found(database)
  petra = await firm.person('Petra Leitung', 'head_of_sales')
  rita = await firm.person('Rita Erste')
  rudi = await firm.person('Rudi Zweiter')
})
afterAll(() => database.drop())

async function customer(name: string, label: string | null, given: { classSince?: string; careTeam?: Person[] } = {}): Promise<string> {
  const id = await firm.customer(name, { careTeam: given.careTeam ?? [rita] })
  const classSince = given.classSince === undefined ? null : toDate(given.classSince)
  if (label) await firm.db.prisma.customer.updateMany({ where: { id }, data: { classLetter: label[0]!, classDigit: Number(label[1]), classSince } })
  return id
}

async function visit(customerId: string, day: string, status: VisitStatus = 'done'): Promise<void> {
  const span = { startsAt: new Date(`${day}T09:00:00Z`), endsAt: new Date(`${day}T09:40:00Z`) }
  await firm.db.prisma.visit.create({ data: { organisationId: firm.id, id: uuidv7(), customerId, ownerId: rita.id, status, ...span } })
}

const read = async () => (await firm.as(petra).thisWeek.read({ section: null })).sections
const overdue = async () => (await read()).overdue_customers!

describe('A customers without a visit in their interval', () => {
  beforeAll(async () => {
    const long = await customer('Lange her', 'A1')
    await visit(long, '2026-09-20')
    const arranged = await customer('Schon vereinbart', 'A1')
    await visit(arranged, '2026-08-01')
    await visit(arranged, '2026-11-26', 'confirmed')
    const kept = await customer('Im Abstand', 'A1')
    await visit(kept, '2026-11-10', 'confirmed')
    const told = await customer('Nur erzählt', 'A2')
    await firm.as(rita).contactReports.logContact({
      ...{ id: uuidv7(), customerId: told, contactId: null, projectId: null, channel: 'visit', direction: 'outgoing', outcome: null },
      ...{ at: '2026-10-10T09:00:00.000Z', subject: 'Besuch', text: null, followUp: null, resultOf: null },
    })
    const pursued = await customer('Verfolgt', 'A3', { classSince: '2026-09-01' })
    await visit(pursued, '2026-07-01')
    await visit(pursued, '2026-09-10')
    await visit(pursued, '2026-09-30')
    const decided = await customer('Entschieden', 'A3')
    for (const day of ['2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10']) await visit(decided, day)
    const set = await customer('Eigener Abstand', 'A1')
    await visit(set, '2026-11-01')
    await firm.db.prisma.visitPreference.create({ data: { organisationId: firm.id, id: set, customerId: set, intervalDays: 10 } })
    const blocked = await customer('Gesperrt', 'A1')
    await firm.db.prisma.visitPreference.create({ data: { organisationId: firm.id, id: blocked, customerId: blocked, isBlocked: true } })
    await customer('Nie besucht', 'A2')
    const small = await customer('Kleiner', 'B1')
    await visit(small, '2025-12-01')
  })

  it('are told with the interval and how far it is over, the longest first, those with an appointment last', async () => {
    const { rows, total } = await overdue()
    expect(total).toBe(6)
    expect(rows.map(({ customer: name, interval, over, nextVisitOn }) => [name, interval, over, nextVisitOn])).toEqual([
      ['Verfolgt', { count: 25, unit: 'day' }, { count: 4, unit: 'week' }, null],
      ['Lange her', { count: 6, unit: 'week' }, { count: 3, unit: 'week' }, null],
      ['Nur erzählt', { count: 4, unit: 'week' }, { count: 2, unit: 'week' }, null],
      ['Eigener Abstand', { count: 10, unit: 'day' }, { count: 12, unit: 'day' }, null],
      ['Nie besucht', { count: 4, unit: 'week' }, null, null],
      ['Schon vereinbart', { count: 6, unit: 'week' }, { count: 10, unit: 'week' }, '2026-11-26'],
    ])
  })

  it('are those whom the coverage counts', async () => {
    await firm.db.prisma.loggingPolicy.create({ data: { organisationId: firm.id, smallestGroup: 1 } })
    const { classes } = await firm.as(petra).visitStrategy.coverage({ days: 91 })
    const counted = classes.filter(({ keys }) => keys[0]!.startsWith('A')).reduce((sum, { standing }) => sum + standing!.overdue + standing!.never, 0)
    expect((await overdue()).total).toBe(counted)
  })

  it('are shown whatever the smallest group says, and name nobody and no day', async () => {
    await firm.db.prisma.loggingPolicy.updateMany({ data: { smallestGroup: 20 } })
    const { rows } = await overdue()
    expect(rows.length).toBe(6)
    expect(Object.keys(rows[0]!).sort()).toEqual(['classLabel', 'customer', 'customerId', 'interval', 'nextVisitOn', 'over'])
    expect(JSON.stringify(rows)).not.toMatch(/Rita|Rudi|2026-0|2026-10/)
  })

  it('are all there when the section is asked for alone', async () => {
    for (const name of ['x', 'y']) await visit(await customer(name, 'A1'), '2026-01-05')
    expect((await overdue()).rows.length).toBe(6)
    const { sections } = await firm.as(petra).thisWeek.read({ section: 'overdue_customers' })
    expect(Object.keys(sections)).toEqual(['overdue_customers'])
    expect(sections.overdue_customers).toMatchObject({ total: 8, rows: { length: 8 } })
  })
})

async function quote(customerId: string, number: string, validUntil: string, status: 'open' | 'won' = 'open'): Promise<void> {
  const days = { quotedOn: toDate('2026-10-01'), validUntil: toDate(validUntil) }
  await firm.db.prisma.quote.create({ data: { organisationId: firm.id, id: uuidv7(), customerId, number, status, totalCents: 1000n, ...days } })
}

it('tells open quotes that expire this week or the next', async () => {
  const id = await customer('Angebot', 'B1')
  for (const [number, day] of [
    ['vorbei', '2026-11-22'],
    ['Montag', '2026-11-23'],
    ['Sonntag', '2026-12-06'],
    ['später', '2026-12-07'],
  ] as const)
    await quote(id, number, day)
  await quote(id, 'gewonnen', '2026-11-25', 'won')
  const { rows, total } = (await read()).expiring_quotes!
  expect([total, ...rows.map(({ number }) => number)]).toEqual([2, 'Montag', 'Sonntag'])
})

it('tells open complaints of which a step is due today or late, with whom to call', async () => {
  const id = await customer('Reklamation', 'B1')
  await firm.db.prisma.customer.updateMany({ where: { id }, data: { phone: '+49451100' } })
  const complain = (number: string, openedOn: string, status: 'open' | 'closed') =>
    firm.db.prisma.complaint.create({
      data: {
        ...{ organisationId: firm.id, id: uuidv7(), customerId: id, number, subject: 'Schaden', status },
        ...{ openedOn: toDate(openedOn), deadlineOn: toDate('2026-12-07') },
      },
    })
  await complain('morgen', '2026-11-23', 'open')
  await complain('heute', '2026-11-20', 'open')
  await complain('vorbei', '2026-11-12', 'open')
  await complain('erledigt', '2026-11-12', 'closed')
  const { rows, total } = (await read()).late_complaints!
  expect([total, ...rows.map(({ number, step, deadlineOn, phone }) => [number, step, deadlineOn, phone])]).toEqual([
    2,
    ['vorbei', 'confirm', '2026-11-13', '+49451100'],
    ['heute', 'confirm', '2026-11-23', '+49451100'],
  ])
})

it('tells A customers whose revenue falls, by the same time of the last year, the biggest losses first', async () => {
  const order = (customerId: string, orderedOn: string, totalCents: bigint, status: 'delivered' | 'cancelled' = 'delivered') =>
    firm.db.prisma.order.create({
      data: { organisationId: firm.id, id: uuidv7(), number: uuidv7(), customerId, orderedOn: toDate(orderedOn), totalCents, status },
    })
  const [less, much, same, small] = await Promise.all(
    ['Weniger', 'Viel weniger', 'Gleich', 'Klein'].map((name) => customer(name, name === 'Klein' ? 'B1' : 'A1')),
  )
  for (const [id, last, now] of [
    [less!, 1000n, 900n],
    [much!, 9000n, 10n],
    [same!, 1000n, 901n],
    [small!, 9000n, 0n],
  ] as const) {
    await order(id, '2025-11-23', last)
    await order(id, '2025-11-24', 50_000n)
    await order(id, '2026-11-23', now)
    await order(id, '2026-11-22', 50_000n, 'cancelled')
  }
  const { rows, total } = (await read()).falling_revenue!
  expect([total, ...rows.map(({ customer: name, lastYearCents, cents }) => [name, lastYearCents, cents])]).toEqual([
    2,
    ['Viel weniger', 9000, 10],
    ['Weniger', 1000, 900],
  ])
})

it('tells A and B customers behind their rhythm, those first who are expected to bring most', async () => {
  const order = { orders: 8, everyDays: 9.4, earliestOn: toDate('2026-10-01'), likelyOn: toDate('2026-10-02'), latestOn: toDate('2026-10-20') }
  const silent = async (name: string, label: string, behindOn: string | null, expectedCents: bigint | null, productGroupId: string | null = null) => {
    const customerId = await customer(name, label)
    const key = { organisationId: firm.id, customerId }
    const days = { ...order, lastOn: toDate('2026-09-22'), behindOn: behindOn === null ? null : toDate(behindOn), productGroupId }
    await firm.db.prisma.nextOrder.create({ data: { ...key, id: uuidv7(), ...days } })
    await firm.db.prisma.customerLifetime.create({ data: { ...key, expectedCents, madeOn: toDate('2026-11-23') } })
  }
  await silent('Wertvoll', 'B1', '2026-11-23', 9_000_000n)
  await silent('Wichtig', 'A2', '2026-11-01', 100n)
  await silent('Unbekannt', 'A2', '2026-11-01', null)
  await silent('Noch nicht', 'A1', '2026-11-24', 100n)
  await silent('Lange her', 'A1', '2026-08-24', 100n)
  await silent('Klein', 'C1', '2026-11-01', 100n)
  await silent('Nur eine Gruppe', 'A1', '2026-11-01', 100n, uuidv7())
  await silent('Ohne Rhythmus', 'A1', null, 100n)
  const { rows, total } = (await read()).silent_customers!
  expect([total, ...rows.map(({ customer: name, everyDays, lastOn, expectedCents }) => [name, everyDays, lastOn, expectedCents])]).toEqual([
    3,
    ['Wertvoll', 9, '2026-09-22', 9_000_000],
    ['Wichtig', 9, '2026-09-22', 100],
    ['Unbekannt', 9, '2026-09-22', null],
  ])
})

describe('people', () => {
  const away = (person: Person, deputy: Person, startsOn: string, endsOn: string) =>
    firm.db.prisma.deputy.create({
      data: { organisationId: firm.id, id: uuidv7(), userId: person.id, deputyId: deputy.id, startsOn: toDate(startsOn), endsOn: toDate(endsOn) },
    })

  it('who are away this week are told with who stands in, and whether he is there', async () => {
    await away(rita, rudi, '2026-11-20', '2026-11-27')
    await away(petra, rita, '2026-11-30', '2026-12-04')
    const alone = (await read()).absences!
    expect(alone).toMatchObject({ total: 1, rows: [{ name: 'Rita Erste', until: '2026-11-27', deputy: 'Rudi Zweiter', isDeputyAway: false }] })
    await away(rudi, petra, '2026-11-27', '2026-11-27')
    expect((await read()).absences!.rows.find(({ name }) => name === 'Rita Erste')).toMatchObject({ isDeputyAway: true })
  })

  it('are asked about their customers; who is away, by his deputy', async () => {
    const [hers, his, nobodys] = await Promise.all([[rita], [rudi], []].map((careTeam) => customer('Betreut', 'A1', { careTeam })))
    const ask = (customerId: string) => firm.as(petra).thisWeek.whomToAsk({ customerId })
    expect(await ask(hers!)).toEqual({ userId: rudi.id })
    expect(await ask(his!)).toEqual({ userId: rudi.id })
    expect(await ask(nobodys!)).toBeNull()
    await expect(ask(uuidv7())).rejects.toMatchObject({ cause: { reason: 'NOT_FOUND' } })
  })

  it('whose mailboxes are not connected are told, but for who administers', async () => {
    await firm.person('Adam Verwalter', 'admin')
    const name = {
      name: 'Rudi',
      address: rudi.mail,
      oid: rudi.oid,
      kind: 'user' as const,
      status: 'connected' as const,
      connectedById: rudi.id,
      connectedAt: firm.now,
    }
    await firm.db.prisma.mailbox.create({ data: { organisationId: firm.id, id: uuidv7(), userId: rudi.id, ...name } })
    const { rows } = (await read()).unconnected_mailboxes!
    expect(rows.map(({ name: who, isMe }) => [who, isMe])).toEqual([
      ['Petra Leitung', true],
      ['Rita Erste', false],
    ])
  })
})

it('is for who leads or administers', async () => {
  await expect(firm.as(rita).thisWeek.read({ section: null })).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
  await expect(firm.as(rita).thisWeek.whomToAsk({ customerId: uuidv7() })).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
})
