import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultStrategies } from '../../../../domain/visits/strategy/class-strategy.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let petra: Person
let inga: Person

beforeAll(async () => {
  database = await startTestDatabase()
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  inga = await firm.person('Inga Innen')
  petra = await firm.person('Petra Leitung', 'head_of_sales')
})
afterAll(() => database.drop())

describe('the strategy', () => {
  it('is the default until the company decides, and is told to everybody', async () => {
    expect(await firm.as(jonas).visitStrategy.show()).toEqual({
      hourlyCostCents: 18_800,
      fieldDays: 180,
      visitsPerDay: 5,
      version: 0,
      strategies: defaultStrategies,
    })
  })

  it('is changed by who leads, once: whoever read an older one is told so', async () => {
    const known = await firm.as(petra).visitStrategy.show()
    const B1 = { ...known.strategies.B1, rhythm: { kind: 'interval' as const, days: 70 } }
    const wanted = { ...known, hourlyCostCents: 20_000, strategies: { ...known.strategies, B1 } }
    await expect(firm.as(jonas).visitStrategy.change(wanted)).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
    expect(await firm.as(petra).visitStrategy.change(wanted)).toMatchObject({ version: 1 })
    await expect(firm.as(petra).visitStrategy.change(wanted)).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
    expect(await firm.as(petra).visitStrategy.change({ ...wanted, version: 1, visitsPerDay: 4 })).toMatchObject({ version: 2 })
    expect(await firm.as(jonas).visitStrategy.show()).toMatchObject({
      hourlyCostCents: 20_000,
      visitsPerDay: 4,
      strategies: { B1, A1: defaultStrategies.A1 },
    })
  })

  it.each([
    ['days that do not grow', { kind: 'pursuit', days: [0, 30, 14] }],
    ['a pursuit that begins late', { kind: 'pursuit', days: [3, 30] }],
    ['no days at all', { kind: 'pursuit', days: [] }],
    ['an interval of nothing', { kind: 'interval', days: 0 }],
  ] as const)('does not take %s', async (_what, rhythm) => {
    const known = await firm.as(petra).visitStrategy.show()
    const A3 = { ...known.strategies.A3, rhythm: { ...rhythm, days: rhythm.days as never } }
    await expect(firm.as(petra).visitStrategy.change({ ...known, strategies: { ...known.strategies, A3 } })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })
})

describe('a territory', () => {
  async function customer(name: string, label: string, careTeam: Person[]): Promise<string> {
    const id = await firm.customer(name, { careTeam })
    await firm.db.prisma.customer.updateMany({ where: { id }, data: { classLetter: label[0]!, classDigit: Number(label[1]) } })
    return id
  }
  const classOf = async (person: Person, classCode: string) =>
    (await firm.as(person).visitStrategy.territory()).classes.find((each) => each.classCode === classCode)

  it('counts the customers one is the one to see, and what they bring in twelve months', async () => {
    const id = await customer('Ertrag', 'A1', [jonas])
    await customer('Ohne Zahlen', 'B2', [jonas])
    await customer('Fremd', 'A1', [inga])
    const common = { organisationId: firm.id, customerId: id }
    const order = async (day: string, status: 'delivered' | 'cancelled') => {
      const [orderId, orderedOn] = [uuidv7(), toDate(day)]
      await firm.db.prisma.order.create({ data: { ...common, id: orderId, number: day, orderedOn, status, totalCents: 1000n } })
      const line = { ...common, orderId, orderedOn, text: 'Teil', quantity: 1, unitPrice: 10, totalCents: 1000n, costCents: 700n }
      await firm.db.prisma.orderLine.create({ data: { ...line, id: uuidv7(), position: 1 } })
    }
    await order('2026-11-01', 'delivered')
    await order('2026-10-01', 'cancelled')
    await order('2025-11-01', 'delivered')
    expect(await classOf(jonas, 'A1')).toEqual({ classCode: 'A1', customers: 1, byHand: [], marginCents: 300 })
    expect(await classOf(jonas, 'B2')).toEqual({ classCode: 'B2', customers: 1, byHand: [], marginCents: null })
    expect(await classOf(petra, 'A1')).toMatchObject({ customers: 2 })
    expect((await firm.as(petra).visitStrategy.territory()).people).toBe(2)
  })

  it('counts intervals that were set by hand apart, and nobody who is blocked', async () => {
    const prefer = (id: string, data: object) =>
      firm.db.prisma.visitPreference.create({ data: { organisationId: firm.id, id, customerId: id, ...data } })
    await prefer(await customer('Wöchentlich', 'B1', [jonas]), { intervalDays: 7 })
    await prefer(await customer('Gesperrt', 'B1', [jonas]), { isBlocked: true })
    await prefer(await customer('Nur Dauer', 'B1', [jonas]), { minutes: 20 })
    expect(await classOf(jonas, 'B1')).toEqual({ classCode: 'B1', customers: 2, byHand: [{ days: 7, customers: 1 }], marginCents: null })
  })

  it('leaves to inside sales what they call', async () => {
    const id = await customer('Anruf', 'C1', [jonas])
    expect(await classOf(jonas, 'C1')).toMatchObject({ customers: 1 })
    const member = { organisationId: firm.id, id: uuidv7(), customerId: id, userId: inga.id, startsOn: toDate('2020-01-01') }
    await firm.db.prisma.careTeamMember.create({ data: { ...member, role: 'inside' } })
    expect(await classOf(jonas, 'C1')).toMatchObject({ customers: 0 })
    expect(await classOf(inga, 'C1')).toMatchObject({ customers: 1 })
  })
})

describe('what is set for a customer', () => {
  const unset = {
    siteId: null,
    intervalDays: null,
    minutes: null,
    gapDays: null,
    isDropInWelcome: null,
    preferredWeekdays: [],
    isBlocked: false,
    flaggedFrom: null,
    agreedOn: null,
    opening: null,
    version: 0,
  }

  it('is kept for him and for each site, by version', async () => {
    const customerId = await firm.customer('Wünsche', { careTeam: [jonas] })
    const api = firm.as(jonas).visitStrategy
    const before = await api.preferences({ customerId })
    expect(before).toMatchObject({ customer: { version: 0, intervalDays: null }, sites: [{ name: 'Hauptsitz', preference: { version: 0 } }] })
    const wanted = { ...unset, customerId, intervalDays: 21, agreedOn: '2026-12-02', preferredWeekdays: [2] }
    expect(await api.prefer(wanted)).toMatchObject({ version: 1, intervalDays: 21, agreedOn: '2026-12-02', agreedSince: '2026-11-23' })
    await expect(api.prefer(wanted)).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
    expect(await api.prefer({ ...wanted, version: 1, isBlocked: true })).toMatchObject({ version: 2, isBlocked: true, agreedSince: '2026-11-23' })
    await expect(api.prefer({ ...wanted, version: 1 })).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
    await api.prefer({ ...unset, customerId, siteId: before.sites[0]!.siteId, minutes: 90 })
    const after = await api.preferences({ customerId })
    expect([after.customer.minutes, after.sites[0]?.preference.minutes]).toEqual([null, 90])
  })

  it('takes the opening hours of a site along, which the due list then tells', async () => {
    const customerId = await firm.customer('Mittagspause', { careTeam: [jonas] })
    const other = await firm.customer('Anderer', { careTeam: [jonas] })
    const api = firm.as(jonas).visitStrategy
    const siteOf = async (id: string) => (await api.preferences({ customerId: id })).sites[0]!.siteId
    const windows = [
      { weekday: 1, from: '08:00', until: '12:00' },
      { weekday: 1, from: '13:00', until: '17:00' },
    ]
    const wanted = { ...unset, customerId, flaggedFrom: '2026-11-23', opening: { siteId: await siteOf(customerId), windows } }
    await api.prefer(wanted)
    expect((await api.preferences({ customerId })).sites[0]?.openingWindows).toEqual(windows)
    expect((await api.due({ from: '2026-11-23', until: '2026-11-29' })).find((each) => each.customerId === customerId)?.openingWindows).toEqual(
      windows,
    )
    const foreign = { ...wanted, version: 1, opening: { siteId: await siteOf(other), windows: [] } }
    await expect(api.prefer(foreign)).rejects.toMatchObject({ cause: { reason: 'NOT_FOUND' } })
    const backwards = { ...wanted, version: 1, opening: { ...wanted.opening, windows: [{ weekday: 1, from: '12:00', until: '08:00' }] } }
    await expect(api.prefer(backwards)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('is flagged and unflagged alone, as often as one likes', async () => {
    const customerId = await firm.customer('Vorgemerkt', { careTeam: [jonas] })
    const api = firm.as(jonas).visitStrategy
    const flag = (flaggedFrom: string | null) => api.flag({ customerId, siteId: null, flaggedFrom })
    await flag('2026-11-23')
    await flag('2026-11-23')
    expect((await api.preferences({ customerId })).customer).toMatchObject({ flaggedFrom: '2026-11-23', version: 2 })
    const due = await api.due({ from: '2026-11-23', until: '2026-11-29' })
    expect(due.find((each) => each.customerId === customerId)?.isMust).toBe(true)
    await flag(null)
    expect((await api.preferences({ customerId })).customer.flaggedFrom).toBeNull()
  })
})
