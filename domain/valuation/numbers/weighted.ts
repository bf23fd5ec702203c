/** Places of numbers that do not all count alike. Weights are above 0, and there is at least one number. */

export type Weighted = { value: number; weight: number }

const rising = (rows: readonly Weighted[]): Weighted[] => [...rows].sort((one, other) => one.value - other.value)

const sumOf = (rows: readonly Weighted[]): number => rows.reduce((sum, { weight }) => sum + weight, 0)

/** The least value that `share` of the weight, from 0 to 1, does not exceed. */
export function weightedQuantile(rows: readonly Weighted[], share: number): number {
  const sorted = rising(rows)
  const wanted = share * sumOf(rows)
  let sum = 0
  for (const { value, weight } of sorted) {
    sum += weight
    if (sum >= wanted) return value
  }
  return sorted.at(-1)?.value ?? Number.NaN
}

/** Middle of the shortest stretch with half of the weight (Rousseeuw's "shorth"): whoever names it is least far off as a rule. Of several the one in their middle. */
export function middleOfShortestHalf(rows: readonly Weighted[]): number {
  const sorted = rising(rows)
  const half = sumOf(rows) / 2
  let [sum, from, shortest] = [0, 0, Number.POSITIVE_INFINITY]
  let middles: number[] = []
  for (const { value, weight } of sorted) {
    sum += weight
    for (let first = sorted[from] as Weighted; sum - first.weight >= half; first = sorted[++from] as Weighted) sum -= first.weight
    const start = (sorted[from] as Weighted).value
    if (sum < half || value - start > shortest + EQUAL) continue
    if (value - start < shortest - EQUAL) middles = []
    shortest = Math.min(shortest, value - start)
    middles.push((start + value) / 2)
  }
  return middles[middles.length >> 1] ?? Number.NaN
}

/** Stretches that differ by less are equally long. */
const EQUAL = 1e-9
