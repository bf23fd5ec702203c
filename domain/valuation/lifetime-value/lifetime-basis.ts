/** What is kept of how the value of a customer's lifetime came about. */
import type { ExpectedValue } from './expected-value.ts'
import type { LifetimePolicy } from './lifetime-policy.ts'
import type { Realised } from './order-sums.ts'

/** Why nothing can be expected of a customer: he has never bought, only once, of what he bought no cost is known, or too few of all customers have ordered again. */
export const missingReasons = ['never_bought', 'single_order', 'no_costs', 'too_few_customers'] as const
export type MissingReason = (typeof missingReasons)[number]

export type LifetimeBasis = LifetimePolicy & {
  realised: Realised | null
  expected: Pick<ExpectedValue, 'orders' | 'marginCents' | 'factor'> | null
}
