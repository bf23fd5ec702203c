import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type BgNbd, fitBgNbd, logLikelihoodOf } from '../../../../domain/valuation/lifetime-value/bg-nbd.ts'
import { chanceAlive, expectedOrders } from '../../../../domain/valuation/lifetime-value/expected-orders.ts'
import type { OrderHistory } from '../../../../domain/valuation/lifetime-value/order-history.ts'
import { randomNumbers, simulate } from './simulated.ts'

const model: BgNbd = { r: 0.8, alpha: 12, a: 0.7, b: 4 }
const of = (repeats: number, lastAt: number, observed: number): OrderHistory => ({ repeats, lastAt, observed })

it('finds parameters that are at least as likely as those by which the customers behaved', () => {
  const customers = simulate(model, 3_000, 0, 7)
  const fit = fitBgNbd(customers)
  expect(fit?.hasConverged).toBe(true)
  expect(fit?.customers).toBe(3_000)
  expect(fit?.logLikelihood).toBeGreaterThanOrEqual(logLikelihoodOf(model, customers))
  expect(fit?.logLikelihood).toBeCloseTo(logLikelihoodOf(fit?.parameters as BgNbd, customers), 6)
  for (const [name, value] of Object.entries(model)) expect(fit?.parameters[name as keyof BgNbd]).toBeCloseTo(value, -Math.log10(value / 2))
})

it('expects of many customers together what they then order', () => {
  const customers = simulate(model, 6_000, 40, 11)
  const expected = customers.reduce((sum, customer) => sum + expectedOrders(model, customer, 40), 0)
  const ordered = customers.reduce((sum, { later }) => sum + later, 0)
  expect(Math.abs(expected / ordered - 1)).toBeLessThan(0.03)
})

it('finds the same whatever the unit of time is', () => {
  const weeks = simulate(model, 800, 0, 3)
  const days = weeks.map(({ repeats, lastAt, observed }) => of(repeats, lastAt * 7, observed * 7))
  const [byWeek, byDay] = [fitBgNbd(weeks)?.parameters as BgNbd, fitBgNbd(days)?.parameters as BgNbd]
  for (const customer of [0, 10, 400]) {
    const week = expectedOrders(byWeek, weeks[customer] as OrderHistory, 13)
    expect(expectedOrders(byDay, days[customer] as OrderHistory, 91) / week).toBeCloseTo(1, 3)
  }
})

it('tells nothing where nobody has ordered again', () => {
  expect(fitBgNbd([])).toBeNull()
  expect(fitBgNbd([of(0, 0, 10), of(0, 0, 20)])).toBeNull()
})

it('comes to an end with a hundred thousand customers who are all alike', () => {
  const fit = fitBgNbd(Array(100_000).fill(of(3, 20, 30)))
  expect(Number.isFinite(fit?.logLikelihood)).toBe(true)
})

/**
 * The expectation as the integral over how often he could order and how easily leave, weighted by how well both explain his history:
 * middle points of a fine grid, which is laid so that the densities' powers below 1 stay mild at its ends.
 */
function byIntegral({ r, alpha, a, b }: BgNbd, { repeats, lastAt, observed }: OrderHistory, horizon: number): number {
  const steps = 1_500
  let [weights, sum] = [0, 0]
  for (let i = 0; i < steps; i++) {
    // Substituted so that powers below 1 at the ends stay mild.
    const u = (i + 0.5) / steps
    const leaves = u ** 4
    const leavesWeight = 4 * u ** 3 * leaves ** (a - 1) * (1 - leaves) ** (b - 1)
    for (let j = 0; j < steps; j++) {
      const v = (j + 0.5) / steps
      const rate = (v / (1 - v)) ** 3 / alpha
      const jacobian = (3 * (v / (1 - v)) ** 2) / (1 - v) ** 2
      const spread = rate ** (r - 1) * Math.exp(-alpha * rate)
      const stays = (1 - leaves) ** repeats * rate ** repeats * Math.exp(-rate * observed)
      const gone = repeats > 0 ? leaves * (1 - leaves) ** (repeats - 1) * rate ** repeats * Math.exp(-rate * lastAt) : 0
      const weight = leavesWeight * jacobian * spread
      weights += weight * (stays + gone)
      sum += (weight * stays * -Math.expm1(-rate * leaves * horizon)) / leaves
    }
  }
  return sum / weights
}

describe('one customer', () => {
  it.each([
    [model, of(0, 0, 20), 30],
    [model, of(3, 15, 20), 30],
    [{ ...model, a: 1 }, of(3, 15, 20), 30],
    [{ r: 2, alpha: 5, a: 1.4, b: 1.5 }, of(1, 2, 40), 10],
  ] as const)('is expected to order as the integral over all he could be says: %j %j', (parameters, history, horizon) => {
    expect(expectedOrders(parameters, history, horizon) / byIntegral(parameters, history, horizon)).toBeCloseTo(1, 3)
  })

  it('is surely there until he has ordered again, and the less so the longer he is silent', () => {
    expect(chanceAlive(model, of(0, 0, 1_000))).toBe(1)
    const silent = [0, 1, 5, 20, 100].map((weeks) => chanceAlive(model, of(10, 50, 50 + weeks)))
    expect(silent).toEqual([...silent].sort((one, other) => other - one))
    expect(chanceAlive(model, of(1_000, 10, 100))).toBeCloseTo(0, 12)
  })

  it('is expected the same by the series and by the mean over chances, where one follows the other', () => {
    for (const [r, alpha, b] of [
      [0.3, 5, 100],
      [1.1, 47, 20_000],
      [6, 300, 1_000],
    ] as const)
      for (const history of [of(0, 0, 30), of(18, 197, 201), of(120, 900, 1_078)])
        for (const horizon of [1, 90, 1_826]) {
          const [series, mean] = [100 - 1e-9, 100].map((a) => expectedOrders({ r, alpha, a, b }, history, horizon)) as [number, number]
          expect(series / mean).toBeCloseTo(1, 7)
        }
  })

  it('goes by one chance where all customers have the same', () => {
    const [p, parameters, history] = [0.005, { r: 1.1, alpha: 47, a: 4e4, b: 8e6 - 4e4 }, of(18, 197, 201)]
    const whileAlive = -Math.expm1(-(1.1 + 18) * Math.log1p((p * 1_826) / (47 + 201))) / p
    expect(expectedOrders(parameters, history, 1_826) / (whileAlive * chanceAlive(parameters, history))).toBeCloseTo(1, 4)
  })

  it('long histories and horizons stay finite, and grow with the horizon', () => {
    const random = randomNumbers(5)
    for (let turn = 0; turn < 400; turn++) {
      const parameters = { r: 10 ** (4 * random() - 2), alpha: 10 ** (4 * random() - 2), a: 10 ** (4 * random() - 2), b: 10 ** (4 * random() - 2) }
      const observed = 10 ** (4 * random() - 1)
      const history = of(Math.floor(10 ** (3.5 * random()) - 1), observed * random(), observed)
      const [short, long] = [expectedOrders(parameters, history, 1), expectedOrders(parameters, history, 500)]
      expect(Number.isFinite(long), JSON.stringify({ parameters, history })).toBe(true)
      expect(short).toBeGreaterThanOrEqual(0)
      expect(long).toBeGreaterThanOrEqual(short)
      // Never more than somebody who stays for sure.
      expect(long).toBeLessThanOrEqual(((parameters.r + history.repeats) / (parameters.alpha + observed)) * 500 * (1 + 1e-9))
    }
  })
})

const folder = '../shared/references/clv'
const isThere = existsSync(folder)
if (!isThere) console.info(`Published customers are not tried: ${folder} is not there.`)
const table = (file: string): number[][] =>
  readFileSync(`${folder}/${file}`, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map(Number))

describe.skipIf(!isThere)('published figures', () => {
  it('of 2,357 customers of CDNOW', () => {
    const fit = fitBgNbd(table('cdnow_customers_summary.csv').map(([, x = 0, at = 0, T = 0]) => of(x, at, T)))
    expect(fit?.logLikelihood).toBeCloseTo(-9582.42556, 4)
    for (const [name, value] of Object.entries({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }))
      expect(Math.abs((fit?.parameters[name as keyof BgNbd] ?? 0) - value)).toBeLessThan(0.001)
  })

  it('of 327 histories and four horizons', () => {
    const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
    for (const [x = 0, at = 0, T = 0, alive = 0, ...expected] of table('grid_x_tx_T.csv')) {
      expect(chanceAlive(published, of(x, at, T)) / alive).toBeCloseTo(1, 9)
      for (const [n, horizon] of [1, 13, 39, 52].entries())
        expect(expectedOrders(published, of(x, at, T), horizon) / (expected[n] as number)).toBeCloseTo(1, 9)
    }
  })
})
