/**
 * Sets of items that are often bought together: Eclat (Zaki 2000). For each set the baskets that hold it are kept as a sorted list;
 * those of a larger set are the common ones of two smaller sets, so that no basket is looked at twice.
 */

/** `items`: numbers of items, ascending; `count`: baskets that hold all of them. */
export type FrequentSet = { items: readonly number[]; count: number }

/** `leastCount`: baskets that a set needs; `longest`: items that a set may have; `mostSets`: more than that tell nobody anything. */
export type SetLimits = { leastCount: number; longest: number; mostSets: number }

/** The support is so small that nearly everything is often bought together. */
export class TooManySets extends Error {}

type Found = { item: number; baskets: Uint32Array }

/** `baskets`: which items (numbers from 0) each holds, each item once. The sets come with every subset before them. */
export function frequentSets(baskets: readonly (readonly number[])[], limits: SetLimits): FrequentSet[] {
  const sets: FrequentSet[] = []
  const extend = (prefix: readonly number[], found: readonly Found[]): void => {
    for (const [at, { item, baskets: own }] of found.entries()) {
      if (sets.length >= limits.mostSets) throw new TooManySets()
      const items = [...prefix, item]
      sets.push({ items, count: own.length })
      if (items.length < limits.longest) extend(items, common(own, found.slice(at + 1), limits.leastCount))
    }
  }
  extend([], basketsOfItems(baskets, limits.leastCount))
  return sets
}

function basketsOfItems(baskets: readonly (readonly number[])[], leastCount: number): Found[] {
  const counts = new Map<number, number>()
  for (const basket of baskets) for (const item of basket) counts.set(item, (counts.get(item) ?? 0) + 1)
  const frequent = new Map(
    [...counts].filter(([, count]) => count >= leastCount).map(([item, count]) => [item, { all: new Uint32Array(count), used: 0 }]),
  )
  for (const [number, basket] of baskets.entries())
    for (const item of basket) {
      const of = frequent.get(item)
      if (of) of.all[of.used++] = number
    }
  // The rarest first: their lists are short, and so is everything built on them.
  return [...frequent]
    .map(([item, { all }]) => ({ item, baskets: all }))
    .sort((one, other) => one.baskets.length - other.baskets.length || one.item - other.item)
}

const common = (own: Uint32Array, others: readonly Found[], leastCount: number): Found[] =>
  others.flatMap(({ item, baskets }) => {
    const both = intersection(own, baskets, leastCount)
    return both ? [{ item, baskets: both }] : []
  })

/** Null: fewer than `least` in common, which shows early. */
function intersection(one: Uint32Array, other: Uint32Array, least: number): Uint32Array | null {
  const both = new Uint32Array(Math.min(one.length, other.length))
  let [at, beside, used] = [0, 0, 0]
  while (at < one.length && beside < other.length) {
    const [mine, theirs] = [one[at] as number, other[beside] as number]
    if (mine === theirs) both[used++] = mine
    if (mine <= theirs) at++
    if (theirs <= mine) beside++
    if (used + Math.min(one.length - at, other.length - beside) < least) return null
  }
  return used < least ? null : both.slice(0, used)
}
