/** "Who buys these, buys that too": association rules with one item on the right side (Agrawal, Imielinski and Swami 1993). */
import { type FrequentSet, frequentSets } from './frequent-sets.ts'

/** Shares from 0 to 1. `support`: of all baskets that hold both sides; `confidence`: of those with the left side that hold the right one; `lift`: how much oftener than by chance. */
export type BasketRule = { lhs: readonly string[]; rhs: string; support: number; confidence: number; lift: number; count: number }

/** `minLength`, `maxLength`: items of both sides together; 1 allows an empty left side. */
export type RuleLimits = { support: number; confidence: number; minLength?: number; maxLength?: number; mostSets?: number }

/** A share that was written down in decimals is met by the count that it means. */
const SLACK = 1e-9

/** Rules over baskets of names, an item counted once a basket; by lift, then confidence, then names. Throws `TooManySets`. */
export function basketRules(baskets: readonly (readonly string[])[], limits: RuleLimits): BasketRule[] {
  const names = [...new Set(baskets.flat())].sort()
  const numbers = new Map(names.map((name, number) => [name, number]))
  const numbered = baskets.map((basket) => [...new Set(basket)].map((name) => numbers.get(name) as number))
  return numberedRules(numbered, limits)
    .map(({ lhs, rhs, ...rule }) => ({ lhs: lhs.map((item) => names[item] as string).sort(), rhs: names[rhs] as string, ...rule }))
    .sort((one, other) => other.lift - one.lift || other.confidence - one.confidence || compare(one, other))
}

export type NumberedRule = Omit<BasketRule, 'lhs' | 'rhs'> & { lhs: readonly number[]; rhs: number }

/** The same over baskets of numbers from 0, each once a basket; in no order. */
export function numberedRules(baskets: readonly (readonly number[])[], limits: RuleLimits): NumberedRule[] {
  const leastCount = Math.max(1, Math.ceil(limits.support * baskets.length - SLACK))
  const sets = frequentSets(baskets, { leastCount, longest: limits.maxLength ?? 10, mostSets: limits.mostSets ?? 1_000_000 })
  const counts = new Map(sets.map(({ items, count }) => [keyOf(items), count]))
  counts.set('', baskets.length)
  return sets.filter(({ items }) => items.length >= (limits.minLength ?? 1)).flatMap((set) => rulesOf(set, counts, baskets.length, limits.confidence))
}

const compare = (one: BasketRule, other: BasketRule): number => (`${one.lhs} ${one.rhs}` < `${other.lhs} ${other.rhs}` ? -1 : 1)

const keyOf = (items: readonly number[]): string => [...items].sort((one, other) => one - other).join(' ')

function rulesOf({ items, count }: FrequentSet, counts: ReadonlyMap<string, number>, all: number, least: number): NumberedRule[] {
  return items.flatMap((rhs) => {
    const lhs = items.filter((item) => item !== rhs)
    const confidence = count / (counts.get(keyOf(lhs)) as number)
    const lift = confidence / ((counts.get(keyOf([rhs])) as number) / all)
    return confidence >= least - SLACK ? [{ lhs, rhs, support: count / all, confidence, lift, count }] : []
  })
}
