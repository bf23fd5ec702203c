import { expect, it } from 'vitest'
import { readCondition, readRules, toTyped } from '../../../addin/workspace/settings/valuation/class-rules/typed-rules.ts'
import type { ClassRules } from '../../../domain/valuation/customer-class/class-rules.ts'

const rules: ClassRules = {
  rules: [
    {
      ...{ id: '1', name: 'A', targetGroups: ['Handel'], measure: 'potential', from: 10_000_050, until: 123_456_789_00, letter: 'A' },
      conditions: [
        { field: 'margin', operator: 'at_least', value: -150_000 },
        { field: 'employees', operator: 'below', value: 1_000 },
        { field: 'industry', operator: 'one_of', value: ['Metall', 'Bau'] },
      ],
    },
    { ...{ id: '2', name: 'C', targetGroups: [], measure: null, from: null, until: null, letter: 'C' }, conditions: [] },
  ],
}

it.each([',', '.'] as const)('shows rules as they are typed, and reads the same ones back, decimals after %s', (sign) => {
  expect(readRules(toTyped(rules, sign), sign)).toEqual(rules)
})

it('parts thousands', () => {
  expect(toTyped(rules, ',')[0]).toMatchObject({ from: '100.000,5', until: '123.456.789' })
  expect(toTyped(rules, ',')[0]?.conditions.map(({ value }) => value)).toEqual(['-1.500', '1.000', 'Metall, Bau'])
})

it('reads no condition from what makes none', () => {
  const condition = { id: '1', field: 'employees', operator: 'at_least', value: '12' } as const
  expect(readCondition(condition, ',')).toEqual({ field: 'employees', operator: 'at_least', value: 12 })
  expect(readCondition({ ...condition, value: '-12' }, ',')).toBeNull()
  expect(readCondition({ ...condition, value: '12,5' }, ',')).toBeNull()
  expect(readCondition({ ...condition, operator: 'is' }, ',')).toBeNull()
  expect(readCondition({ ...condition, field: 'industry', operator: 'one_of', value: ' , ' }, ',')).toBeNull()
  expect(readCondition({ ...condition, field: 'industry', operator: 'is', value: ' ' }, ',')).toBeNull()
})
