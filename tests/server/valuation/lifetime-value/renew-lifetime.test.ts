import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { organisation } from '../../../../server/platform/database/db.ts'
import { Firm, TODAY } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { LifetimeFirm } from './lifetime-firm.ts'

let database: TestDatabase
let company: LifetimeFirm
/** One who is tried. */
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
  company = new LifetimeFirm(await Firm.found(database))
  await company.fill(60)
  await company.prepare()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  customerId = await company.firm.customer('Kunde GmbH')
})

const order = (daysAgo: number, cents = 100_000, cost: number | null = 60_000) => ({ daysAgo, cents, cost })
const renewed = async () => {
  await company.renew(customerId)
  return await company.row(customerId)
}

describe('the lifetime of a customer', () => {
  it('is worth what he has brought, with interest, and what he is expected to bring', async () => {
    await company.order(customerId, [order(400), order(300), order(200), order(100), order(10)])
    const row = await renewed()
    const plain = [400, 300, 200, 100, 10].map((daysAgo) => 40_000 * 1.08 ** (daysAgo / 365.25)).reduce((sum, each) => sum + each)
    expect(row?.realised_cents).toBe(Math.round(plain / 100) * 100)
    expect(row).toMatchObject({ reason: null, trailing_cents: 160_000, made_on: TODAY })
    const { orders = 0, marginCents = 0, factor = 0 } = row?.basis.expected ?? {}
    expect(row?.expected_cents).toBe(Math.round(orders * marginCents * factor))
    expect(orders).toBeGreaterThan(1)
    expect(row?.low_cents).toBeLessThan(row?.expected_cents as number)
    expect(row?.high_cents).toBeGreaterThan(row?.expected_cents as number)
  })

  it('is written once: the same again changes nothing', async () => {
    await company.order(customerId, [order(400), order(300)])
    await renewed()
    const written = async () =>
      (
        await company.firm.db.sql<{
          xmin: string
        }>`select xmin::text from customer_lifetime where organisation_id = ${organisation} and customer_id = ${customerId}::uuid`
      )[0]
    const before = await written()
    await renewed()
    expect(await written()).toEqual(before)
  })

  it('goes by the horizon and the rate of the company', async () => {
    await company.order(customerId, [order(400), order(300), order(10)])
    const usual = await renewed()
    const value = { yearlyRate: 0, months: 120 }
    await company.firm.db.prisma.valuationSetting.create({ data: { organisationId: company.firm.id, name: 'lifetime', value } })
    const changed = await renewed()
    expect(changed?.realised_cents).toBe(120_000)
    expect(changed?.basis.expected?.factor).toBe(1)
    expect(changed?.expected_cents).toBeGreaterThan((usual?.expected_cents as number) * 1.3)
    await company.firm.db.prisma.valuationSetting.deleteMany()
  })

  it('is not valued as that of a supplier, and no more once he is one or in the archive', async () => {
    await company.order(customerId, [order(400), order(300)])
    expect(await renewed()).toBeDefined()
    await company.firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { kind: 'supplier' } })
    expect(await renewed()).toBeUndefined()
    await company.firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { kind: 'former' } })
    expect(await renewed()).toBeDefined()
    await company.firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { archivedAt: new Date() } })
    expect(await renewed()).toBeUndefined()
  })
})

describe('too little to expect anything', () => {
  it('of who has never bought', async () => {
    expect(await renewed()).toMatchObject({ reason: 'never_bought', realised_cents: null, expected_cents: null, trailing_cents: null })
  })

  it('of who has ordered once, and what he brought within a year is told', async () => {
    await company.order(customerId, [order(30)])
    expect(await renewed()).toMatchObject({ reason: 'single_order', expected_cents: null, trailing_cents: 40_000, model_id: null })
  })

  it('where no cost is known', async () => {
    await company.order(customerId, [order(30, 100_000, null), order(20, 100_000, null)])
    expect(await renewed()).toMatchObject({ reason: 'no_costs', realised_cents: null, expected_cents: null, trailing_cents: null })
  })

  it('in a company of one customer', async () => {
    const small = new LifetimeFirm(await Firm.found(database, { domain: 'klein.example' }))
    const only = await small.firm.customer('Einziger Kunde')
    await small.order(only, [order(400), order(300), order(10)])
    await expect(small.prepare()).rejects.toMatchObject({ trouble: 'too_few_customers' })
    await small.renew(only)
    expect(await small.row(only)).toMatchObject({ reason: 'too_few_customers', expected_cents: null, trailing_cents: 80_000 })
  })
})

describe('what counts as an order', () => {
  /** Orders expected, and what each leaves, with these orders besides three that are always there. */
  async function basis(besides: () => Promise<unknown> = async () => undefined) {
    const id = await company.firm.customer('Noch ein Kunde')
    const before = customerId
    customerId = id
    const orders = await company.order(id, [order(300), order(200), order(100)])
    await besides()
    const row = await renewed()
    customerId = before
    return { ...row?.basis.expected, realised: row?.realised_cents as number, order: orders[1] as string }
  }

  it('are several of a day as one, and none that was cancelled or is to come', async () => {
    const alone = await basis()
    const halves = await basis(() => company.order(customerId, [order(100, 50_000, 50_000)]))
    expect(halves.orders).toBe(alone.orders)
    const others = await basis(() => company.order(customerId, [order(-30), { ...order(50), isCancelled: true }]))
    expect(others).toMatchObject({ orders: alone.orders, marginCents: alone.marginCents, realised: alone.realised })
  })

  it('is no return, but it takes away what it took back', async () => {
    const alone = await basis()
    const returned = await basis(() => company.order(customerId, [order(90, -50_000, -30_000)]))
    expect(returned.orders).toBe(alone.orders)
    expect(returned.marginCents).toBeLessThan(alone.marginCents as number)
    expect(alone.realised - returned.realised).toBeGreaterThan(20_000)
  })

  it('a credit note takes away its share of the margin, unless its order counts no more or is a return itself', async () => {
    const alone = await basis()
    const credited = await basis(() => company.credit(customerId, 0, 50_000))
    expect(alone.realised - credited.realised).toBe(20_000)
    expect(credited.marginCents).toBeLessThan(alone.marginCents as number)
    const cancelled = await basis(async () => {
      const [id] = await company.order(customerId, [{ ...order(80), isCancelled: true }])
      await company.credit(customerId, 70, 100_000, id)
    })
    expect(cancelled.realised).toBe(alone.realised)
    const returned = await basis(() => company.order(customerId, [order(90, -50_000, -30_000)]))
    const twice = await basis(async () => {
      const [id] = await company.order(customerId, [order(90, -50_000, -30_000)])
      await company.credit(customerId, 80, 50_000, id)
    })
    expect(twice.realised).toBe(returned.realised)
  })

  it('is a loss where the customer costs more than he brings', async () => {
    await company.order(
      customerId,
      Array.from({ length: 20 }, (_, n) => order(10 + 20 * n, 100_000, 150_000)),
    )
    const row = await renewed()
    expect(row?.realised_cents).toBeLessThan(-1_000_000)
    expect(row?.expected_cents).toBeLessThan(0)
    expect(row?.low_cents).toBeLessThan(row?.high_cents as number)
  })

  it('is one that is called off from a framework agreement, and its promised volume is not', async () => {
    const alone = await basis()
    const promised = await basis(() =>
      company.firm.db.prisma.frameworkAgreement.create({
        data: {
          ...{ organisationId: company.firm.id, id: customerId, customerId, number: 'RV', title: 'Rahmenvertrag' },
          ...{ startsOn: new Date('2026-01-01'), endsOn: new Date('2027-12-31'), volumeCents: 9_000_000n },
        },
      }),
    )
    expect(promised).toMatchObject({ orders: alone.orders, marginCents: alone.marginCents, realised: alone.realised })
  })
})
