/** What could be sold at a visit, seen from what the customer has bought. */

/** A product group of this year to date and of the same days last year, in cents; `lastOn`: the last order in it. */
export type GroupDevelopment = { name: string; cents: number; lastYearCents: number; lastOn: string | null }

export type Chance =
  /** Bought last year, not yet this year. */
  | { kind: 'lapsed_group'; name: string; lastYearCents: number; lastOn: string | null }
  /** Less than half of last year. */
  | { kind: 'shrinking_group'; name: string; cents: number; lastYearCents: number }
  /** What the customer could buy from suppliers like us and does not buy here, a year. */
  | { kind: 'open_potential'; cents: number }

export type Business = { groups: readonly GroupDevelopment[]; potentialCents: number | null; revenueLast12MonthsCents: number }

const SHRUNK_BELOW = 0.5
const MOST_GROUPS = 5

/**
 * Product groups by what has been lost in them since last year, the most first, at most five; then the open potential.
 * @example findChances({ groups: [{ name: 'Schrauben', cents: 0, lastYearCents: 500, lastOn: '2025-10-01' }], potentialCents: null, revenueLast12MonthsCents: 0 })
 * // [{ kind: 'lapsed_group', name: 'Schrauben', lastYearCents: 500, lastOn: '2025-10-01' }]
 */
export function findChances({ groups, potentialCents, revenueLast12MonthsCents }: Business): Chance[] {
  const lost = groups
    .filter(({ cents, lastYearCents }) => lastYearCents > 0 && cents < lastYearCents * SHRUNK_BELOW)
    .sort((a, b) => b.lastYearCents - b.cents - (a.lastYearCents - a.cents))
    .slice(0, MOST_GROUPS)
    .map(toChance)
  const openCents = (potentialCents ?? 0) - revenueLast12MonthsCents
  return openCents > 0 ? [...lost, { kind: 'open_potential', cents: openCents }] : lost
}

const toChance = ({ name, cents, lastYearCents, lastOn }: GroupDevelopment): Chance =>
  cents > 0 ? { kind: 'shrinking_group', name, cents, lastYearCents } : { kind: 'lapsed_group', name, lastYearCents, lastOn }
