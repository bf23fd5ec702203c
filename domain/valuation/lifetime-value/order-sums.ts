/** What the models, and the page, know of a customer by the sums of his orders. */
import { daysBetween } from '../../time/local-time.ts'
import type { Spend } from './gamma-gamma.ts'
import type { OrderHistory } from './order-history.ts'

/** Sums of one kind: all until today, all with interest until today, those after the first order, those of the last twelve months; cents. */
export type Sums = { all: number; grown: number; later: number; lastYear: number }

/**
 * Orders until today that were not cancelled, day by day: several of a day are one. Only a day that brought more than it took back is a `purchase`; what a
 * return takes away counts all the same. Orders called off from a framework agreement are orders; what it promises beyond them is not.
 * `margin` null: no cost is known; `costedCents`: revenue of the days whose cost is. `credits`: of credit notes, below 0, but those for orders that count no more
 * or are themselves returns. `costedPurchases`: after the first one, those whose cost is known.
 */
export type OrderSums = {
  purchases: number
  firstOn: string | null
  lastOn: string | null
  costedPurchases: number
  costedCents: number
  margin: Sums | null
  credits: Sums
}

/** `marginCents` - `creditCents` + `interestCents` = `cents`, all in whole units of money, as they are shown. */
export type Realised = { marginCents: number; creditCents: number; interestCents: number; cents: number }

/** `spend`: of the orders after the first one. */
export type KnownOrders = { history: OrderHistory; spend: Spend; realised: Realised | null; trailingCents: number | null }

/** Times in days; null: he has never bought. */
export function knownOrders(
  { purchases, firstOn, lastOn, costedPurchases, costedCents, margin, credits }: OrderSums,
  day: string,
): KnownOrders | null {
  if (!firstOn || !lastOn) return null
  const history = { repeats: purchases - 1, lastAt: daysBetween(firstOn, lastOn), observed: daysBetween(firstOn, day) }
  if (!margin) return { history, spend: { orders: 0, mean: 0 }, realised: null, trailingCents: null }
  const share = costedCents > 0 ? Math.min(1, Math.max(0, margin.all / costedCents)) : 0
  const left = (of: keyof Sums): number => margin[of] + share * credits[of]
  return {
    history,
    spend: { orders: costedPurchases, mean: costedPurchases > 0 ? left('later') / costedPurchases : 0 },
    realised: realised(margin.all, share * credits.all, left('grown')),
    trailingCents: wholeUnits(left('lastYear')),
  }
}

/** Goods of a credit note come back, and their cost with them: it takes away the margin that the customer's orders have on average. */
function realised(margin: number, credits: number, grown: number): Realised {
  const [marginCents, creditCents, cents] = [wholeUnits(margin), wholeUnits(-credits), wholeUnits(grown)]
  return { marginCents, creditCents, interestCents: cents - marginCents + creditCents, cents }
}

/** Money is shown without cents. */
export const wholeUnits = (cents: number): number => Math.round(cents / 100) * 100 || 0
