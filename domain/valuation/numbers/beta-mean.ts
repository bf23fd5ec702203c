/** Means over the beta distribution where it is narrow. */

/** In standard deviations: so far apart, and so far out, lie the places at which the function is asked. */
const STEP = 0.5
const REACH = 10
const PLACES = Array.from({ length: (2 * REACH) / STEP + 1 }, (_, n) => n * STEP - REACH)

/** Below, the tails are too long for the places. */
const NARROW = 100

export const isNarrowBeta = (a: number, b: number): boolean => Math.min(a, b) >= NARROW

/** Mean of `value` of a beta (a, b) number, for `isNarrowBeta`: the trapezoidal rule over its log odds, where the density is nearly normal, is as exact as a double. */
export function betaMean(a: number, b: number, value: (p: number) => number): number {
  const deviation = Math.sqrt(1 / a + 1 / b)
  let [above, below] = [0, 0]
  for (const place of PLACES) {
    // Times what the odds are at their likeliest, a / b.
    const times = place * deviation
    const weight = Math.exp(a * times - (a + b) * Math.log1p((a / (a + b)) * Math.expm1(times)))
    above += weight * value(1 / (1 + (b / a) * Math.exp(-times)))
    below += weight
  }
  return above / below
}
