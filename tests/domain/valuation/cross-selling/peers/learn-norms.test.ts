import { describe, expect, it } from 'vitest'
import { learnNorms } from '../../../../../domain/valuation/cross-selling/peers/learn-norms.ts'
import { PEERS, type PurchaseColumns, purchaseColumns, quarterStarts } from '../../../../../domain/valuation/cross-selling/peers/purchases.ts'
import type { ProductColumns } from '../../../../../domain/valuation/cross-selling/peers/variant-counts.ts'
import { randomNumbers } from '../../lifetime-value/simulated.ts'

type Line = { customer: number; peers: number; product: number; group: number; quarter: number; cents: number }

function grouped<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => number): Thing[][] {
  const groups = new Map<number, Thing[]>()
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing])
  return [...groups.values()]
}

/** In pieces of a few customers each. */
function piecesOf(lines: readonly Line[]): PurchaseColumns[] {
  const pieces = grouped(lines, ({ customer }) => Math.floor(customer / 7))
  return pieces.map((piece) => {
    const sorted = [...piece].sort((one, other) => one.customer - other.customer)
    const numbers = [...new Set(sorted.map(({ customer }) => customer))]
    const columns = purchaseColumns(sorted.length, numbers.length)
    for (const [at, line] of sorted.entries()) {
      for (const name of ['product', 'group', 'quarter', 'cents'] as const) columns[name][at] = line[name]
      columns.customer[at] = numbers.indexOf(line.customer)
      columns.peers[numbers.indexOf(line.customer) * PEERS] = line.peers
      columns.isBought[at] = line.cents > 0 ? 1 : 0
    }
    return columns
  })
}

const PRODUCTS = 12
/** Four groups of three, at 10, 15 and 30: the third is too dear for the first. */
const products: ProductColumns = {
  group: Int32Array.from({ length: PRODUCTS }, (_, product) => Math.floor(product / 3)),
  unit: new Int32Array(PRODUCTS),
  price: Float64Array.from({ length: PRODUCTS }, (_, product) => [10, 15, 30][product % 3] as number),
}
const limits = { share: 0.6, support: 0.01, confidence: 0.4 }

function randomLines(seed: number): Line[] {
  const random = randomNumbers(seed)
  const pick = (most: number): number => Math.floor(random() * most)
  return Array.from({ length: 1_500 }, () => {
    const [customer, product] = [pick(80), pick(PRODUCTS)]
    return {
      customer,
      product,
      peers: (customer % 4) - 1,
      group: Math.floor(product / 3),
      quarter: pick(8),
      cents: random() < 0.1 ? -pick(5_000) : pick(9_000),
    }
  })
}

const middle = (values: number[]): number => {
  const sorted = [...values].sort((one, other) => one - other)
  const half = sorted.length / 2
  return Math.round(sorted.length % 2 ? (sorted[half - 0.5] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2)
}

describe('norms of comparable customers', () => {
  it('count buyers and what they spend in the middle, as counting one by one does', () => {
    const lines = randomLines(1)
    const thisYear = lines.filter(({ quarter }) => quarter >= 4)
    const learnt = learnNorms(piecesOf(lines), products, limits)
    expect(learnt.peers.map(({ peers }) => peers).sort()).toEqual([0, 1, 2])
    for (const { peers, customers, groups } of learnt.peers) {
      const own = thisYear.filter((line) => line.peers === peers)
      expect(customers).toBe(new Set(own.filter(({ cents }) => cents > 0).map(({ customer }) => customer)).size)
      const expected = [0, 1, 2, 3].flatMap((group) => {
        const spent = grouped(
          own.filter((line) => line.group === group),
          ({ customer }) => customer,
        )
          .filter((some) => some.some(({ cents }) => cents > 0))
          .map((some) => some.reduce((sum, { cents }) => sum + cents, 0))
          .filter((sum) => sum > 0)
        return spent.length >= 0.6 * (customers - 1) ? [{ group, buyers: spent.length, medianCents: middle(spent) }] : []
      })
      expect([...groups].sort((one, other) => one.group - other.group)).toEqual(expected)
    }
  })

  it('count who buys a dearer product of the same group, as counting one by one does', () => {
    const lines = randomLines(2)
    const buyers = (peers: number, product: number, from: number): Set<number> =>
      new Set(
        lines
          .filter((line) => line.peers === peers && line.product === product && line.quarter >= from && line.cents > 0)
          .map(({ customer }) => customer),
      )
    const expected = [0, 1, 2].flatMap((peers) =>
      [...Array(PRODUCTS).keys()].flatMap((product) =>
        [...Array(PRODUCTS).keys()].flatMap((better) => {
          const ratio = (products.price[better] as number) / (products.price[product] as number)
          if (products.group[product] !== products.group[better] || ratio < 1.1 || ratio > 2) return []
          const of = buyers(peers, product, 0)
          const both = [...buyers(peers, better, 4)].filter((customer) => of.has(customer)).length
          return of.size > 5 && both > (of.size - 1) / 2 ? [{ peers, product, better, of: of.size, buyers: both }] : []
        }),
      ),
    )
    expect(expected.length).toBeGreaterThan(3)
    const byPlace = (one: (typeof expected)[number], other: (typeof expected)[number]): number =>
      one.peers - other.peers || one.product - other.product || one.better - other.better
    expect(learnNorms(piecesOf(lines), products, limits).variants.sort(byPlace)).toEqual(expected)
  })

  it('find groups that are bought together within a quarter, with what all buyers spend in the middle', () => {
    const together = Array.from({ length: 40 }, (_, customer) => customer)
    const lines = together.flatMap((customer) => {
      const line = { customer, peers: -1, product: -1, quarter: 7 }
      const others = customer < 30 ? [{ ...line, group: 1, cents: 700 }] : [{ ...line, group: 2, cents: 50 }]
      return [{ ...line, group: 0, cents: 100 }, ...others, { ...line, customer: customer + 40, group: 3, cents: 9 }]
    })
    const baskets = learnNorms(piecesOf(lines), products, limits).baskets ?? []
    expect([...baskets].sort((one, other) => one.group - other.group)).toEqual([
      { groups: [1], group: 0, of: 30, buyers: 30, medianCents: 100 },
      { groups: [0], group: 1, of: 40, buyers: 30, medianCents: 700 },
    ])
  })

  it('hold of nobody where nothing was bought', () => {
    expect(learnNorms([], products, limits)).toEqual({ peers: [], variants: [], baskets: [] })
  })
})

it('the quarters are those of the two years up to a day', () => {
  expect(quarterStarts('2026-11-23')).toEqual([
    ...['2024-11-24', '2025-02-23', '2025-05-25', '2025-08-24'],
    ...['2025-11-24', '2026-02-23', '2026-05-25', '2026-08-24'],
  ])
})
