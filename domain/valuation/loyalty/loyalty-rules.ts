/** How far a customer's loyalty goes: by a table of conditions, stage upon stage. */
import type { LoyaltyFactName, LoyaltyFacts } from './loyalty-facts.ts'

/** Each stands upon those before it. */
export const loyaltyStages = ['relationship', 'satisfied', 'retained', 'loyal'] as const
export type LoyaltyStage = (typeof loyaltyStages)[number]

export const operators = ['at_least', 'at_most'] as const

export type LoyaltyCondition = { fact: LoyaltyFactName; operator: (typeof operators)[number]; value: number }

/** Of a stage: all of `all`, and one of `any` where there are some. */
export type StageRule = { all: readonly LoyaltyCondition[]; any: readonly LoyaltyCondition[] }

export type LoyaltyRules = Readonly<Record<LoyaltyStage, StageRule>>

const atLeast = (fact: LoyaltyFactName, value: number): LoyaltyCondition => ({ fact, operator: 'at_least', value })
const none = (fact: LoyaltyFactName): LoyaltyCondition => ({ fact, operator: 'at_most', value: 0 })

export const usualLoyaltyRules: LoyaltyRules = {
  relationship: { all: [atLeast('orders_ever', 1)], any: [] },
  satisfied: { all: [atLeast('orders_ever', 2), none('late_complaints'), none('refused_complaints')], any: [] },
  retained: { all: [atLeast('years_in_a_row', 2)], any: [atLeast('orders', 6), atLeast('product_groups', 3), atLeast('agreements', 1)] },
  loyal: {
    all: [none('open_complaints'), atLeast('years_in_a_row', 3)],
    any: [atLeast('referrals', 1), atLeast('references', 1), atLeast('defended', 1), atLeast('suggestions', 1)],
  },
}

/** What keeps a customer from `stage`: a condition with what is there instead; more than one: each of them would do. */
export type LoyaltyBlock = { stage: LoyaltyStage; missing: (LoyaltyCondition & { actual: number })[] }

/** `stage` null: there is no relationship yet. `blocking` null: he is loyal. */
export type JudgedLoyalty = { stage: LoyaltyStage | null; blocking: LoyaltyBlock | null }

/** The last stage whose rule holds with all before it, and what keeps him from the next one. */
export function judgeLoyalty(rules: LoyaltyRules, facts: LoyaltyFacts): JudgedLoyalty {
  for (const [place, stage] of loyaltyStages.entries()) {
    const missing = missingFor(rules[stage], facts)
    if (missing.length > 0) return { stage: loyaltyStages[place - 1] ?? null, blocking: { stage, missing } }
  }
  return { stage: 'loyal', blocking: null }
}

function missingFor({ all, any }: StageRule, facts: LoyaltyFacts): LoyaltyBlock['missing'] {
  const actual = (fact: LoyaltyFactName): number => facts[fact] ?? 0
  const holds = ({ fact, operator, value }: LoyaltyCondition): boolean => (operator === 'at_least' ? actual(fact) >= value : actual(fact) <= value)
  const first = all.find((condition) => !holds(condition))
  const unmet = first ? [first] : any.some(holds) ? [] : any
  return unmet.map((condition) => ({ ...condition, actual: actual(condition.fact) }))
}
