/** The second character of a customer's class: how much of what the customer buys he buys from us. */

/** Share of wallet above which the best band begins. */
const BEST_SHARE = 0.5

/**
 * Band of the share of wallet: 1 = more than half, 2 = above nothing to half, 3 = no revenue in twelve months.
 * @param revenueCents revenue of the last twelve months
 * @param potentialCents what the customer could give to suppliers like us in a year; null or 0: not known
 */
export function shareBand(revenueCents: number, potentialCents: number | null): 1 | 2 | 3 {
  if (revenueCents <= 0) return 3
  return potentialCents && revenueCents / potentialCents > BEST_SHARE ? 1 : 2
}

/**
 * Revenue of twelve months from which the next better band begins, in cents; null in the best band, or when the potential is not known.
 * @example nextBandFromCents(10_000, 100_000) // 50001
 */
export function nextBandFromCents(revenueCents: number, potentialCents: number | null): number | null {
  const band = shareBand(revenueCents, potentialCents)
  if (band === 3) return 1
  if (band === 1 || !potentialCents) return null
  return Math.floor(potentialCents * BEST_SHARE) + 1
}
