/** What could be sold at a visit, seen from what the customer has bought, and from what others buy. */
import type { ChanceKind } from '../../valuation/cross-selling/chance.ts'

/** A product group of this year to date and of the same days last year, in cents; `lastOn`: the last order in it. */
export type GroupDevelopment = { productGroupId: string; name: string; cents: number; lastYearCents: number; lastOn: string | null }

/** What others buy and the customer does not: `name` of the group or the better product, `others` what he buys so far, `buyers` of `of` others do; `cents` a year. */
export type Proposed = {
  kind: ChanceKind
  ruleKey: string
  productGroupId: string
  name: string
  others: readonly string[]
  buyers: number
  of: number
  cents: number
  isOffered: boolean
}

export type Chance =
  | Proposed
  /** Bought last year, not yet this year. */
  | { kind: 'lapsed_group'; name: string; lastYearCents: number; lastOn: string | null }
  /** Less than half of last year. */
  | { kind: 'shrinking_group'; name: string; cents: number; lastYearCents: number }
  /** What the customer could buy from suppliers like us and does not buy here, a year. */
  | { kind: 'open_potential'; cents: number }

/** `proposed`: the best first. */
export type Business = {
  groups: readonly GroupDevelopment[]
  proposed: readonly Proposed[]
  potentialCents: number | null
  revenueLast12MonthsCents: number
}

const SHRUNK_BELOW = 0.5
const MOST_GROUPS = 5

/**
 * Product groups by what has been lost in them since last year, the most first, at most five; then what others buy, of groups that were not named yet; then the open potential.
 * @example findChances({ groups: [{ productGroupId: '1', name: 'Schrauben', cents: 0, lastYearCents: 500, lastOn: '2025-10-01' }], proposed: [], potentialCents: null, revenueLast12MonthsCents: 0 })
 * // [{ kind: 'lapsed_group', name: 'Schrauben', lastYearCents: 500, lastOn: '2025-10-01' }]
 */
export function findChances({ groups, proposed, potentialCents, revenueLast12MonthsCents }: Business): Chance[] {
  const lost = groups
    .filter(({ cents, lastYearCents }) => lastYearCents > 0 && cents < lastYearCents * SHRUNK_BELOW)
    .sort((a, b) => b.lastYearCents - b.cents - (a.lastYearCents - a.cents))
    .slice(0, MOST_GROUPS)
  const openCents = (potentialCents ?? 0) - revenueLast12MonthsCents
  const open: Chance[] = openCents > 0 ? [{ kind: 'open_potential', cents: openCents }] : []
  return [...lost.map(toChance), ...ofOtherGroups(proposed, lost), ...open]
}

/** Of each group the first, where it is not among the lost ones. */
function ofOtherGroups(proposed: readonly Proposed[], lost: readonly GroupDevelopment[]): Proposed[] {
  const named = new Set(lost.map(({ productGroupId }) => productGroupId))
  return proposed.filter(({ productGroupId }) => !named.has(productGroupId) && named.add(productGroupId))
}

const toChance = ({ name, cents, lastYearCents, lastOn }: GroupDevelopment): Chance =>
  cents > 0 ? { kind: 'shrinking_group', name, cents, lastYearCents } : { kind: 'lapsed_group', name, lastYearCents, lastOn }
