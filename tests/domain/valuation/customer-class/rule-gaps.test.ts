import { expect, it } from 'vitest'
import { type ClassCondition, type ClassRule, fold, letters, matches, matchRule } from '../../../../domain/valuation/customer-class/class-rules.ts'
import { measures, type RatedCustomer } from '../../../../domain/valuation/customer-class/rule-fields.ts'
import { findRuleGaps, type Restriction, type RuleFinding, rulesThatNeverMatch } from '../../../../domain/valuation/customer-class/rule-gaps.ts'
import { type Random, seededRandom } from '../../../../prisma/demo/random.ts'

const rule = (id: string, part: Partial<ClassRule>): ClassRule => ({
  ...{ id, name: id, targetGroups: [], measure: 'potential', from: null, until: null, conditions: [], letter: 'C' },
  ...part,
})

it('names the gap between two bands, what is not known, and target groups without a rule', () => {
  const rules = [
    rule('a', { targetGroups: ['Handel'], from: 10_000_000, letter: 'A' }),
    rule('b', { targetGroups: ['Handel'], until: 1_000_000, letter: 'B' }),
  ]
  expect(findRuleGaps(rules, ['Handel', 'Industrie'])).toEqual([
    { kind: 'gap', restrictions: [{ field: 'target_group', parts: [{ word: 'Industrie' }, { others: true }, null] }] },
    {
      kind: 'gap',
      restrictions: [
        { field: 'target_group', parts: [{ word: 'Handel' }] },
        { field: 'potential', parts: [{ from: 1_000_000, until: 10_000_000 }, null] },
      ],
    },
  ])
})

it('says that a rule never matches, and which earlier ones take all of it', () => {
  const rules = [
    rule('low', { until: 5_000 }),
    rule('high', { from: 5_000, letter: 'A' }),
    rule('middle', { from: 3_000, until: 8_000, letter: 'B' }),
    rule('contradiction', { conditions: [{ field: 'potential', operator: 'below', value: 10 }], from: 10 }),
  ]
  expect(findRuleGaps(rules).filter(({ kind }) => kind === 'never')).toEqual([
    { kind: 'never', ruleId: 'middle', by: ['low', 'high'] },
    { kind: 'never', ruleId: 'contradiction', by: [] },
  ])
})

it('tells the band that two rules share, and nothing of rules for other customers', () => {
  const overlapping = [rule('a', { from: 50_000, letter: 'A' }), rule('b', { from: 10_000, until: 80_000, letter: 'B' })]
  expect(findRuleGaps(overlapping).filter(({ kind }) => kind === 'overlap')).toEqual([
    { kind: 'overlap', ruleId: 'a', laterId: 'b', measure: 'potential', from: 50_000, until: 80_000 },
  ])
  const apart = [rule('a', { targetGroups: ['Handel'], letter: 'A' }), rule('b', { targetGroups: ['Industrie'], letter: 'B' })]
  expect(findRuleGaps(apart).filter(({ kind }) => kind === 'overlap')).toEqual([])
})

it('finds no gap where the last rule takes the rest, and everybody where there is none', () => {
  expect(findRuleGaps([rule('a', { from: 1, letter: 'A' }), rule('rest', { measure: null })])).toEqual([])
  expect(findRuleGaps([])).toEqual([{ kind: 'gap', restrictions: [] }])
})

it('gives up on gaps that nobody could read, in bounded time', () => {
  const many = Array.from({ length: 100 }, (_, i) =>
    rule(String(i), {
      ...{ measure: measures[i % 3] ?? null, from: i * 10, until: i * 10 + 5, targetGroups: [`G${i % 7}`, `G${i % 5}`] },
      conditions: [
        { field: 'margin', operator: 'at_least', value: (i * 37) % 101 },
        { field: 'postal_code', operator: 'starts_with', value: String(i % 10) },
        { field: 'industry', operator: 'is_not', value: `I${i % 11}` },
      ],
    }),
  )
  expect(findRuleGaps(many).at(-1)).toEqual({ kind: 'tangled' })
})

/** Few values, so that rules and customers meet. */
const numbers = [0, 1, 2, 3, 4, 5]
const words = ['a', 'ab', 'abc', 'b', 'z']
const sources = { numbers: [...numbers, null], words: [...words, null], kinds: ['customer', 'former', 'prospect'] }

function randomRules(seed: number): ClassRule[] {
  const { pick, next } = seededRandom(seed)
  const condition = (): ClassCondition => {
    const field = pick(['industry', 'postal_code'] as const)
    if (next() < 0.4) return { field: pick(['employees', 'margin'] as const), operator: pick(['at_least', 'below'] as const), value: pick(numbers) }
    if (next() < 0.3) return { field, operator: 'one_of', value: [pick(words), pick(words)] }
    if (next() < 0.2) return { field: 'kind', operator: pick(['is', 'is_not'] as const), value: pick(sources.kinds) }
    return { field, operator: pick(['is', 'is_not', 'starts_with'] as const), value: pick(words) }
  }
  return Array.from({ length: 1 + Math.floor(next() * 6) }, (_, i) =>
    rule(String(i), {
      targetGroups: next() < 0.5 ? [] : [pick(words)],
      measure: next() < 0.2 ? null : pick(measures),
      ...{ from: next() < 0.3 ? null : pick(numbers), until: next() < 0.3 ? null : pick(numbers) },
      conditions: next() < 0.5 ? [] : [condition()],
      letter: pick(letters),
    }),
  )
}

function randomCustomer({ pick }: Random): RatedCustomer {
  const { numbers: some, words: told, kinds } = sources
  return {
    ...{ potential: pick(some), revenue: pick(some), margin: pick(some), employees: pick(some), years_customer: pick(some) },
    ...{ target_group: pick(told), industry: pick(told), country: pick(told), postal_code: pick(told), kind: pick(kinds) },
  }
}

const lies = (restrictions: readonly Restriction[], customer: RatedCustomer, rules: readonly ClassRule[]): boolean =>
  restrictions.every(({ field, parts }) => {
    const value = customer[field]
    return parts.some((part) => {
      if (part === null || value === null) return part === null && value === null
      if (typeof value === 'number')
        return 'until' in part && (part.from === null || value >= part.from) && (part.until === null || value < part.until)
      const { named, beginnings } = saidOf(field, rules)
      if ('word' in part) return fold(part.word) === value
      if (named.includes(value)) return false
      const longest = beginnings.filter((each) => value.startsWith(each)).sort((a, b) => b.length - a.length)[0]
      return 'beginning' in part ? part.beginning === longest : longest === undefined
    })
  })

function saidOf(field: string, rules: readonly ClassRule[]): { named: string[]; beginnings: string[] } {
  const conditions = rules.flatMap((each) => each.conditions.filter((condition) => condition.field === field))
  const named = conditions.flatMap(({ operator, value }) => (operator === 'starts_with' || typeof value === 'number' ? [] : value))
  return {
    named: field === 'target_group' ? rules.flatMap(({ targetGroups }) => targetGroups) : field === 'kind' ? sources.kinds : named,
    beginnings: conditions.flatMap(({ operator, value }) => (operator === 'starts_with' ? [value] : [])),
  }
}

const seeds = Array.from({ length: 30 }, (_, i) => i + 1)
const customersOf = (seed: number): RatedCustomer[] => {
  const choice = seededRandom(seed + 1_000)
  return Array.from({ length: 800 }, () => randomCustomer(choice))
}

it.each(seeds)('lies every customer in a gap exactly if no rule matches, random rules %i', (seed) => {
  const rules = randomRules(seed)
  const gaps = findRuleGaps(rules).filter((finding): finding is Extract<RuleFinding, { kind: 'gap' }> => finding.kind === 'gap')
  const wrong = customersOf(seed).filter(
    (customer) => gaps.some(({ restrictions }) => lies(restrictions, customer, rules)) !== (matchRule({ rules }, customer) === null),
  )
  expect(wrong).toEqual([])
})

it.each(seeds)('matches nobody first by a rule that is said never to match, random rules %i', (seed) => {
  const rules = randomRules(seed)
  const never = rulesThatNeverMatch(rules)
  const taken = new Set(customersOf(seed).map((customer) => matchRule({ rules }, customer)?.id))
  expect(never.filter((id) => taken.has(id))).toEqual([])
  for (const { id } of findRuleGaps(rules).flatMap((finding) =>
    finding.kind === 'never' && finding.by.length === 0 ? [{ id: finding.ruleId }] : [],
  ))
    expect(customersOf(seed).filter((customer) => matches(rules.find((each) => each.id === id)!, customer))).toEqual([])
})
