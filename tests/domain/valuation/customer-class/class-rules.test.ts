import { expect, it } from 'vitest'
import { type ClassCondition, type ClassRule, matchRule } from '../../../../domain/valuation/customer-class/class-rules.ts'
import type { RatedCustomer } from '../../../../domain/valuation/customer-class/rule-fields.ts'

const customer: RatedCustomer = {
  ...{ potential: 5_000_000, revenue: 0, margin: null, employees: 12, years_customer: null },
  ...{ target_group: 'Verarbeiter', industry: 'Metallbau', kind: 'prospect', country: 'DE', postal_code: '01067' },
}
const everybody: ClassRule = { id: 'c', name: 'All others', targetGroups: [], measure: null, from: null, until: null, conditions: [], letter: 'C' }
const band = (from: number | null, until: number | null): ClassRule => ({ ...everybody, id: 'a', measure: 'potential', from, until, letter: 'A' })
const letterOf = (rules: ClassRule[], of: Partial<RatedCustomer> = {}) => matchRule({ rules }, { ...customer, ...of })?.letter ?? null
const letterWith = (condition: ClassCondition, of: Partial<RatedCustomer> = {}) => letterOf([{ ...everybody, conditions: [condition] }], of)

it('takes the first rule that matches', () => {
  expect(letterOf([everybody, band(0, null)])).toBe('C')
  expect(letterOf([band(0, null), everybody])).toBe('A')
  expect(letterOf([])).toBeNull()
})

it('counts what a band begins with, and not what it ends with', () => {
  expect(letterOf([band(5_000_000, null)])).toBe('A')
  expect(letterOf([band(null, 5_000_000)])).toBeNull()
  expect(letterOf([band(null, 5_000_001)])).toBe('A')
})

it('finds nobody in a band of what is not known, not even in an open one', () => {
  expect(letterOf([band(null, null)], { potential: null })).toBeNull()
  expect(letterWith({ field: 'margin', operator: 'below', value: 10 })).toBeNull()
})

it('looks at target groups whatever their case, and takes all where none is named', () => {
  expect(letterOf([{ ...everybody, targetGroups: ['Handel', ' verarbeiter'] }])).toBe('C')
  expect(letterOf([{ ...everybody, targetGroups: ['Handel'] }])).toBeNull()
  expect(letterOf([{ ...everybody, targetGroups: ['Handel'] }], { target_group: null })).toBeNull()
  expect(letterOf([everybody], { target_group: null })).toBe('C')
})

it('asks all conditions', () => {
  expect(letterWith({ field: 'employees', operator: 'at_least', value: 12 })).toBe('C')
  expect(letterWith({ field: 'employees', operator: 'below', value: 12 })).toBeNull()
  expect(letterWith({ field: 'industry', operator: 'is', value: 'metallbau' })).toBe('C')
  expect(letterWith({ field: 'industry', operator: 'is_not', value: 'metallbau' })).toBeNull()
  expect(letterWith({ field: 'industry', operator: 'is_not', value: 'metallbau' }, { industry: null })).toBe('C')
  expect(letterWith({ field: 'postal_code', operator: 'starts_with', value: '01' })).toBe('C')
  expect(letterWith({ field: 'postal_code', operator: 'starts_with', value: '01' }, { postal_code: null })).toBeNull()
  expect(letterWith({ field: 'kind', operator: 'one_of', value: ['customer', 'prospect'] })).toBe('C')
  const two: ClassRule = {
    ...everybody,
    conditions: [
      { field: 'kind', operator: 'is', value: 'prospect' },
      { field: 'country', operator: 'is', value: 'AT' },
    ],
  }
  expect(letterOf([two])).toBeNull()
  expect(letterOf([two], { country: 'AT' })).toBe('C')
})
