/** Class A1..C3: letter by the band of the potential, digit by our share of it in the last twelve months. */

/** From this potential per year, in cents. */
const A_FROM = 10_000_000
const B_FROM = 2_500_000

export const classLetter = (potentialCents: number): 'A' | 'B' | 'C' => (potentialCents >= A_FROM ? 'A' : potentialCents >= B_FROM ? 'B' : 'C')

/** 1: more than half of the potential, 2: something, 3: nothing in twelve months. */
export const classDigit = (potentialCents: number, revenueCents: number): 1 | 2 | 3 =>
  revenueCents <= 0 ? 3 : revenueCents * 2 > potentialCents ? 1 : 2
