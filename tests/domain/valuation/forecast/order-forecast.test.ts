import { describe, expect, it } from 'vitest'
import {
  fitOrderNorms,
  forecastOrder,
  type OrderForecast,
  type OrderNorms,
  ordersOfNobody,
} from '../../../../domain/valuation/forecast/order-forecast.ts'
import { dayAfter, findSeason, seasonDays } from '../../../../domain/valuation/forecast/season.ts'
import { smoothDemand } from '../../../../domain/valuation/forecast/smoothed-demand.ts'
import { middleOfShortestHalf, weightedQuantile } from '../../../../domain/valuation/numbers/weighted.ts'
import { simulateOrders } from './simulated-orders.ts'

const every = (gap: number, count: number, from = 0): number[] => Array.from({ length: count }, (_, place) => from + gap * place)
const width = ({ earliest, latest }: OrderForecast): number => latest - earliest
const customers = simulateOrders({ regularity: 3, everyDays: 30, differ: 0.8, days: 730 }, 400, 9)
const norms = fitOrderNorms(customers) as OrderNorms

describe('the next order', () => {
  it('is expected in the order of its range, and sooner of who orders oftener', () => {
    const [weekly, monthly] = [forecastOrder(every(7, 10), norms), forecastOrder(every(30, 10), norms)]
    for (const { last, earliest, likely, latest } of [weekly, monthly]) {
      expect(last).toBeLessThan(earliest)
      expect(earliest).toBeLessThan(likely)
      expect(likely).toBeLessThan(latest)
    }
    expect(weekly.everyDays).toBe(7)
    expect(weekly.likely - weekly.last).toBeLessThan(monthly.likely - monthly.last)
  })

  it('is known the more narrowly the more regular and the longer a history is', () => {
    const regular = forecastOrder(every(30, 12), norms)
    expect(width(regular)).toBeLessThan(width(forecastOrder(every(30, 3), norms)))
    const irregular = [0, 5, 85, 97, 157, 160, 230, 239, 294, 300, 330]
    expect(width(regular)).toBeLessThan(width(forecastOrder(irregular, norms)))
  })

  it('is told by his own gaps where too few others have ordered three times', () => {
    expect(fitOrderNorms([every(9, 8), every(30, 8)])).toBeNull()
    const { likely, guess, behind } = forecastOrder(every(9, 8), ordersOfNobody)
    expect(likely).toBeCloseTo(72, 3)
    expect(guess).toBe(72)
    expect(behind).toBeGreaterThan(72 + 4)
  })

  it('is one day where a hundred thousand would order alike', () => {
    const alike = fitOrderNorms(Array.from({ length: 1_000 }, () => every(10, 6))) as OrderNorms
    const { likely, earliest, latest, behind } = forecastOrder(every(10, 6), alike)
    expect([earliest, likely, latest].map(Math.round)).toEqual([60, 60, 60])
    expect(behind).toBe(65)
  })
})

describe('behind the own rhythm', () => {
  it('nobody is with fewer than five order days', () => {
    expect(forecastOrder(every(9, 4), norms).behind).toBeNull()
    expect(forecastOrder(every(9, 5), norms).behind).not.toBeNull()
  })

  it('nobody is before half again as long as usual, and before nine of ten such gaps are over', () => {
    for (const days of customers.filter(({ length }) => length >= 5)) {
      const { behind, everyDays, last, latest } = forecastOrder(days, norms)
      expect(behind).toBeGreaterThanOrEqual(latest)
      expect(behind).toBeGreaterThanOrEqual(last + 1.5 * everyDays)
    }
  })
})

describe('a season', () => {
  const quietMonths = [4, 5, 6, 7]
  const seasonal = simulateOrders({ regularity: 2, everyDays: 40, differ: 0.5, days: 1460, quietMonths }, 300, 2)

  it('is found where there is one', () => {
    const season = findSeason(seasonal)
    for (const month of quietMonths) expect(season?.[month]).toBeLessThan(0.5)
    for (const month of [0, 1, 2, 9, 10]) expect(season?.[month]).toBeGreaterThan(1)
  })

  it('is not made of chance, of new customers, of those who leave, nor of less than two years', () => {
    for (let seed = 1; seed <= 20; seed++)
      expect(findSeason(simulateOrders({ regularity: 2, everyDays: 30, differ: 0.8, days: 1095 }, 200, seed))).toBeNull()
    expect(findSeason(seasonal.map((days) => days.filter((day) => day < 700)))).toBeNull()
    expect(findSeason([])).toBeNull()
  })

  it('lets quiet months count less, there and back', () => {
    const season = [1, 1, 1, 1, 1, 1, 0.1, 0.1, 1, 1, 1, 1]
    const [june, october] = [160, 280]
    expect(seasonDays(june, october, season)).toBeLessThan(70)
    expect(dayAfter(june, seasonDays(june, october, season), season)).toBeCloseTo(october, 9)
    expect(dayAfter(june, 40, null)).toBe(200)
  })

  it('puts an order that would fall into the quiet months behind them', () => {
    const found = { ...ordersOfNobody, season: [1, 1, 1, 1, 1, 1, 0.05, 0.05, 1, 1, 1, 1] }
    const monthly = every(30, 6, 20)
    expect(forecastOrder(monthly, ordersOfNobody).likely).toBeLessThan(205)
    expect(forecastOrder(monthly, found).likely).toBeGreaterThan(240)
  })
})

it('smooths demand as it was published', () => {
  const demand = smoothDemand([2, 5, 0, 1, 3, 0, 1, 1, 0])
  expect(demand?.size).toBeCloseTo(2.01493, 6)
  expect(demand?.interval).toBeCloseTo(1.1629, 6)
  expect(demand?.sba).toBeCloseTo(1.646043, 6)
  expect(demand?.tsb).toBeCloseTo(1.559467, 6)
  expect(smoothDemand([0, 0, 0])).toBeNull()
  expect(smoothDemand([])).toBeNull()
  expect(smoothDemand([0, 0, 6])).toMatchObject({ size: 6, interval: 3 })
})

describe('places of weighted numbers', () => {
  const rows = (...pairs: [number, number][]) => pairs.map(([value, weight]) => ({ value, weight }))

  it('are those of the numbers repeated by their weights', () => {
    expect(weightedQuantile(rows([3, 1], [1, 3]), 0.5)).toBe(1)
    expect(weightedQuantile(rows([3, 2], [1, 1]), 0.5)).toBe(3)
    expect(weightedQuantile(rows([3, 2], [1, 1]), 1)).toBe(3)
  })

  it('find the shortest half where the numbers crowd', () => {
    expect(middleOfShortestHalf(rows([1, 1], [2, 1], [3, 1], [50, 1], [90, 1], [140, 1]))).toBe(2)
    expect(middleOfShortestHalf(rows([1, 1], [2, 1], [3, 1], [50, 9], [90, 1], [140, 1]))).toBe(50)
    expect(middleOfShortestHalf(rows([7, 1]))).toBe(7)
  })
})
