/** Why rules cannot be put in force as they are. */
import type { ClassRule } from './class-rules.ts'
import { rulesThatNeverMatch } from './rule-gaps.ts'

/** `empty_band`: it ends where it begins or before; `never`: whoever the customers are, it takes none of them. They are mended. */
export type BrokenRule = { kind: 'empty_band' | 'never'; ruleId: string }
/** Among the customers of today; whoever knows it may put them in force all the same. */
export type OddRule = { kind: 'nobody' | 'everybody'; ruleId: string }
export type RuleProblem = { kind: 'none' } | BrokenRule | OddRule

/** What no customers could make right. */
export function brokenRules(rules: readonly ClassRule[]): (BrokenRule | { kind: 'none' })[] {
  if (rules.length === 0) return [{ kind: 'none' }]
  const empty = rules.filter(({ from, until }) => from !== null && until !== null && from >= until).map(({ id }) => id)
  const never = rulesThatNeverMatch(rules).filter((id) => !empty.includes(id))
  return [...empty.map((ruleId) => ({ kind: 'empty_band' as const, ruleId })), ...never.map((ruleId) => ({ kind: 'never' as const, ruleId }))]
}

/** @param matched how many of so many `customers` each rule takes; of a single customer no rule is odd */
export function oddRules(matched: readonly { ruleId: string; customers: number }[], customers: number): OddRule[] {
  if (customers < 2) return []
  return matched.flatMap(({ ruleId, customers: taken }): OddRule[] => {
    if (taken === 0) return [{ kind: 'nobody', ruleId }]
    return taken === customers ? [{ kind: 'everybody', ruleId }] : []
  })
}
