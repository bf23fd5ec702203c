/** How sure the point is at which a log-likelihood is highest. */

/** Wide enough that the last digits of the sum of a hundred thousand likelihoods do not matter, narrow enough for a curve of second degree. */
const STEP = 2e-3

/** Covariances of the parameters: the inverse of the curvature of `f`, a negative log-likelihood, at its lowest point (observed information). Null: it is flat in some direction, so the data say nothing of it. */
export function covarianceAt(f: (point: readonly number[]) => number, point: readonly number[]): number[][] | null {
  const away = (...axes: readonly [axis: number, steps: number][]): number =>
    f(point.map((value, n) => value + axes.reduce((sum, [axis, steps]) => sum + (axis === n ? steps * STEP : 0), 0)))
  const middle = f(point)
  const curvature = point.map((_, i) =>
    point.map((_, j) => {
      if (i === j) return (away([i, 1]) - 2 * middle + away([i, -1])) / STEP ** 2
      return (away([i, 1], [j, 1]) - away([i, 1], [j, -1]) - away([i, -1], [j, 1]) + away([i, -1], [j, -1])) / (4 * STEP ** 2)
    }),
  )
  return inverseOf(curvature)
}

/** Of a symmetric matrix with a minimum, by Cholesky's factors; null: it has none. */
function inverseOf(matrix: readonly (readonly number[])[]): number[][] | null {
  const factor = lowerFactor(matrix)
  if (!factor) return null
  const columns = matrix.map((_, unit) => solve(factor, unit))
  return matrix.map((_, row) => columns.map((column) => column[row] as number))
}

function lowerFactor(matrix: readonly (readonly number[])[]): number[][] | null {
  const factor: number[][] = matrix.map(() => [])
  for (const [i, row] of matrix.entries()) {
    const own = factor[i] as number[]
    for (let j = 0; j <= i; j++) {
      const other = factor[j] as number[]
      const rest = (row[j] as number) - own.slice(0, j).reduce((sum, value, n) => sum + value * (other[n] as number), 0)
      if (i === j && !(rest > 1e-9 * Math.abs(row[j] as number))) return null
      own[j] = i === j ? Math.sqrt(rest) : rest / (other[j] as number)
    }
  }
  return factor
}

/** The column of the inverse that belongs to one axis. */
function solve(factor: readonly (readonly number[])[], unit: number): number[] {
  const at = (row: number, column: number): number => factor[row]?.[column] as number
  const forward: number[] = []
  for (let i = 0; i < factor.length; i++)
    forward[i] = ((i === unit ? 1 : 0) - forward.reduce((sum, value, n) => sum + at(i, n) * value, 0)) / at(i, i)
  const column: number[] = [...forward]
  for (let i = factor.length - 1; i >= 0; i--) {
    let rest = forward[i] as number
    for (let n = i + 1; n < factor.length; n++) rest -= at(n, i) * (column[n] as number)
    column[i] = rest / at(i, i)
  }
  return column
}

/** Variance of what changes by `gradient` with the parameters. */
export const varianceAlong = (gradient: readonly number[], covariance: readonly (readonly number[])[]): number =>
  gradient.reduce((sum, one, i) => sum + gradient.reduce((row, other, j) => row + one * other * (covariance[i]?.[j] as number), 0), 0)
