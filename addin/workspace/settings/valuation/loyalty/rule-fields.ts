/** The rules of loyalty as they are typed, and back. */
import type { LoyaltyFactName } from '../../../../../domain/valuation/loyalty/loyalty-facts.ts'
import { type LoyaltyCondition, type LoyaltyRules, type LoyaltyStage, loyaltyStages } from '../../../../../domain/valuation/loyalty/loyalty-rules.ts'

export type ConditionFields = { id: string; fact: LoyaltyFactName; operator: LoyaltyCondition['operator']; value: string }
export const ruleLists = ['all', 'any'] as const
export type RuleList = (typeof ruleLists)[number]
export type RuleFields = Readonly<Record<LoyaltyStage, Readonly<Record<RuleList, readonly ConditionFields[]>>>>

const MOST = 1000

const byStage = <Value>(of: (stage: LoyaltyStage) => Value): Record<LoyaltyStage, Value> =>
  Object.fromEntries(loyaltyStages.map((stage) => [stage, of(stage)])) as Record<LoyaltyStage, Value>

/** Each condition is known by where it stood. */
export const toFields = (rules: LoyaltyRules): RuleFields =>
  byStage((stage) => {
    const list = (name: RuleList) =>
      rules[stage][name].map(({ value, ...rest }, n) => ({ id: `${stage} ${name} ${n}`, ...rest, value: String(value) }))
    return { all: list('all'), any: list('any') }
  })

/** null: something typed does not fit. */
export function readFields(fields: RuleFields): LoyaltyRules | null {
  const read = ({ fact, operator, value }: ConditionFields): LoyaltyCondition => ({ fact, operator, value: wholeNumber(value) ?? Number.NaN })
  const rules = byStage((stage) => ({ all: fields[stage].all.map(read), any: fields[stage].any.map(read) }))
  const fits = Object.values(rules).every(({ all, any }) => [...all, ...any].every(({ value }) => !Number.isNaN(value)))
  return fits ? rules : null
}

function wholeNumber(text: string): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text.trim())
  return Number.isInteger(value) && value >= 0 && value <= MOST ? value : null
}
