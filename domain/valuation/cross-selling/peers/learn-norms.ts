/** What comparable customers buy, and which groups are bought together, from all purchases. */
import { numberedRules } from '../basket-rules.ts'
import { LEAST_COMPARABLE } from '../find-chances.ts'
import { TooManySets } from '../frequent-sets.ts'
import { countGroups, type GroupCounts, median } from './group-counts.ts'
import { customersOf, type PurchaseColumns } from './purchases.ts'
import { countVariants, type ProductColumns, type VariantCount } from './variant-counts.ts'

/** Shares from 0 to 1. */
export type NormLimits = { share: number; support: number; confidence: number }

/** In the numbers of the purchases. `baskets` null: far too many rules hold at this support. */
export type LearntNorms = {
  peers: { peers: number; customers: number; groups: { group: number; buyers: number; medianCents: number }[] }[]
  variants: VariantCount[]
  baskets: { groups: readonly number[]; group: number; of: number; buyers: number; medianCents: number }[] | null
}

/** Groups of a basket: two tell why a third is proposed; more nobody reads. */
const LONGEST = 3
/** Fewer baskets together are the habit of a few customers. */
const LEAST_BASKETS = 20
/** Bought together oftener than by chance, not only because everybody buys it. */
const LEAST_LIFT = 1.1

export function learnNorms(pieces: readonly PurchaseColumns[], products: ProductColumns, limits: NormLimits): LearntNorms {
  const counts = countGroups(pieces)
  const all = counts.get(-1)
  counts.delete(-1)
  return {
    peers: [...counts].map(([peers, { customers, spent }]) => ({ peers, customers, groups: normsOf({ customers, spent }, limits.share) })),
    variants: countVariants(pieces, products),
    baskets: all ? learnBaskets(pieces, all, limits) : [],
  }
}

/** Those that may be a gap to somebody: to one who buys at all, the others are one less. */
const normsOf = ({ customers, spent }: GroupCounts, share: number): { group: number; buyers: number; medianCents: number }[] =>
  customers < LEAST_COMPARABLE
    ? []
    : [...spent]
        .filter(([, all]) => all.length >= share * (customers - 1))
        .map(([group, all]) => ({ group, buyers: all.length, medianCents: median(all) }))

function learnBaskets(pieces: readonly PurchaseColumns[], { spent }: GroupCounts, { support, confidence }: NormLimits): LearntNorms['baskets'] {
  const baskets = basketsOf(pieces)
  const medians = new Map([...spent].map(([group, all]) => [group, median(all)]))
  try {
    const least = baskets.length > 0 ? LEAST_BASKETS / baskets.length : 1
    return numberedRules(baskets, { support: Math.max(support, least), confidence, minLength: 2, maxLength: LONGEST })
      .filter(({ lift }) => lift >= LEAST_LIFT)
      .map(({ lhs, rhs, count, ...rule }) => ({
        ...{ groups: lhs, group: rhs, buyers: count, of: Math.round(count / rule.confidence), medianCents: medians.get(rhs) ?? 0 },
      }))
  } catch (error) {
    if (error instanceof TooManySets) return null
    throw error
  }
}

/** What a customer buys within a quarter is one basket: he orders as he needs, not all at once. */
function basketsOf(pieces: readonly PurchaseColumns[]): number[][] {
  const baskets: number[][] = []
  for (const { columns, from, until } of customersOf(pieces)) {
    const quarters = new Map<number, Set<number>>()
    for (let row = from; row < until; row++) {
      const [group, quarter] = [columns.group[row] as number, columns.quarter[row] as number]
      if (group < 0 || !columns.isBought[row]) continue
      const basket = quarters.get(quarter)
      if (basket) basket.add(group)
      else quarters.set(quarter, new Set([group]))
    }
    for (const basket of quarters.values()) baskets.push([...basket])
  }
  return baskets
}
