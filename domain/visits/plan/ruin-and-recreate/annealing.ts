/** How much the search may lose: by arithmetic that gives the same on every machine, unlike powers and logarithms. */
import type { Random } from '../random.ts'

const STEPS = 1024

/** Falls geometrically from `start` to `end`; `progress` from 0 to 1. */
export function createCooling(start: number, end: number): (progress: number) => number {
  let factor = end / start
  for (let power = 1; power < STEPS; power *= 2) factor = Math.sqrt(factor)
  const table = new Float64Array(STEPS + 1)
  let temperature = start
  for (let step = 0; step <= STEPS; step++, temperature *= factor) table[step] = temperature
  return (progress) => table[Math.min(STEPS, Math.max(0, Math.floor(progress * STEPS)))] ?? end
}

/** -ln of (step + 1) / STEPS, as a sum of reciprocals. */
const waits = new Float64Array(STEPS)
for (let step = STEPS - 2; step >= 0; step--) waits[step] = (waits[step + 1] ?? 0) + 1 / (step + 1.5)

/** Exponentially distributed with mean 1. */
export const patience = (random: Random): number => waits[random.below(STEPS)] ?? 0
