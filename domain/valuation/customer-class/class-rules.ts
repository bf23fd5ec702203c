/** The rules by which a customer gets the letter of his class: in order, the first that matches. */
import type { Measure, NumberField, RatedCustomer, WordField } from './rule-fields.ts'

export const letters = ['A', 'B', 'C'] as const
export type ClassLetter = (typeof letters)[number]

type NumberIs<Operator> = { field: NumberField; operator: Operator; value: number }
type WordIs<Operator> = { field: WordField; operator: Operator; value: string }
/** A number that is not known fulfils nothing; words are the same whatever their case. */
export type NumberCondition = NumberIs<'at_least'> | NumberIs<'below'>
export type WordCondition = WordIs<'is'> | WordIs<'is_not'> | WordIs<'starts_with'>
export type ListCondition = { field: WordField; operator: 'one_of'; value: string[] }
export type ClassCondition = NumberCondition | WordCondition | ListCondition

export type ClassRule = {
  id: string
  name: string
  /** Empty: all, also customers without one. */
  targetGroups: string[]
  /** null: no band. */
  measure: Measure | null
  /** Of the measure, in cents or persons: from, included, until, not included; null: open. A measure that is not known lies in no band. */
  from: number | null
  until: number | null
  /** All of them have to hold. */
  conditions: ClassCondition[]
  letter: ClassLetter
}

export type ClassRules = { rules: ClassRule[] }

/** The first rule that a customer falls under; null: none, so that he has no letter. */
export const matchRule = ({ rules }: ClassRules, customer: RatedCustomer): ClassRule | null => rules.find((rule) => matches(rule, customer)) ?? null

/** Whether a rule by itself holds for a customer. */
export const matches = ({ targetGroups, measure, from, until, conditions }: ClassRule, customer: RatedCustomer): boolean =>
  (targetGroups.length === 0 || targetGroups.some((group) => isSame(group, customer.target_group))) &&
  (measure === null || liesIn(customer[measure], from, until)) &&
  conditions.every((condition) => holds(condition, customer))

const liesIn = (value: number | null, from: number | null, until: number | null): boolean =>
  value !== null && (from === null || value >= from) && (until === null || value < until)

export function holds(condition: ClassCondition, customer: RatedCustomer): boolean {
  if (condition.operator === 'at_least') return liesIn(customer[condition.field], condition.value, null)
  if (condition.operator === 'below') return liesIn(customer[condition.field], null, condition.value)
  const word = customer[condition.field]
  if (condition.operator === 'one_of') return condition.value.some((each) => isSame(each, word))
  if (condition.operator === 'starts_with') return word !== null && fold(word).startsWith(fold(condition.value))
  return isSame(condition.value, word) === (condition.operator === 'is')
}

const isSame = (one: string, other: string | null): boolean => other !== null && fold(one) === fold(other)

/** Sources write the same word in several ways. */
export const fold = (word: string): string => word.trim().toLowerCase()
