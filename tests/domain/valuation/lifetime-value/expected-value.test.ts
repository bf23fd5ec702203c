import { describe, expect, it } from 'vitest'
import { type BgNbd, fitBgNbd } from '../../../../domain/valuation/lifetime-value/bg-nbd.ts'
import { expectedValue, type LifetimeModel } from '../../../../domain/valuation/lifetime-value/expected-value.ts'
import { fitGammaGamma, type GammaGamma } from '../../../../domain/valuation/lifetime-value/gamma-gamma.ts'
import { usualLifetimePolicy as usual } from '../../../../domain/valuation/lifetime-value/lifetime-policy.ts'
import { simulate, simulateSpends } from './simulated.ts'

const orders: BgNbd = { r: 0.8, alpha: 12, a: 0.7, b: 4 }
const margins: GammaGamma = { p: 4, q: 3.5, v: 30_000 }
const history = { repeats: 6, lastAt: 70, observed: 90 }
const spend = { orders: 6, mean: 41_000 }
const sure: LifetimeModel = { orders: { parameters: orders, covariance: null }, margins: { parameters: margins, covariance: null } }

/** As a company would find it that had these customers. */
function fitted(seed: number, customers: number): LifetimeModel {
  const histories = simulate(orders, customers, 0, seed)
  const counts = histories.map(({ repeats }) => repeats)
  const [ofOrders, ofMargins] = [fitBgNbd(histories), fitGammaGamma(simulateSpends(margins, counts, seed + 1))]
  if (!ofOrders || !ofMargins) throw new Error('Customers who tell nothing')
  return { orders: ofOrders, margins: ofMargins }
}

describe('what a customer is expected to bring', () => {
  it('is orders times margin times discount, as they are shown', () => {
    const value = expectedValue(sure, history, spend, usual)
    expect(value.cents).toBe(Math.round(value.orders * value.marginCents * value.factor))
    expect(value.orders).toBeCloseTo(Math.round(value.orders * 1_000) / 1_000, 12)
    expect(value.factor).toBeGreaterThan(1.08 ** -5)
    expect(value.factor).toBeLessThan(1)
  })

  it('lies in its range as often as it says, over companies that could be', () => {
    const truth = expectedValue(sure, history, spend, usual).cents
    const companies = Array.from({ length: 60 }, (_, n) => expectedValue(fitted(1_000 + 2 * n, 300), history, spend, usual))
    const within = companies.filter(({ low, high }) => low !== null && high !== null && low <= truth && truth <= high)
    expect(within.length / companies.length).toBeGreaterThan(0.7)
    expect(within.length / companies.length).toBeLessThan(0.9)
  })

  it('is the surer the more customers there are', () => {
    const width = (customers: number): number => {
      const { low, high, cents } = expectedValue(fitted(5, customers), history, spend, usual)
      return ((high as number) - (low as number)) / cents
    }
    expect(width(6_000)).toBeLessThan(width(300) / 2)
  })

  it('is less for who has been silent for long', () => {
    const silent = expectedValue(sure, { ...history, observed: 400 }, spend, usual)
    expect(silent.cents).toBeLessThan(expectedValue(sure, history, spend, usual).cents / 10)
  })

  it('is a loss for who costs more than he brings, drawn towards what others leave', () => {
    const { marginCents, cents, low, high } = expectedValue(fitted(5, 400), history, { orders: 20, mean: -20_000 }, usual)
    expect(marginCents).toBeGreaterThan(-20_000)
    expect(marginCents).toBeLessThan(0)
    expect(cents).toBeLessThan(0)
    expect(low).toBeLessThan(cents)
    expect(high).toBeGreaterThan(cents)
  })

  it('goes by his own orders where all customers leave the same, and then has no range', () => {
    const value = expectedValue({ ...sure, margins: null }, history, spend, usual)
    expect(value.marginCents).toBe(41_000)
    expect(value).toMatchObject({ low: null, high: null })
  })
})
