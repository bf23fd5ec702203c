export type RebateStep = { fromCents: number; percent: number }

/** What is reached of a rebate scale, in percent, and how much is missing to the next step; null: there is none above. */
export type RebateStanding = { percent: number; next: { percent: number; missingCents: number } | null }

/**
 * @param steps in any order
 * @example rebateStanding(6_000_000, [{ fromCents: 5_000_000, percent: 2 }, { fromCents: 10_000_000, percent: 3 }]) // { percent: 2, next: { percent: 3, missingCents: 4_000_000 } }
 */
export function rebateStanding(reachedCents: number, steps: readonly RebateStep[]): RebateStanding {
  const rising = [...steps].sort((a, b) => a.fromCents - b.fromCents)
  const next = rising.find(({ fromCents }) => fromCents > reachedCents)
  return {
    percent: rising.findLast(({ fromCents }) => fromCents <= reachedCents)?.percent ?? 0,
    next: next ? { percent: next.percent, missingCents: next.fromCents - reachedCents } : null,
  }
}
