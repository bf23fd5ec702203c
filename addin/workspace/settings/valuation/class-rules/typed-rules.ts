/** Rules as they are typed, and back. */
import { v7 } from 'uuid'
import type { ClassCondition, ClassRule, ClassRules } from '../../../../../domain/valuation/customer-class/class-rules.ts'
import {
  isMoney,
  isNumberField,
  type Measure,
  type NumberField,
  type RuleField,
  type WordField,
} from '../../../../../domain/valuation/customer-class/rule-fields.ts'
import { readAmount } from '../../../../../domain/visits/report/read-amount.ts'

export type TypedCondition = { id: string; field: RuleField; operator: ClassCondition['operator']; value: string }
/** `measure` '': none. Money in whole euros, or with cents. */
export type TypedRule = Pick<ClassRule, 'id' | 'name' | 'targetGroups' | 'letter'> & {
  measure: Measure | ''
  from: string
  until: string
  conditions: TypedCondition[]
}

export const MOST_RULES = 100
const CENTS = 100

export const newRule = (): TypedRule => ({
  ...{ id: v7(), name: '', targetGroups: [], letter: 'C', measure: 'potential', from: '', until: '', conditions: [] },
})
export const newCondition = (): TypedCondition => ({ id: v7(), field: 'industry', operator: 'is', value: '' })

export const operatorsOf = (field: RuleField): readonly ClassCondition['operator'][] =>
  isNumberField(field) ? ['at_least', 'below'] : ['is', 'is_not', 'one_of', 'starts_with']

/** `sign`: what separates decimals. */
export const toTyped = ({ rules }: ClassRules, sign: ',' | '.'): TypedRule[] =>
  rules.map(({ measure, from, until, conditions, ...rule }) => ({
    ...rule,
    measure: measure ?? '',
    from: from === null ? '' : shown(measure, from, sign),
    until: until === null ? '' : shown(measure, until, sign),
    conditions: conditions.map((condition, i) => ({ ...condition, id: `${rule.id} ${i}`, value: shownValue(condition, sign) })),
  }))

const shownValue = ({ field, value }: ClassCondition, sign: ',' | '.'): string => {
  if (typeof value === 'number') return shown(field, value, sign)
  return typeof value === 'string' ? value : value.join(', ')
}

/** With thousands parted, as one reads it. @example shown('potential', 10_000_050, ',') // '100.000,5' */
function shown(field: RuleField | null, value: number, sign: ',' | '.'): string {
  const [whole = '', decimals] = String(field !== null && isMoney(field) ? value / CENTS : value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, sign === ',' ? '.' : ',')
  return decimals ? `${grouped}${sign}${decimals}` : grouped
}

/** null: something typed does not fit. */
export function readRules(typed: readonly TypedRule[], sign: ',' | '.'): ClassRules | null {
  const rules = typed.map((rule) => readRule(rule, sign)).filter((rule) => rule !== null)
  return rules.length === typed.length && rules.length <= MOST_RULES ? { rules } : null
}

export function readRule({ conditions, measure, from, until, name, ...rule }: TypedRule, sign: ',' | '.'): ClassRule | null {
  const read = conditions.map((condition) => readCondition(condition, sign)).filter((condition) => condition !== null)
  const [low, high] = [readBound(measure, from, sign), readBound(measure, until, sign)]
  if (name.trim() === '' || read.length < conditions.length || low === undefined || high === undefined) return null
  return { ...rule, name: name.trim(), measure: measure || null, from: low, until: high, conditions: read }
}

/** null: open; undefined: no number. */
export function readBound(measure: Measure | '', text: string, sign: ',' | '.'): number | null | undefined {
  if (measure === '' || text.trim() === '') return null
  return readNumber(measure, text, sign) ?? undefined
}

export function readCondition({ field, operator, value }: TypedCondition, sign: ',' | '.'): ClassCondition | null {
  if (isNumberField(field)) return readNumberCondition(field, operator, readNumber(field, value, sign))
  return readWordCondition(field, operator, value.trim())
}

const readNumberCondition = (field: NumberField, operator: string, value: number | null): ClassCondition | null =>
  value === null || (operator !== 'at_least' && operator !== 'below') ? null : { field, operator, value }

function readWordCondition(field: WordField, operator: string, value: string): ClassCondition | null {
  if (operator === 'one_of') {
    const words = value.split(',').flatMap((word) => word.trim() || [])
    return words.length > 0 ? { field, operator, value: words } : null
  }
  return value === '' || (operator !== 'is' && operator !== 'is_not' && operator !== 'starts_with') ? null : { field, operator, value }
}

/** Cents, or a whole number; below nothing only where the field can be. */
function readNumber(field: NumberField, text: string, sign: ',' | '.'): number | null {
  const isNegative = /^\s*[-−]/.test(text)
  const amount = readAmount(text.replace(/^\s*[-−]/, ''), sign)
  if (amount === null || (isNegative && field !== 'margin' && field !== 'revenue')) return null
  const value = isMoney(field) ? Math.round(amount * CENTS) : amount
  return Number.isInteger(value) ? (isNegative ? -value : value) : null
}
