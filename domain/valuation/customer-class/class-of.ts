/** The class of a customer: the letter of his potential, the digit of our share of it. */

import { type ClassLetter, type ClassRule, type ClassRules, letters, matchRule } from './class-rules.ts'
import type { Potential } from './potential.ts'
import type { RatedCustomer } from './rule-fields.ts'
import { shareBand } from './share-band.ts'

/** `letters`: those that the range of the potential allows, best first; `rule`: that gave the letter. Without a rule there is no class. */
export type RuledClass = { code: string | null; letters: string; rule: ClassRule | null }

/** `revenueCents`: of twelve months. */
export function classOf(rules: ClassRules, customer: Omit<RatedCustomer, 'potential'>, potential: Potential, revenueCents: number): RuledClass {
  const at = (cents: number | null): ClassRule | null => matchRule(rules, { ...customer, potential: cents })
  const rule = at(potential.cents)
  if (!rule) return { code: null, letters: '', rule }
  const possible = new Set(placesInRange(rules, potential).map((cents) => at(cents)?.letter))
  return {
    code: `${rule.letter}${shareBand(revenueCents, potential.cents)}`,
    letters: letters.filter((letter) => possible.has(letter)).join(''),
    rule,
  }
}

/** Potentials within the range at which another rule may hold. */
function placesInRange(rules: ClassRules, { cents, lowCents, highCents }: Potential): (number | null)[] {
  if (cents === null || lowCents === null || highCents === null) return [cents]
  return [lowCents, cents, highCents, ...potentialBorders(rules).filter((border) => border > lowCents && border < highCents)]
}

/** Where rules begin or end by the potential, in cents. */
const potentialBorders = ({ rules }: ClassRules): number[] =>
  rules.flatMap(({ measure, from, until, conditions }) => [
    ...(measure === 'potential' ? [from, until] : []).filter((each) => each !== null),
    ...conditions.flatMap(({ field, value }) => (field === 'potential' && typeof value === 'number' ? [value] : [])),
  ])

/** Who has said it lately is not asked again, however near a border it lies. */
const REST_MONTHS = 3
/** Without rules there are no borders. */
const ASKED_AGAIN_MONTHS = 12

/** Whether the next visit is to ask for the potential: it is not known, or it is not sure enough to tell the letter. */
export function asksPotential({ source, ageMonths }: Potential, { letters }: Pick<RuledClass, 'letters'>, hasRules: boolean): boolean {
  if (source === 'unknown') return true
  if (!hasRules) return ageMonths === null || ageMonths > ASKED_AGAIN_MONTHS
  return letters.length > 1 && (source !== 'asked' || ageMonths === null || ageMonths >= REST_MONTHS)
}

export const letterOf = (code: string | null): ClassLetter | null => letters.find((letter) => code?.startsWith(letter)) ?? null
