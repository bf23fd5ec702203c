/** Which dearer product of the same group the comparable buyers of a product buy too, or have moved to. */
import { BETTER_SHARE, LEAST_COMPARABLE } from '../find-chances.ts'
import { customersOf, type PurchaseColumns, THIS_YEAR } from './purchases.ts'

/** By the number of the product: its group and unit, and what a piece costs by the list, NaN: not known, or it is sold no more. */
export type ProductColumns = Readonly<{ group: Int32Array; unit: Int32Array; price: Float64Array }>

/** Of `of` who bought `product` within two years `buyers` bought `better` within one. */
export type VariantCount = { peers: number; product: number; better: number; of: number; buyers: number }

const [LEAST_DEARER, MOST_DEARER] = [1.1, 2]

/** Products that one customer has bought. */
type Bought = { twoYears: readonly number[]; oneYear: readonly number[] }

export function countVariants(pieces: readonly PurchaseColumns[], products: ProductColumns): VariantCount[] {
  return [...boughtByPeers(pieces)].flatMap(([peers, customers]) => countPairs(customers, products).map((pair) => ({ peers, ...pair })))
}

/** First single products are counted: most pairs cannot be frequent then, and are never kept. */
function countPairs(customers: readonly Bought[], products: ProductColumns): Omit<VariantCount, 'peers'>[] {
  const ofTwoYears = buyersOf(customers, products, ({ twoYears }) => twoYears)
  const ofOneYear = buyersOf(customers, products, ({ oneYear }) => oneYear)
  const pairs = new Map<number, number>()
  for (const { twoYears, oneYear } of customers)
    for (const product of twoYears) {
      const least = leastBuyers(ofTwoYears[product] as number)
      if (least === null) continue
      for (const better of oneYear) {
        if ((ofOneYear[better] as number) < least || !isBetter(products, product, better)) continue
        const pair = product * products.group.length + better
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
      }
    }
  return [...pairs].flatMap(([pair, buyers]) => {
    const product = Math.floor(pair / products.group.length)
    const of = ofTwoYears[product] as number
    return buyers >= (leastBuyers(of) ?? Number.POSITIVE_INFINITY) ? [{ product, better: pair % products.group.length, of, buyers }] : []
  })
}

/** By the number of the product. */
function buyersOf(customers: readonly Bought[], { group }: ProductColumns, products: (bought: Bought) => readonly number[]): Int32Array {
  const buyers = new Int32Array(group.length)
  for (const customer of customers) for (const product of products(customer)) buyers[product] = (buyers[product] as number) + 1
  return buyers
}

/** So many others have to buy the better one that it says something to the one of `of` who does not; null: those are too few. */
const leastBuyers = (of: number): number | null => (of - 1 < LEAST_COMPARABLE ? null : Math.floor(BETTER_SHARE * (of - 1)) + 1)

/** Ten to a hundred per cent dearer, of the same group and sold by the same unit. */
function isBetter({ group, unit, price }: ProductColumns, product: number, better: number): boolean {
  if (group[product] !== group[better] || unit[product] !== unit[better] || (group[product] as number) < 0) return false
  const ratio = (price[better] as number) / (price[product] as number)
  return ratio >= LEAST_DEARER && ratio <= MOST_DEARER
}

function boughtByPeers(pieces: readonly PurchaseColumns[]): Map<number, Bought[]> {
  const byPeers = new Map<number, Bought[]>()
  for (const { columns, from, until, peers: own } of customersOf(pieces)) {
    const [twoYears, oneYear] = [new Set<number>(), new Set<number>()]
    for (let row = from; row < until; row++) {
      const product = columns.product[row] as number
      if (product < 0 || !columns.isBought[row]) continue
      twoYears.add(product)
      if ((columns.quarter[row] as number) >= THIS_YEAR) oneYear.add(product)
    }
    const bought = { twoYears: [...twoYears], oneYear: [...oneYear] }
    for (const peers of own) {
      const others = byPeers.get(peers)
      if (others) others.push(bought)
      else byPeers.set(peers, [bought])
    }
  }
  return byPeers
}
