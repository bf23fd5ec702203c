/** Fits the models to all customers, and to those of each target group that has enough of them. */
import { type BgNbd, type Fit, fitBgNbd } from './bg-nbd.ts'
import { fitGammaGamma, type GammaGamma, type Spend, tellsSpend } from './gamma-gamma.ts'
import type { OrderHistory } from './order-history.ts'

/** `group`: number of his target group; below 0: none. Times in days; `mean`: cents of his orders after the first one whose cost is known, which are `orders`. */
export type KnownCustomer = OrderHistory & Spend & { group: number }

/** How often customers order and what an order leaves: `correlation` of both over them, null where they do not tell; the models take them to be independent. */
export type ToldOfMargins = { correlation: number | null; losing: number }

/** `group` null: all together. */
export type FittedModel =
  | { kind: 'bg_nbd'; group: number | null; fit: Fit<BgNbd>; told: { repeaters: number } }
  | { kind: 'gamma_gamma'; group: number | null; fit: Fit<GammaGamma>; told: ToldOfMargins }

/** Customers who have ordered again: fewer in a target group go by what all do, and fewer at all tell nothing. */
export const LEAST_IN_GROUP = 200
export const LEAST_AT_ALL = 30

/** One after the other, all together first. */
export function* fitModels(customers: readonly KnownCustomer[]): Generator<FittedModel> {
  yield* fitBoth(customers, null, LEAST_AT_ALL)
  const byGroup = new Map<number, KnownCustomer[]>()
  for (const customer of customers) if (customer.group >= 0) listed(byGroup, customer.group).push(customer)
  for (const [group, members] of byGroup) yield* fitBoth(members, group, LEAST_IN_GROUP)
}

function listed(byGroup: Map<number, KnownCustomer[]>, group: number): KnownCustomer[] {
  const known = byGroup.get(group) ?? []
  byGroup.set(group, known)
  return known
}

function* fitBoth(customers: readonly KnownCustomer[], group: number | null, least: number): Generator<FittedModel> {
  const repeaters = customers.filter(({ repeats }) => repeats > 0).length
  const orders = repeaters >= least ? fitBgNbd(customers) : null
  if (orders) yield { kind: 'bg_nbd', group, fit: orders, told: { repeaters } }
  const telling = customers.filter(tellsSpend)
  const margins = telling.length >= least ? fitGammaGamma(telling) : null
  if (margins) yield { kind: 'gamma_gamma', group, fit: margins, told: { correlation: correlationOf(telling), losing: losing(customers) } }
}

/** Those whose orders cost more than they bring: the model of margins knows only what lies above 0. */
const losing = (customers: readonly KnownCustomer[]): number => customers.filter(({ orders, mean }) => orders > 0 && mean <= 0).length

/** Pearson's; null: one of both is the same everywhere. */
function correlationOf(customers: readonly KnownCustomer[]): number | null {
  const mean = (of: (customer: KnownCustomer) => number): number => customers.reduce((sum, each) => sum + of(each), 0) / customers.length
  const [orders, margin] = [mean((each) => each.repeats), mean((each) => each.mean)]
  const together = mean((each) => (each.repeats - orders) * (each.mean - margin))
  const spread = Math.sqrt(mean((each) => (each.repeats - orders) ** 2) * mean((each) => (each.mean - margin) ** 2))
  return spread > 0 ? Math.round((together / spread) * 1_000) / 1_000 : null
}
