/** Which rules propose a customer to whoever cares for him, and how early. */

export const proposalKinds = ['late_order', 'credit_block', 'agreement_ending', 'quote_due', 'service_due', 'behind_rhythm', 'complaint_due'] as const
export type ProposalKind = (typeof proposalKinds)[number]

/**
 * `days`: of a late order, so many after the confirmed day; behind his rhythm, so many more than usual at the least;
 * before the end of an agreement, the day of a service and the deadline of a complaint, so many ahead. The others go by no days.
 */
export type ProposalRule = { isOn: boolean; days: number }

/** `mostADay`: customers proposed to one person on one day; complaints at their deadline come besides. */
export type ProposalPolicy = { rules: Readonly<Record<ProposalKind, ProposalRule>>; mostADay: number }

/** Rules whose `days` mean nothing. */
export const withoutDays: readonly ProposalKind[] = ['credit_block', 'quote_due']

export const usualProposalPolicy: ProposalPolicy = {
  rules: {
    late_order: { isOn: true, days: 1 },
    credit_block: { isOn: true, days: 0 },
    agreement_ending: { isOn: true, days: 30 },
    quote_due: { isOn: true, days: 0 },
    service_due: { isOn: true, days: 14 },
    behind_rhythm: { isOn: true, days: 3 },
    complaint_due: { isOn: true, days: 1 },
  },
  mostADay: 10,
}

/** What came up longer ago is no longer proposed: it stays in the lists and in the cockpit. */
export const RESTS_AFTER_DAYS = 90
