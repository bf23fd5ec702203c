/** Which product groups comparable customers buy within twelve months, and for how much. */
import { customersOf, type PurchaseColumns, THIS_YEAR } from './purchases.ts'

/** `spent`: of each buyer, net of what went back. */
export type GroupCounts = { customers: number; spent: Map<number, number[]> }

/** By the number of the peers; -1: of all customers together. */
export function countGroups(pieces: readonly PurchaseColumns[]): Map<number, GroupCounts> {
  const counts = new Map<number, GroupCounts>()
  for (const { columns, from, until, peers: own } of customersOf(pieces)) {
    const spent = spentInYear(columns, from, until)
    if (spent === null) continue
    for (const peers of [-1, ...own]) add(counts, peers, spent)
  }
  return counts
}

/** By group; null: bought nothing at all. What went back wholly was not bought. */
function spentInYear({ group, quarter, isBought, cents }: PurchaseColumns, from: number, until: number): Map<number, number> | null {
  const spent = new Map<number, number>()
  const bought = new Set<number>()
  for (let row = from; row < until; row++) {
    if ((quarter[row] as number) < THIS_YEAR) continue
    const of = group[row] as number
    spent.set(of, (spent.get(of) ?? 0) + (cents[row] as number))
    if (isBought[row]) bought.add(of)
  }
  if (bought.size === 0) return null
  return new Map([...spent].filter(([of, sum]) => of >= 0 && bought.has(of) && sum > 0))
}

function add(counts: Map<number, GroupCounts>, peers: number, spent: ReadonlyMap<number, number>): void {
  const known = counts.get(peers) ?? { customers: 0, spent: new Map<number, number[]>() }
  counts.set(peers, known)
  known.customers++
  for (const [group, cents] of spent) {
    const others = known.spent.get(group)
    if (others) others.push(cents)
    else known.spent.set(group, [cents])
  }
}

/** Whole cents. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  const middle = sorted.length >> 1
  const upper = sorted[middle] as number
  return Math.round(sorted.length % 2 ? upper : ((sorted[middle - 1] as number) + upper) / 2)
}
