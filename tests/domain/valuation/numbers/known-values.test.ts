import { expect, it } from 'vitest'
import { logGamma } from '../../../../domain/valuation/numbers/log-gamma.ts'
import { minimise } from '../../../../domain/valuation/numbers/minimise.ts'

it('the logarithm of the gamma function is that of the factorials, and right between them', () => {
  let logFactorial = 0
  for (let n = 1; n < 400; n++) {
    expect(logGamma(n)).toBeCloseTo(logFactorial, 9)
    logFactorial += Math.log(n)
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
  // The reflection formula: gamma(x) gamma(1 - x) = pi / sin(pi x).
  for (const x of [1e-6, 0.01, 0.2, 0.243, 0.7, 0.999])
    expect(logGamma(x) + logGamma(1 - x)).toBeCloseTo(Math.log(Math.PI / Math.sin(Math.PI * x)), 12)
  expect(logGamma(1e6)).toBeCloseTo(12_815_504.5691479, 6)
})

it('finds the lowest point along a curved valley, and says where it has not arrived', () => {
  const valley = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2
  const { point, hasConverged } = minimise(valley, [-3, 4])
  expect(point[0]).toBeCloseTo(1, 3)
  expect(point[1]).toBeCloseTo(1, 3)
  expect(hasConverged).toBe(true)
  // It falls for ever.
  expect(minimise(([x = 0]: readonly number[]) => -(x ** 3), [1]).hasConverged).toBe(false)
})
