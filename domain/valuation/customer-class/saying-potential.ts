/** What a person may write down as a potential. */

/** Ten thousand million of the company's currency a year: beyond it somebody has mistyped. */
export const MOST_CENTS = 1_000_000_000_000
/** Nobody remembers farther back. */
const FIRST_DAY = '1990-01-01'

export type PotentialProblem = 'no_amount' | 'too_much' | 'future' | 'too_old'

/** What is wrong with it; null: nothing. Days are `YYYY-MM-DD`. */
export function potentialProblem({ cents, saidOn }: { cents: number; saidOn: string }, today: string): PotentialProblem | null {
  if (cents < 0) return 'no_amount'
  if (cents > MOST_CENTS) return 'too_much'
  if (saidOn > today) return 'future'
  return saidOn < FIRST_DAY ? 'too_old' : null
}
