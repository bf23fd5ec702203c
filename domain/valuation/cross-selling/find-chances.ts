/** What a customer could buy besides, from what comparable ones buy. */
import { type BetterBasis, type Chance, type ChanceKind, ruleOf, worthOf } from './chance.ts'

/** Fewer others say nothing about anybody. */
export const LEAST_COMPARABLE = 5
export const MOST_CHANCES = 3
/** Of the comparable buyers of a product, so many buy the better one at least. */
export const BETTER_SHARE = 0.5

/** `buyers` of the comparable customers, himself among them where he is one; `medianCents`: of what the buyers spend a year. */
export type GroupNorm = { productGroupId: string; buyers: number; medianCents: number }
/** `of` bought the product, `buyers` of them the better one; himself among the former. */
export type VariantNorm = Omit<BetterBasis, 'quantity'> & { productGroupId: string; productId: string; of: number; buyers: number }
/** Baskets with all of `groupIds`, and those of them with the group too; `medianCents`: of all who buy the group. */
export type BasketNorm = { groupIds: readonly string[]; productGroupId: string; of: number; buyers: number; medianCents: number }

/** `customers`: how many are comparable and buy at all, himself among them where he does. */
export type PeerNorms = { customers: number; groups: readonly GroupNorm[]; variants: readonly VariantNorm[] }

/** Of twelve months, where nothing else is said. */
export type Bought = {
  groups: ReadonlySet<string>
  groupsEver: ReadonlySet<string>
  productsEver: ReadonlySet<string>
  /** Pieces by product. */
  quantities: ReadonlyMap<string, number>
}

/** Groups and products that he is not to be offered: complained about, declined, won lately, barred. */
export type Avoided = { groups: ReadonlySet<string>; products: ReadonlySet<string> }

export type ChanceRules = { share: number; isOn: (kind: ChanceKind, rule: string) => boolean }

type Customer = { bought: Bought; avoided: Avoided; peers: PeerNorms | null; baskets: readonly BasketNorm[] }

/** So many others can be compared; whoever bought nothing within twelve months is not among the comparable ones himself. */
const othersOf = ({ customers }: PeerNorms, bought: Bought): number => customers - (bought.groups.size > 0 ? 1 : 0)

/** Enough others to say anything of him. */
export const areEnough = (norms: PeerNorms, bought: Bought): boolean => othersOf(norms, bought) >= LEAST_COMPARABLE

/** The best three, by money times likelihood. A group that comparable customers buy is proposed for that, and no rule says it again. */
export function findChances({ bought, avoided, peers, baskets }: Customer, { share, isOn }: ChanceRules): Chance[] {
  const candidates: Chance[] = [
    ...(peers ? gapsOf(peers, bought, share) : []),
    ...basketsOf(baskets, bought),
    ...(peers ? betterOf(peers.variants, bought) : []),
  ]
  const seen = new Set<string>()
  return candidates
    .filter((chance) => isOn(chance.kind, ruleOf(chance)) && !isAvoided(chance, avoided) && chance.cents > 0)
    .filter((chance) => {
      const what = chance.kind === 'better' ? chance.productId : chance.productGroupId
      return !seen.has(what) && seen.add(what)
    })
    .sort((one, other) => worthOf(other) - worthOf(one) || (ruleOf(one) < ruleOf(other) ? -1 : 1))
    .slice(0, MOST_CHANCES)
}

function gapsOf(norms: PeerNorms, bought: Bought, share: number): Chance[] {
  if (!areEnough(norms, bought)) return []
  const of = othersOf(norms, bought)
  return norms.groups
    .filter(({ productGroupId, buyers }) => buyers >= share * of && !bought.groups.has(productGroupId))
    .map(({ productGroupId, buyers, medianCents }) => {
      const basis = { buyers: Math.min(buyers, of), of, medianCents }
      return { kind: 'gap', productGroupId, cents: medianCents, basis }
    })
}

/** The likeliest rule for each group that he never bought. */
const basketsOf = (baskets: readonly BasketNorm[], bought: Bought): Chance[] =>
  baskets
    .filter(({ productGroupId, groupIds }) => !bought.groupsEver.has(productGroupId) && groupIds.every((id) => bought.groups.has(id)))
    .sort((one, other) => other.buyers / other.of - one.buyers / one.of)
    .map(({ productGroupId, ...basis }) => ({ kind: 'basket', productGroupId, cents: basis.medianCents, basis }))

function betterOf(variants: readonly VariantNorm[], bought: Bought): Chance[] {
  return variants.flatMap(({ productGroupId, productId, fromProductId, price, betterPrice, per, ...counted }) => {
    const pieces = bought.quantities.get(fromProductId) ?? 0
    const of = counted.of - 1
    if (pieces <= 0 || bought.productsEver.has(productId) || of < LEAST_COMPARABLE || counted.buyers <= BETTER_SHARE * of) return []
    const quantity = Math.round((pieces / per) * 1000) / 1000
    const basis = { buyers: counted.buyers, of, fromProductId, price, betterPrice, per, quantity }
    return [{ kind: 'better' as const, productGroupId, productId, cents: Math.round((betterPrice - price) * quantity), basis }]
  })
}

const isAvoided = (chance: Chance, { groups, products }: Avoided): boolean =>
  groups.has(chance.productGroupId) || (chance.kind === 'better' && products.has(chance.productId))
