/** How far a plan may go: by its owner's settings, or as he tries it for one plan. */
import type { DueVisit } from '../strategy/due-visit.ts'
import type { Candidate } from './plan-problem.ts'

/** How much customers who were never visited count: none of them, as usual, more, before all others. */
export const newCustomerWeights = [0, 1, 2, 4] as const

export type PlanLimits = {
  /** How much of a day driving, visits and appointments may fill together, in percent. */
  share: number
  /** Minutes on the road a day; null: no limit. */
  mostDriving: number | null
  newCustomers: (typeof newCustomerWeights)[number]
}

export const USUAL_WEIGHT = 1

/** @example isNewCustomer({ lastVisitOn: null }) // true */
export const isNewCustomer = ({ lastVisitOn }: Pick<DueVisit, 'lastVisitOn'>): boolean => lastVisitOn === null

/** As the limits weigh new customers; whoever has to be visited stays. */
export function weighCandidate(candidate: Candidate, due: DueVisit, { newCustomers }: Pick<PlanLimits, 'newCustomers'>): Candidate {
  if (!isNewCustomer(due) || candidate.isMust || newCustomers === USUAL_WEIGHT) return candidate
  return { ...candidate, value: candidate.value * newCustomers, windows: newCustomers === 0 ? candidate.windows.map(() => []) : candidate.windows }
}
