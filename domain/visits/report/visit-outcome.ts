/** How a visit went, and what that means for the rest. */

export const visitOutcomes = ['talk', 'order', 'enquiry', 'no_need', 'not_met'] as const
export type VisitOutcome = (typeof visitOutcomes)[number]

type VisitStatus = 'proposed' | 'asked' | 'confirmed' | 'drop_in' | 'done' | 'not_met' | 'cancelled'

/**
 * A visit can be reported from its day on. One that counts as over is reported once more when its report was withdrawn.
 * @example isReportable({ status: 'confirmed', day: '2026-11-24' }, '2026-11-23') // false
 */
export const isReportable = (visit: { status: VisitStatus; day: string }, today: string): boolean =>
  visit.status !== 'cancelled' && visit.day <= today

export const statusAfter = (outcome: VisitOutcome): 'done' | 'not_met' => (outcome === 'not_met' ? 'not_met' : 'done')
