import { expect, it } from 'vitest'
import { matchRule } from '../../../../domain/valuation/customer-class/class-rules.ts'
import { proposeBands } from '../../../../domain/valuation/customer-class/propose-bands.ts'
import type { RatedCustomer } from '../../../../domain/valuation/customer-class/rule-fields.ts'
import { findRuleGaps } from '../../../../domain/valuation/customer-class/rule-gaps.ts'
import { areProcessors, bandRules, presetBorders, presetNames, processorBorders } from '../../../../domain/valuation/customer-class/rule-presets.ts'
import { seededRandom } from '../../../../prisma/demo/random.ts'

const rising = (values: number[]): number[] => values.sort((a, b) => a - b)
const made = (count: number, value: (i: number) => number): number[] => rising(Array.from({ length: count }, (_, i) => Math.round(value(i))))

it('proposes round borders that make about 10, 30 and 60 % of customers A, B and C', () => {
  const proposed = proposeBands(made(1_000, (i) => (i + 1) * 12_345))
  expect(proposed?.borders).toEqual({ a: 1_100_000_0, b: 7_500_000 })
  expect(proposed?.shares.A).toBeCloseTo(0.11, 2)
  expect(proposed?.shares.B).toBeCloseTo(0.28, 2)
})

it.each([1, 2, 3, 4, 5])('comes within a quarter of the shares where sizes differ as companies do, %i', (seed) => {
  const { next } = seededRandom(seed)
  const proposed = proposeBands(made(2_000, () => Math.exp(10 + 3 * (next() + next() + next() - 1.5))))
  expect(Math.abs((proposed?.shares.A ?? 1) - 0.1)).toBeLessThanOrEqual(0.025)
  expect(Math.abs((proposed?.shares.C ?? 1) - 0.6)).toBeLessThanOrEqual(0.1)
})

it('says that no border parts customers who are all alike, one customer, or none', () => {
  expect(proposeBands(Array(100_000).fill(5_000_00))).toBeNull()
  expect(proposeBands([7])).toBeNull()
  expect(proposeBands([])).toBeNull()
  expect(proposeBands([0, 0, 0])).toBeNull()
  expect(proposeBands([1, 1, 2])).toBeNull()
})

it('tells the shares that come out where many customers have the same size', () => {
  const values = [...Array(50).fill(100_000), ...Array(30).fill(200_000), ...Array(20).fill(900_000)]
  const proposed = proposeBands(values)
  expect(proposed?.shares).toEqual({ A: 0.2, B: expect.closeTo(0.3, 5), C: 0.5 })
})

it('parts what lies close together by borders less round', () => {
  const proposed = proposeBands(made(100, (i) => 1_000_000 + i))
  expect(proposed?.shares.A).toBeCloseTo(0.1, 1)
  expect(proposed?.shares.B).toBeCloseTo(0.3, 1)
})

const named = (letter: string): string => letter
const ids = (): (() => string) => {
  const left = ['three', 'two', 'one']
  return () => left.pop() ?? ''
}

it.each(presetNames)('leaves nobody out whose potential is known, preset %s', (name) => {
  const rules = bandRules({ measure: 'potential', borders: presetBorders[name], targetGroups: [], named, newId: ids() })
  expect(findRuleGaps(rules)).toEqual([{ kind: 'gap', restrictions: [{ field: 'potential', parts: [null] }] }])
  const letterOf = (potential: number) => matchRule({ rules }, { potential, target_group: null } as RatedCustomer)?.letter
  const { a, b } = presetBorders[name]
  expect([a, a - 1, b, b - 1, 0].map(letterOf)).toEqual(['A', 'B', 'B', 'C', 'C'])
})

it('tells processors by how many they are', () => {
  expect(['Verarbeiter', 'Handwerk', 'Fabricators', 'Wiederverkäufer', 'Industrie'].map(areProcessors)).toEqual([true, true, true, false, false])
  const rules = bandRules({ measure: 'employees', borders: processorBorders, targetGroups: ['Verarbeiter'], named, newId: ids() })
  const letterOf = (employees: number) => matchRule({ rules }, { employees, target_group: 'Verarbeiter' } as RatedCustomer)?.letter
  expect([50, 49, 10, 9].map(letterOf)).toEqual(['A', 'B', 'B', 'C'])
})
