import { describe, expect, it } from 'vitest'
import { covarianceAt, varianceAlong } from '../../../../domain/valuation/numbers/covariance.ts'

describe('how sure the lowest point is', () => {
  it('is the inverse of the curvature', () => {
    // Curvature [[4, 1], [1, 3]], whose inverse is [[3, -1], [-1, 4]] / 11.
    const bowl = ([x = 0, y = 0]: readonly number[]): number => 2 * (x - 1) ** 2 + (x - 1) * (y + 2) + 1.5 * (y + 2) ** 2
    const covariance = covarianceAt(bowl, [1, -2]) as number[][]
    for (const [row, expected] of [
      [3, -1],
      [-1, 4],
    ].entries())
      for (const [column, value] of expected.entries()) expect(covariance[row]?.[column]).toBeCloseTo(value / 11, 6)
    expect(varianceAlong([1, 0], covariance)).toBeCloseTo(3 / 11, 6)
    expect(varianceAlong([1, 1], covariance)).toBeCloseTo(5 / 11, 6)
  })

  it('is not known where it is flat in one direction, or no lowest point at all', () => {
    expect(covarianceAt(([x = 0]) => x ** 2, [0, 5])).toBeNull()
    expect(covarianceAt(([x = 0, y = 0]) => x ** 2 - y ** 2, [0, 0])).toBeNull()
    expect(covarianceAt(([x = 0, y = 0]) => (x + y) ** 2, [0, 0])).toBeNull()
  })
})
