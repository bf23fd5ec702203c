import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { defaultStrategies } from '../../../../domain/visits/strategy/class-strategy.ts'
import type { Channel, Direction, VisitStatus } from '../../../../server/generated/prisma/enums.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import { Firm, type Person, TODAY } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let petra: Person
let rita: Person
let rudi: Person

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())

beforeEach(async () => {
  firm = await Firm.found(database, { customerVisibility: 'care_team' })
  petra = await firm.person('Petra Leitung', 'head_of_sales')
  rita = await firm.person('Rita Erste')
  rudi = await firm.person('Rudi Zweiter')
  await agreeUpon(1)
})

const agreeUpon = (smallestGroup: number, areTerritoriesTold = true) =>
  firm.db.prisma.loggingPolicy.upsert({
    where: { organisationId: firm.id },
    create: { organisationId: firm.id, smallestGroup, areTerritoriesTold },
    update: { smallestGroup, areTerritoriesTold },
  })

type Worth = { revenue?: number; margin?: number | null; lifetime?: number | null; stage?: string }

async function customer(name: string, label: string | null, rep: Person, worth: Worth | null = null, data: object = {}): Promise<string> {
  const id = await firm.customer(name, { careTeam: [rep] })
  const { prisma } = firm.db
  const rated = label ? { classLetter: label[0]!, classDigit: Number(label[1]) } : {}
  await prisma.customer.updateMany({ where: { id }, data: { ...rated, ...data } })
  if (!worth) return id
  const common = { organisationId: firm.id, customerId: id, madeOn: toDate(TODAY) }
  const cents = (value: number | null | undefined) => (value == null ? null : BigInt(value))
  await prisma.customerWorth.create({
    data: { ...common, source: 'unknown', revenueCents: BigInt(worth.revenue ?? 0), marginCents: cents(worth.margin) },
  })
  if (worth.lifetime !== undefined)
    await prisma.customerLifetime.create({ data: { ...common, realisedCents: 100n, expectedCents: cents(worth.lifetime) } })
  if (worth.stage) await prisma.customerLoyalty.create({ data: { ...common, stage: worth.stage, since: toDate(TODAY) } })
  return id
}

const change = (customerId: string, day: string, fromCode: string | null, toCode: string | null) =>
  firm.db.prisma.classChange.create({
    data: {
      ...{ organisationId: firm.id, id: uuidv7(), customerId, fromCode, toCode, reason: {} },
      ...{ changedOn: toDate(day), changedAt: new Date(`${day}T01:00:00Z`) },
    },
  })

const all: { region: string | null; ownerId: string | null; targetGroup: string | null } = { region: null, ownerId: null, targetGroup: null }
const chosen = { filter: all, cell: null, stage: null, moved: null }
const listed = { ...chosen, sort: 'name' as const, size: 50, cursor: null }

describe('the matrix', () => {
  it('sums up by class and by loyalty, and says of whom something is not known', async () => {
    await customer('Eins', 'A1', rita, { revenue: 1_000, margin: 300, lifetime: 900, stage: 'loyal' })
    await customer('Zwei', 'A1', rita, { revenue: 2_000, margin: null, lifetime: null, stage: 'loyal' })
    await customer('Drei', 'A1', rudi)
    await customer('Vier', null, rudi, { revenue: -50, margin: -10 })
    await customer('Lieferant', 'A1', rudi, { revenue: 9_000 }, { kind: 'supplier' })
    await customer('Fort', 'A1', rudi, { revenue: 9_000 }, { archivedAt: new Date() })
    const { day, cells, stages } = await firm.as(petra).portfolio.read(all)
    expect(day).toBe(TODAY)
    expect(cells).toEqual([
      {
        ...{ code: 'A1', customers: 3, revenueCents: 3_000, marginCents: 300, lifetimeCents: 1_000 },
        ...{ withoutMargin: 2, withoutLifetime: 2, waiting: 1 },
      },
      {
        ...{ code: null, customers: 1, revenueCents: -50, marginCents: -10, lifetimeCents: null },
        ...{ withoutMargin: 0, withoutLifetime: 1, waiting: 0 },
      },
    ])
    expect(stages.map(({ stage, customers, revenueCents }) => [stage, customers, revenueCents])).toEqual(
      expect.arrayContaining([
        ['loyal', 2, 3_000],
        [null, 2, -50],
      ]),
    )
  })

  it('is of whoever sells his own customers, whoever he may see besides, and narrows for who leads', async () => {
    await customer('Ritas', 'A1', rita, null, { targetGroup: 'Handwerk' })
    const rudis = await customer('Rudis', 'A1', rudi, null, { createdById: rita.id })
    await firm.db.prisma.site.updateMany({ where: { customerId: rudis }, data: { postalCode: '10115' } })
    const count = async (who: Person, filter: Partial<typeof all> = {}) =>
      (await firm.as(who).portfolio.read({ ...all, ...filter })).cells.reduce((sum, { customers }) => sum + customers, 0)
    expect(await count(petra)).toBe(2)
    expect(await count(rita)).toBe(1)
    expect(await count(rita, { ownerId: rudi.id }).catch((error) => error.cause.reason)).toBe('FORBIDDEN')
    expect(await count(petra, { ownerId: rudi.id })).toBe(1)
    expect(await count(petra, { targetGroup: 'Handwerk' })).toBe(1)
    expect(await count(petra, { region: '10' })).toBe(1)
    expect(await firm.as(petra).portfolio.choices()).toEqual({ targetGroups: ['Handwerk'], regions: ['10', '23'], areOwnersOffered: true })
    expect(await firm.as(rita).portfolio.choices()).toEqual({ targetGroups: ['Handwerk'], regions: ['10', '23'], areOwnersOffered: false })
  })

  it('is narrowed neither to one person nor to a territory where that was agreed upon', async () => {
    await customer('Eins', 'A1', rita)
    await agreeUpon(5, false)
    const { portfolio } = firm.as(petra)
    expect(await portfolio.choices()).toMatchObject({ regions: null, areOwnersOffered: false })
    for (const filter of [{ region: '23' }, { ownerId: rita.id }])
      await expect(portfolio.read({ ...all, ...filter })).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
    expect((await portfolio.read({ ...all, ownerId: petra.id })).cells).toEqual([])
  })
})

describe('costs of contacts', () => {
  async function visit(customerId: string, owner: Person, at: string, status: VisitStatus, minutes: number): Promise<string> {
    const [id, startsAt] = [uuidv7(), new Date(at)]
    const span = { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) }
    await firm.db.prisma.visit.create({ data: { organisationId: firm.id, id, customerId, ownerId: owner.id, status, ...span } })
    return id
  }
  async function report(customerId: string, author: Person, channel: Channel, given: { direction?: Direction; day?: string; data?: object } = {}) {
    const { direction = 'outgoing', day = '2026-11-02', data = {} } = given
    const [id, at] = [uuidv7(), new Date(`${day}T10:00:00Z`)]
    const row = { organisationId: firm.id, id, channel, direction, at, subject: 'x', authorId: author.id, ...data }
    await firm.db.prisma.contactReport.create({ data: row })
    await firm.db.prisma.reportCustomer.create({ data: { organisationId: firm.id, customerId, reportId: id, at } })
  }
  const rates = { visitMinutes: 30, callCents: 1_000, messageCents: 200 }
  const hour = 18_800

  it('count what was done within twelve months, each thing once', async () => {
    await firm.as(petra).portfolio.changeRates({ value: rates, version: 0 })
    const id = await customer('Eins', 'A1', rita)
    const done = await visit(id, rita, '2026-11-01T09:00:00Z', 'done', 45)
    await visit(id, rita, '2026-11-10T09:00:00Z', 'confirmed', 15)
    await visit(id, rita, '2026-11-10T12:00:00Z', 'cancelled', 600)
    await visit(id, rita, '2026-12-10T09:00:00Z', 'confirmed', 600)
    await visit(id, rita, '2025-11-20T09:00:00Z', 'done', 600)
    await report(id, rita, 'visit', { data: { visitId: done } })
    await report(id, rita, 'visit')
    await report(id, rita, 'phone')
    await report(id, rita, 'phone', { direction: 'incoming' })
    await report(id, rita, 'phone', { data: { outcome: 'not_reached' } })
    await report(id, rita, 'email')
    await report(id, rita, 'email', { direction: 'incoming' })
    await report(id, rita, 'email', { data: { withdrawnAt: new Date() } })
    await report(id, rita, 'email', { day: '2025-11-20' })
    const costs = await firm.as(petra).portfolio.costs(all)
    const expected = Math.round(((45 + 15 + 30) * hour) / 60 + 2 * 1_000 + 200)
    expect(costs).toMatchObject({ since: '2025-11-24', isOwn: false, rates, hourlyCostCents: hour, totalCents: expected })
    expect(costs.cells).toEqual([{ code: 'A1', costCents: expected, visits: 3, calls: 2, messages: 1 }])
  })

  it('are told of few people to nobody but themselves', async () => {
    const id = await customer('Eins', 'A1', rita)
    await report(id, rita, 'phone')
    await report(await customer('Zwei', 'A1', rudi), rudi, 'phone')
    await report(await customer('Drei', null, rudi), rudi, 'phone')
    await agreeUpon(2)
    const told = await firm.as(petra).portfolio.costs(all)
    expect(told.cells).toMatchObject([
      { code: 'A1', costCents: 3_000 },
      { code: null, costCents: null },
    ])
    expect(told.totalCents).toBeNull()
    await agreeUpon(5)
    expect((await firm.as(petra).portfolio.costs(all)).cells).toMatchObject([{ costCents: null }, { costCents: null }])
    expect(await firm.as(rita).portfolio.costs(all)).toMatchObject({ isOwn: true, totalCents: 1_500, cells: [{ code: 'A1', calls: 1 }] })
  })
})

describe('movement since a day', () => {
  const since = '2026-06-30'
  const flowsOf = (filter = all) => firm.as(petra).portfolio.movement({ filter, since })

  it('goes by the last change until then, else the first one after, else by today', async () => {
    const risen = await customer('Gestiegen', 'A1', rita)
    await change(risen, '2026-03-01', null, 'B1')
    await change(risen, '2026-07-01', 'B1', 'A2')
    await change(risen, '2026-08-01', 'A2', 'A1')
    const first = await customer('Erstmals anders', 'C1', rita)
    await change(first, '2026-09-01', 'B1', 'C1')
    const back = await customer('Zurück', 'B2', rita)
    await change(back, '2026-07-01', 'B2', 'B3')
    await change(back, '2026-07-02', 'B3', 'B2')
    const onTheDay = await customer('Am Tag', 'C2', rita)
    await change(onTheDay, since, 'C1', 'C2')
    const fresh = await customer('Neu bewertet', 'A1', rudi)
    await change(fresh, '2026-10-01', null, 'A1')
    await customer('Wie immer', 'A1', rudi)
    expect(await flowsOf()).toEqual(
      expect.arrayContaining([
        { from: 'B1', to: 'A1', customers: 1 },
        { from: 'B1', to: 'C1', customers: 1 },
        { from: null, to: 'A1', customers: 1 },
      ]),
    )
    expect(await flowsOf()).toHaveLength(3)
    expect(await flowsOf({ ...all, ownerId: rudi.id })).toEqual([{ from: null, to: 'A1', customers: 1 }])

    const list = async (from: string | null, cell: string | null = null) =>
      (await firm.as(petra).portfolio.customers({ ...listed, cell, moved: { since, from } })).rows.map(({ name, classThen }) => [name, classThen])
    expect(await list(null)).toEqual([
      ['Erstmals anders', 'B1'],
      ['Gestiegen', 'B1'],
      ['Neu bewertet', null],
    ])
    expect(await list('B1', 'A1')).toEqual([['Gestiegen', 'B1']])
    expect(await list('none')).toEqual([['Neu bewertet', null]])
  })
})

describe('the customers behind a figure', () => {
  it('are sorted and paged, the unknown last', async () => {
    await customer('Klein', 'A1', rita, { revenue: 10, lifetime: 5 })
    await customer('Groß', 'A1', rita, { revenue: 30 })
    await customer('Unbewertet', 'A1', rita)
    await customer('Andere Klasse', 'B1', rita, { revenue: 99, stage: 'loyal' })
    const { portfolio } = firm.as(petra)
    const first = await portfolio.customers({ ...listed, cell: 'A1', sort: 'revenue', size: 2 })
    expect(first.rows.map(({ name, city, revenueCents }) => [name, city, revenueCents])).toEqual([
      ['Groß', 'Lübeck', 30],
      ['Klein', 'Lübeck', 10],
    ])
    const second = await portfolio.customers({ ...listed, cell: 'A1', sort: 'revenue', size: 2, cursor: first.nextCursor })
    expect(second).toMatchObject({ rows: [{ name: 'Unbewertet', revenueCents: null }], nextCursor: null })
    const names = async (input: Partial<Parameters<typeof portfolio.customers>[0]>) =>
      (await portfolio.customers({ ...listed, ...input })).rows.map(({ name }) => name)
    expect(await names({ stage: 'loyal' })).toEqual(['Andere Klasse'])
    expect(await names({ stage: 'none', sort: 'lifetime' })).toEqual(['Klein', 'Groß', 'Unbewertet'])
    await customer('Ohne Klasse', null, rita)
    expect(await names({ cell: 'none' })).toEqual(['Ohne Klasse'])
    await expect(portfolio.customers({ ...listed, cursor: 'x' })).rejects.toMatchObject({ cause: { reason: 'INVALID' } })
  })

  it('leave as a file only with a line in the audit', async () => {
    await customer('Eins', 'A1', rita)
    const acts = () => firm.db.prisma.auditEntry.count({ where: { action: 'portfolio.export', userId: petra.id } })
    const answer = await firm.as(petra).portfolio.beginExport({ ...chosen, cell: 'A1' })
    expect(answer).toEqual({ isAllowed: true, customers: 1, most: 20_000, at: '2026-11-23T09:00:00.000Z' })
    expect(await acts()).toBe(1)
  })
})

describe('an aim', () => {
  const { strategy: held, ...days } = { strategy: defaultStrategies.A2, kind: 'interval' as const, days: 21 }
  const oftener = { ...held, rhythm: days }

  it('is set with the rhythm that was shown, survives the form of the strategies, and is taken back', async () => {
    const { visitStrategy } = firm.as(petra)
    const aim = { classCode: 'A2' as const, aim: 'build_up' as const, strategy: oftener }
    await expect(firm.as(rita).visitStrategy.setAim({ ...aim, version: 0 })).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
    expect(await visitStrategy.setAim({ ...aim, version: 0 })).toEqual({ version: 1 })
    await expect(visitStrategy.setAim({ ...aim, version: 0 })).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
    const shown = await visitStrategy.show()
    expect(shown).toMatchObject({ version: 1, strategies: { A2: oftener, A1: defaultStrategies.A1 } })
    await visitStrategy.change({ ...shown, visitsPerDay: 4 })
    expect(await firm.as(rita).visitStrategy.aims()).toMatchObject({ A2: 'build_up', A1: null })
    await visitStrategy.setAim({ classCode: 'A2', aim: null, strategy: held, version: 2 })
    expect(await visitStrategy.aims()).toMatchObject({ A2: null })
    expect(await visitStrategy.show()).toMatchObject({ visitsPerDay: 4, version: 3, strategies: { A2: held } })
  })
})
