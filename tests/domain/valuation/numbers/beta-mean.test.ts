import { expect, it } from 'vitest'
import { betaMean, isNarrowBeta } from '../../../../domain/valuation/numbers/beta-mean.ts'

it.each([
  [100, 100],
  [100, 3e9],
  [4e4, 7.8e6],
  [8e6, 150],
])('of a beta (%d, %d) number itself, its square and its reciprocal', (a, b) => {
  const sum = a + b
  expect(betaMean(a, b, (p) => p) / (a / sum)).toBeCloseTo(1, 9)
  expect(betaMean(a, b, (p) => p * p) / ((a * (a + 1)) / (sum * (sum + 1)))).toBeCloseTo(1, 9)
  expect(betaMean(a, b, (p) => 1 / p) / ((sum - 1) / (a - 1))).toBeCloseTo(1, 9)
})

it('is for narrow ones only', () => {
  expect(isNarrowBeta(100, 100)).toBe(true)
  expect([isNarrowBeta(99, 1e6), isNarrowBeta(1e6, 99)]).toEqual([false, false])
})
