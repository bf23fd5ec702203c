/** What would make a customer's class better. */
import { type ClassLetter, type ClassRules, letters, matchRule } from './class-rules.ts'
import { type Measure, measures, type RatedCustomer } from './rule-fields.ts'

/** From this value of the measure on, in cents or persons. */
export type BetterLetter = { letter: ClassLetter; measure: Measure; from: number }

/** The nearest better letter, by the measure with the nearest border above what he has; null: there is none. What is not known counts as nothing. */
export function betterLetter(rules: ClassRules, customer: RatedCustomer): BetterLetter | null {
  const now = matchRule(rules, customer)?.letter ?? null
  const found = measures.flatMap((measure) => nextBetter(rules, customer, measure, now) ?? [])
  return found.reduce<BetterLetter | null>((best, each) => (best && letters.indexOf(best.letter) >= letters.indexOf(each.letter) ? best : each), null)
}

function nextBetter(rules: ClassRules, customer: RatedCustomer, measure: Measure, now: ClassLetter | null): BetterLetter | null {
  const value = customer[measure] ?? -1
  const borders = rules.rules.flatMap((rule) => (rule.measure === measure && rule.from !== null && rule.from > value ? [rule.from] : []))
  for (const from of borders.sort((one, other) => one - other)) {
    const letter = matchRule(rules, { ...customer, [measure]: from })?.letter
    if (letter && isBetter(letter, now)) return { letter, measure, from }
  }
  return null
}

const isBetter = (letter: ClassLetter, than: ClassLetter | null): boolean => than === null || letters.indexOf(letter) < letters.indexOf(than)
