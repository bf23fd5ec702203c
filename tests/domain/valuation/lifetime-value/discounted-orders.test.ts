import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { BgNbd } from '../../../../domain/valuation/lifetime-value/bg-nbd.ts'
import { discountedOrders, type Horizon, monthlyFactor } from '../../../../domain/valuation/lifetime-value/discounted-orders.ts'
import { expectedOrders } from '../../../../domain/valuation/lifetime-value/expected-orders.ts'
import type { OrderHistory } from '../../../../domain/valuation/lifetime-value/order-history.ts'
import { randomNumbers } from './simulated.ts'

/** The definition: each month asked by itself. */
function monthByMonth(model: BgNbd, history: OrderHistory, { months, monthLength, yearlyRate }: Horizon): number {
  const expected = (month: number): number => expectedOrders(model, history, month * monthLength)
  return Array.from({ length: months }, (_, n) => (expected(n + 1) - expected(n)) * monthlyFactor(yearlyRate) ** (n + 1)).reduce(
    (sum, each) => sum + each,
  )
}

const horizon: Horizon = { months: 60, monthLength: 30.4375, yearlyRate: 0.08 }

it('are the sum over the months, whatever the model and the history', () => {
  const random = randomNumbers(3)
  for (let turn = 0; turn < 1_000; turn++) {
    const model = { r: 10 ** (2 * random() - 1), alpha: 10 ** (3 * random()), a: 10 ** (2 * random() - 1), b: 10 ** (2 * random() - 0.5) }
    const [repeats, observed] = [Math.floor(10 ** (2.3 * random()) - 1), 10 ** (3.7 * random())]
    const history = { repeats, lastAt: repeats > 0 ? observed * random() : 0, observed }
    const found = discountedOrders(model, history, horizon)
    if (found.orders < 1e-3) continue
    expect(found.discounted / monthByMonth(model, history, horizon), JSON.stringify({ model, history })).toBeCloseTo(1, 3)
    expect(found.orders / expectedOrders(model, history, 60 * 30.4375)).toBeCloseTo(1, 9)
  }
})

it('count in full where money to come loses nothing, and the less the more it loses', () => {
  const [model, history] = [
    { r: 0.8, alpha: 120, a: 0.7, b: 4 },
    { repeats: 9, lastAt: 400, observed: 430 },
  ]
  const at = (yearlyRate: number, months = 60) => discountedOrders(model, history, { months, monthLength: 30.4375, yearlyRate })
  expect(at(0).discounted).toBeCloseTo(at(0).orders, 9)
  expect(at(0.2).discounted).toBeLessThan(at(0.08).discounted)
  expect(at(0.08, 120).discounted).toBeGreaterThan(at(0.08, 12).discounted)
})

it('a rate of a year is the same twelve times a month', () => expect(monthlyFactor(0.08) ** 12).toBeCloseTo(1 / 1.08, 12))

const file = '../shared/references/clv/published.json'
if (!existsSync(file)) console.info(`Published values of customers are not tried: ${file} is not there.`)

describe.skipIf(!existsSync(file))('published values', () => {
  type Published = {
    model: BgNbd
    rows: { x: number; t_x: number; T: number }[]
    expected_monetary_1_time_1_rate_0: number[]
    factors: { time1_rate1: number; time2_rate0: number; time2_rate1: number }
  }
  it('of five customers at an order of 1', () => {
    const {
      model,
      rows,
      expected_monetary_1_time_1_rate_0: expected,
      factors,
    } = (JSON.parse(readFileSync(file, 'utf8')) as { dcf_clv: Published }).dcf_clv
    for (const [n, { x, t_x, T }] of rows.entries()) {
      const at = (months: number, monthlyRate: number): number =>
        discountedOrders(model, { repeats: x, lastAt: t_x, observed: T }, { months, monthLength: 30, yearlyRate: (1 + monthlyRate) ** 12 - 1 })
          .discounted
      const one = expected[n] as number
      // The published parameters are rounded.
      expect(Math.abs(at(1, 0) / one - 1)).toBeLessThan(0.1)
      expect(Math.abs(at(1, 1) / (one * factors.time1_rate1) - 1)).toBeLessThan(0.1)
      expect(Math.abs(at(2, 0) / (one * factors.time2_rate0) - 1)).toBeLessThan(0.1)
      expect(Math.abs(at(2, 1) / (one * factors.time2_rate1) - 1)).toBeLessThan(0.1)
    }
  })
})
