/** Which customers are proposed first. */
import { daysBetween } from '../../time/local-time.ts'
import { type ProposalKind, RESTS_AFTER_DAYS } from './proposal-policy.ts'

/** `cameUpOn`: since when it is so, `cents`: what is at stake, net. */
export type Scored = { kind: ProposalKind; cameUpOn: string; cents: number }

/** Where somebody waits for us first, then what may be lost, then what may be sold. */
export const kindPoints: Readonly<Record<ProposalKind, number>> = {
  complaint_due: 100,
  late_order: 80,
  credit_block: 60,
  agreement_ending: 40,
  quote_due: 40,
  service_due: 30,
  behind_rhythm: 20,
}

/** Ten points for each, once so much is at stake. */
export const valueSteps: readonly number[] = [100_000, 1_000_000, 10_000_000]
export const [POINTS_A_STEP, POINTS_A_FURTHER_REASON, MOST_DAYS] = [10, 5, 30]

/**
 * The most urgent of the reasons (points of its kind, one more for each day since it came up, at most 30), five for each further one,
 * and ten, twenty or thirty where the largest of them is worth 1,000, 10,000 or 100,000 or more.
 * @example proposalScore([{ kind: 'late_order', cameUpOn: '2026-11-20', cents: 250_000 }], '2026-11-23') // 93
 */
export function proposalScore(reasons: readonly Scored[], today: string): number {
  const urgency = Math.max(...reasons.map(({ kind, cameUpOn }) => kindPoints[kind] + Math.min(MOST_DAYS, daysBetween(cameUpOn, today))))
  const worth = Math.max(...reasons.map(({ cents }) => cents))
  return urgency + POINTS_A_FURTHER_REASON * (reasons.length - 1) + POINTS_A_STEP * valueSteps.filter((step) => worth >= step).length
}

/** It has come up, not too long ago, and nobody has turned to the customer, or planned to, since. `touchedOn`: the last day on which somebody did. */
export const isProposed = ({ cameUpOn }: Scored, touchedOn: string | null, today: string): boolean =>
  cameUpOn <= today && daysBetween(cameUpOn, today) <= RESTS_AFTER_DAYS && (touchedOn === null || touchedOn < cameUpOn)
