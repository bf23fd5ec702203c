import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { expectedSpend, fitGammaGamma, type GammaGamma } from '../../../../domain/valuation/lifetime-value/gamma-gamma.ts'
import { summariseOrders } from '../../../../domain/valuation/lifetime-value/order-history.ts'

describe('orders become a history', () => {
  it('several of a day are one, and the first counts neither as a repeat nor in the mean', () => {
    const orders = [
      { day: 110, value: 5 },
      { day: 100, value: 70 },
      { day: 103, value: 1 },
      { day: 110, value: 4 },
      { day: 100, value: 2 },
    ]
    expect(summariseOrders(orders, 121, 7)).toEqual({ repeats: 2, lastAt: 10 / 7, observed: 3, margin: 5 })
  })

  it('who has ordered once is known since then; who has not ordered yet is not known', () => {
    expect(summariseOrders([{ day: 100, value: 9 }], 120, 1)).toEqual({ repeats: 0, lastAt: 0, observed: 20, margin: null })
    expect(summariseOrders([{ day: 130, value: 9 }], 120, 1)).toBeNull()
    expect(summariseOrders([], 120, 1)).toBeNull()
  })

  it('a credit note of the same day lowers the day; one unknown sum leaves the mean unknown', () => {
    const first = { day: 100, value: 1 }
    expect(summariseOrders([first, { day: 101, value: 10 }, { day: 101, value: -4 }], 120, 1)?.margin).toBe(6)
    expect(summariseOrders([first, { day: 101, value: 10 }, { day: 102, value: null }], 120, 1)?.margin).toBeNull()
  })
})

const published: GammaGamma = { p: 6.25, q: 3.74, v: 15.44 }

describe('what an order is worth', () => {
  it('lies between his own mean and that of all, the nearer to his the more he has ordered', () => {
    const all = (published.p * published.v) / (published.q - 1)
    const expected = [1, 2, 5, 20, 1_000].map((orders) => expectedSpend(published, { orders, mean: 100 }) as number)
    expect(expected).toEqual([...expected].sort((one, other) => one - other))
    expect(Math.min(...expected)).toBeGreaterThan(all)
    expect(expected.at(-1)).toBeCloseTo(100, 0)
  })

  it('has no bound where the means of all have none and he tells nothing', () => {
    expect(expectedSpend({ p: 2, q: 0.9, v: 10 }, { orders: 0, mean: 0 })).toBeNull()
    expect(expectedSpend({ p: 2, q: 0.9, v: 10 }, { orders: 1, mean: 20 })).toBeCloseTo((2 * (10 + 20)) / 1.9, 12)
  })

  it('is not fitted to nobody, to losses only, or to customers who are all alike', () => {
    expect(fitGammaGamma([])).toBeNull()
    expect(fitGammaGamma([{ orders: 3, mean: -4 }])).toBeNull()
    expect(fitGammaGamma(Array(50).fill({ orders: 3, mean: 20 }))).toBeNull()
  })
})

const file = '../shared/references/clv/cdnow_customers_summary_with_transactions.csv'
if (!existsSync(file)) console.info(`Published spend is not tried: ${file} is not there.`)

it.skipIf(!existsSync(file))('published figures of 946 customers of CDNOW', () => {
  const spends = readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map(Number))
    .map(([, orders = 0, , , mean = 0]) => ({ orders, mean }))
  const fit = fitGammaGamma(spends)
  expect(fit?.customers).toBe(946)
  for (const [name, value] of Object.entries(published))
    expect(Math.abs((fit?.parameters[name as keyof GammaGamma] ?? 0) / value - 1)).toBeLessThan(0.005)
  const means = spends.slice(0, 10).map((spend) => expectedSpend(fit?.parameters as GammaGamma, spend) as number)
  for (const [n, mean] of [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17].entries())
    expect(Math.abs((means[n] ?? 0) - mean)).toBeLessThan(0.1)
})
