import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '../../../../domain/time/local-time.ts'
import { refreshFigures } from '../../../../server/commerce/figures/refresh-figures.ts'
import { organisation, toDate, toDay } from '../../../../server/platform/database/db.ts'
import { nextOrdersPart } from '../../../../server/valuation/forecast/next-orders-part.ts'
import { Firm, TODAY } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { renewed } from '../renewed.ts'

let database: TestDatabase
let firm: Firm
let customerId: string
let screws: string
let drills: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  customerId = await firm.customer('Möllerbau GmbH')
  screws = await group('Schrauben')
  drills = await group('Bohrer')
})

async function group(name: string): Promise<string> {
  const id = uuidv7()
  await firm.db.prisma.productGroup.create({ data: { organisationId: firm.id, id, code: name, name } })
  return id
}

async function product(groupId: string, unit: string): Promise<string> {
  const id = uuidv7()
  await firm.db.prisma.product.create({ data: { organisationId: firm.id, id, number: id, name: unit, productGroupId: groupId, unit } })
  return id
}

type Line = { groupId: string; quantity: number; cents: number; productId?: string }
type Placed = { status?: 'delivered' | 'cancelled'; of?: string }

async function order(day: string, lines: readonly Line[], { status = 'delivered', of = customerId }: Placed = {}): Promise<void> {
  const { prisma } = firm.db
  const [organisationId, id] = [firm.id, uuidv7()]
  const totalCents = lines.reduce((sum, { cents }) => sum + cents, 0)
  await prisma.order.create({ data: { organisationId, id, customerId: of, number: id, orderedOn: toDate(day), status, totalCents } })
  await prisma.orderLine.createMany({
    data: lines.map(({ groupId, quantity, cents, productId }, position) => ({
      ...{ organisationId, id: uuidv7(), orderId: id, customerId: of, orderedOn: toDate(day), position, productId: productId ?? null },
      ...{ productGroupId: groupId, text: 'Zeile', quantity, unitPrice: 1, totalCents: cents },
    })),
  })
}

/** `count` orders, one each `gap` days, the last one `silent` days ago. */
async function rhythm(
  gap: number,
  count: number,
  silent: number,
  lines: readonly Line[] = [{ groupId: screws, quantity: 10, cents: 10_000 }],
  of = customerId,
) {
  for (let place = 0; place < count; place++) await order(addDays(TODAY, -silent - gap * place), lines, { of })
}

async function renew(): Promise<void> {
  const customers = await firm.db.prisma.customer.findMany({ select: { id: true } })
  await firm.db.inTransaction((sql) =>
    refreshFigures(
      sql,
      customers.map(({ id }) => id),
    ),
  )
  await renewed(firm, nextOrdersPart)
}

const expected = async (of = customerId) => await firm.db.prisma.nextOrder.findMany({ where: { customerId: of }, orderBy: { id: 'asc' } })
const overall = async (of = customerId) => (await expected(of)).find(({ productGroupId, machineId }) => productGroupId === null && machineId === null)
const inGroup = async (groupId: string) => (await expected()).find(({ productGroupId }) => productGroupId === groupId)
const versions = async () =>
  await firm.db.sql<{
    id: string
    version: string
  }>`select id, xmin::text as version from next_order n where n.organisation_id = ${organisation} order by id`

describe('the next order', () => {
  it('is expected by the rhythm of all he buys and of each product group', async () => {
    await rhythm(10, 8, 5)
    await rhythm(40, 4, 12, [{ groupId: drills, quantity: 3, cents: 5_000 }])
    await renew()
    expect(await inGroup(screws)).toMatchObject({ orders: 8, everyDays: 10 })
    const drilled = await inGroup(drills)
    expect(drilled).toMatchObject({ orders: 4, everyDays: 40, behindOn: null, cents: 5_000n })
    expect(toDay(drilled?.lastOn as Date)).toBe(addDays(TODAY, -12))
    expect((drilled?.earliestOn as Date) <= (drilled?.likelyOn as Date) && (drilled?.likelyOn as Date) <= (drilled?.latestOn as Date)).toBe(true)
    expect((await overall())?.orders).toBe(12)
  })

  it('has a quantity where all is ordered in one unit, and its value anyway', async () => {
    const [pieces, metres] = [await product(screws, 'Stk'), await product(drills, 'm')]
    await rhythm(10, 5, 5, [{ groupId: screws, quantity: 10, cents: 10_000, productId: pieces }])
    for (const [place, productId] of [metres, metres, await product(drills, 'kg')].entries())
      await order(addDays(TODAY, -20 * place), [{ groupId: drills, quantity: 7, cents: 7_000, productId }])
    await renew()
    const screwed = await inGroup(screws)
    expect(screwed).toMatchObject({ unit: 'Stk', cents: 10_000n })
    expect(Number(screwed?.quantity)).toBe(10)
    expect(await inGroup(drills)).toMatchObject({ unit: null, quantity: null, cents: 7_000n })
  })

  it('is behind since its rhythm explains the silence no longer, and not before', async () => {
    await rhythm(10, 8, 100)
    const other = await firm.customer('Pünktlich KG')
    await rhythm(10, 8, 3, undefined, other)
    await renew()
    const [late, punctual] = [await overall(), await overall(other)]
    expect(toDay(late?.behindOn as Date) > addDays(TODAY, -86)).toBe(true)
    expect(toDay(late?.behindOn as Date) < TODAY).toBe(true)
    expect(toDay(punctual?.behindOn as Date) > TODAY).toBe(true)
  })

  it('passes over what was cancelled, is to be, came back, or is too long ago', async () => {
    await rhythm(30, 3, 10)
    const line = { groupId: screws, quantity: 10, cents: 10_000 }
    await order(addDays(TODAY, -2), [line], { status: 'cancelled' })
    await order(addDays(TODAY, 20), [line])
    await order(addDays(TODAY, -5), [{ ...line, quantity: -4, cents: -4_000 }])
    await order(addDays(TODAY, -2_000), [line])
    await renew()
    for (const each of [await overall(), await inGroup(screws)]) {
      expect(each?.orders).toBe(3)
      expect(toDay(each?.lastOn as Date)).toBe(addDays(TODAY, -10))
    }
  })

  it('is nobody’s who ordered once or twice, supplies us, or is archived', async () => {
    await rhythm(30, 2, 10)
    await renew()
    expect(await expected()).toEqual([])
    await rhythm(30, 6, 100)
    await renew()
    expect(await expected()).toHaveLength(2)
    await firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { kind: 'supplier' } })
    await renew()
    expect(await expected()).toEqual([])
    await firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { kind: 'customer', archivedAt: firm.now } })
    await renew()
    expect(await expected()).toEqual([])
  })

  it('is written once, and again only where it has changed', async () => {
    await rhythm(10, 6, 5)
    await rhythm(40, 4, 12, [{ groupId: drills, quantity: 3, cents: 5_000 }])
    await renew()
    const before = await versions()
    await renew()
    expect(await versions()).toEqual(before)
    await order(TODAY, [{ groupId: drills, quantity: 3, cents: 5_000 }])
    await renew()
    const after = await versions()
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after.filter(({ version }, place) => version === before[place]?.version)).toHaveLength(1)
  })

  it('of a hundred who order alike is the same day for all', async () => {
    const all = await Promise.all(Array.from({ length: 30 }, (_, place) => firm.customer(`Kunde ${place}`)))
    for (const of of all) await rhythm(14, 6, 7, undefined, of)
    await renew()
    const days = new Set((await Promise.all(all.map((of) => overall(of)))).map((row) => toDay(row?.likelyOn as Date)))
    expect([...days]).toEqual([addDays(TODAY, 7)])
    const [kept] = await firm.db.prisma.valuationModel.findMany({ where: { kind: 'gap_norms' } })
    expect(kept).toMatchObject({ customers: 30, hasConverged: true })
  })
})

describe('the next service', () => {
  const machine = (data: object) =>
    firm.db.prisma.machine.create({ data: { organisationId: firm.id, id: uuidv7(), customerId, name: 'Presse', ...data } })

  it('is due by the interval, or on the day that was agreed upon', async () => {
    const byInterval = await machine({ serviceIntervalMonths: 12, lastServiceOn: toDate('2025-09-01') })
    const agreed = await machine({ serviceIntervalMonths: 6, lastServiceOn: toDate('2025-09-01'), nextServiceOn: toDate('2026-12-01') })
    await machine({ name: 'ohne Intervall' })
    await renew()
    const rows = await expected()
    expect(rows).toHaveLength(2)
    const of = (id: string) => rows.find(({ machineId }) => machineId === id)
    expect(toDay(of(byInterval.id)?.likelyOn as Date)).toBe('2026-09-01')
    expect(toDay(of(byInterval.id)?.behindOn as Date)).toBe('2026-09-02')
    expect(toDay(of(agreed.id)?.likelyOn as Date)).toBe('2026-12-01')
    await firm.db.prisma.machine.deleteMany({ where: { id: byInterval.id } })
    await renew()
    expect(await expected()).toHaveLength(1)
  })
})
