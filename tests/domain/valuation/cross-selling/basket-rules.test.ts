import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { basketRules } from '../../../../domain/valuation/cross-selling/basket-rules.ts'
import { TooManySets } from '../../../../domain/valuation/cross-selling/frequent-sets.ts'
import { randomNumbers } from '../lifetime-value/simulated.ts'

const words = ({ lhs, rhs }: { lhs: readonly string[]; rhs: string }): string => `${lhs.join('+')}>${rhs}`

it('counts what is bought together, once a basket', () => {
  const baskets = [['Ventil', 'Dichtung', 'Dichtung'], ['Ventil', 'Dichtung'], ['Ventil'], ['Pumpe']]
  expect(basketRules(baskets, { support: 0.5, confidence: 0.6, minLength: 2 })).toEqual([
    { lhs: ['Dichtung'], rhs: 'Ventil', support: 0.5, confidence: 1, lift: 4 / 3, count: 2 },
    { lhs: ['Ventil'], rhs: 'Dichtung', support: 0.5, confidence: 2 / 3, lift: 4 / 3, count: 2 },
  ])
  expect(basketRules(baskets, { support: 0.5, confidence: 0.7 }).map(words)).toEqual(['Dichtung>Ventil', '>Ventil'])
})

/** Every set of up to three items, counted by looking at each basket. */
function byLooking(baskets: readonly string[][], support: number, confidence: number): string[] {
  const names = [...new Set(baskets.flat())].sort()
  const holding = (items: readonly string[]): number => baskets.filter((basket) => items.every((item) => basket.includes(item))).length
  const sets = names.flatMap((one, i) => [
    [one],
    ...names.slice(i + 1).flatMap((two, j) => [[one, two], ...names.slice(i + j + 2).map((three) => [one, two, three])]),
  ])
  return sets
    .filter((items) => holding(items) >= support * baskets.length)
    .flatMap((items) => items.map((rhs) => ({ items, rhs, lhs: items.filter((item) => item !== rhs) })))
    .filter(({ items, lhs }) => holding(items) / (lhs.length === 0 ? baskets.length : holding(lhs)) >= confidence)
    .map(words)
    .sort()
}

it('finds what counting by looking finds', () => {
  const random = randomNumbers(2)
  for (let turn = 0; turn < 20; turn++) {
    const baskets = Array.from({ length: 60 }, () => [...'ABCDEFG'].filter((_, n) => random() < 0.2 + n / 12))
    const found = basketRules(baskets, { support: 0.15, confidence: 0.55, maxLength: 3 })
    expect(found.map(words).sort()).toEqual(byLooking(baskets, 0.15, 0.55))
  }
})

it('refuses a support that lets nearly everything through, instead of taking all memory', () => {
  const baskets = Array(3).fill(Array.from({ length: 40 }, (_, n) => `${n}`))
  expect(() => basketRules(baskets, { support: 0.1, confidence: 0.5, mostSets: 1_000 })).toThrow(TooManySets)
  expect(basketRules([], { support: 0.1, confidence: 0.5 })).toEqual([])
})

const file = '../shared/references/basket/groceries.csv'
if (!existsSync(file)) console.info(`Published baskets are not tried: ${file} is not there.`)

describe.skipIf(!existsSync(file))('published counts of 9,835 baskets', () => {
  const baskets = existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split(/\r?\n/)
        .map((line) => line.split(',').map((item) => item.trim()))
    : []
  it.each([
    [0.001, 0.8, 1, 410],
    [0.006, 0.25, 2, 463],
    [0.01, 0.3, 1, 125],
    [0.01, 0.5, 1, 15],
    [0.001, 0.5, 1, 5_668],
  ])('support %d, confidence %d, from %d items', (support, confidence, minLength, count) => {
    expect(basketRules(baskets, { support, confidence, minLength })).toHaveLength(count)
  })
})
