/** Finds the lowest point of a function of a few variables, without its derivatives. */

export type Lowest = { point: number[]; value: number; hasConverged: boolean }

type Vertex = { point: number[]; value: number }

/** Searches anew from where the last one ended at most so often: a simplex that has shrunk too early is thereby found out. */
const MOST_SEARCHES = 12

/** Until a search from the lowest point finds nothing that is lower by `tolerance`. What `f` does not know is `Infinity`. */
export function minimise(f: (point: readonly number[]) => number, start: readonly number[], tolerance = 1e-7): Lowest {
  let lowest: Vertex = { point: [...start], value: f(start) }
  for (let search = 0; search < MOST_SEARCHES; search++) {
    const found = descend(f, lowest.point, search % 2 === 0 ? 0.5 : -0.25)
    const hasConverged = lowest.value - found.value <= tolerance
    if (found.value < lowest.value) lowest = found
    if (hasConverged) return { ...lowest, hasConverged }
  }
  return { ...lowest, hasConverged: false }
}

/** One descent of a simplex (Nelder and Mead 1965, with their coefficients 1, 2, 1/2, 1/2), `step` wide at its beginning. */
function descend(f: (point: readonly number[]) => number, start: readonly number[], step: number): Vertex {
  const at = (point: number[]): Vertex => ({ point, value: f(point) })
  let simplex = [at([...start]), ...start.map((_, axis) => at(start.map((value, n) => (n === axis ? value + step : value))))]
  for (let turn = 0; turn < 400 * start.length; turn++) {
    simplex.sort((one, other) => one.value - other.value)
    const [best, worst, nextToWorst] = [simplex[0], simplex.at(-1), simplex.at(-2)] as [Vertex, Vertex, Vertex]
    if (worst.value - best.value < 1e-12 * (1 + Math.abs(best.value))) break
    const rest = simplex.slice(0, -1)
    const middle = start.map((_, axis) => rest.reduce((sum, { point }) => sum + (point[axis] as number), 0) / rest.length)
    const moved = replaceWorst((factor) => at(between(middle, worst.point, factor)), best, nextToWorst, worst)
    simplex = moved ? [...rest, moved] : [best, ...simplex.slice(1).map(({ point }) => at(between(best.point, point, 0.5)))]
  }
  return simplex.reduce((best, vertex) => (vertex.value < best.value ? vertex : best))
}

/** `factor` of the way from one to the other; below 0 it leads away from it. */
const between = (one: readonly number[], other: readonly number[], factor: number): number[] =>
  one.map((value, axis) => value + factor * ((other[axis] as number) - value))

/** Null: nothing on the line through the worst one is better. */
function replaceWorst(along: (factor: number) => Vertex, best: Vertex, nextToWorst: Vertex, worst: Vertex): Vertex | null {
  const reflected = along(-1)
  if (reflected.value < best.value) {
    const expanded = along(-2)
    return expanded.value < reflected.value ? expanded : reflected
  }
  if (reflected.value < nextToWorst.value) return reflected
  const contracted = along(reflected.value < worst.value ? -0.5 : 0.5)
  return contracted.value < Math.min(reflected.value, worst.value) ? contracted : null
}
