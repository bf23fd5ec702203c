/** What other limits would make of a plan, in figures a rep decides by. */
import { isNewCustomer } from '../plan/plan-limits.ts'
import type { DueVisit } from '../strategy/due-visit.ts'

/** What a plan is worth looking at for. `driving` in minutes. */
export type PlanSum = { visits: number; driving: number; quoteCents: number; newCustomers: number }

/** `due`: of each visit of the plan, why it is worth making; undefined: nobody asked for it. `driving`: minutes of each of its days. */
export function planSum(due: readonly (DueVisit | undefined)[], driving: readonly number[]): PlanSum {
  const known = [...new Set(due)].flatMap((each) => each ?? [])
  return {
    visits: due.length,
    driving: driving.reduce((sum, minutes) => sum + minutes, 0),
    quoteCents: known.reduce((sum, each) => sum + quoteCents(each), 0),
    newCustomers: known.filter(isNewCustomer).length,
  }
}

const quoteCents = ({ reasons }: DueVisit): number => reasons.reduce((sum, reason) => sum + (reason.kind === 'open_quote' ? reason.cents : 0), 0)

/** How much more, or less than nothing where it would be less. */
export const effectOf = (before: PlanSum, after: PlanSum): PlanSum => ({
  visits: after.visits - before.visits,
  driving: after.driving - before.driving,
  quoteCents: after.quoteCents - before.quoteCents,
  newCustomers: after.newCustomers - before.newCustomers,
})
