import { daysBetween } from '../../../../domain/time/local-time.ts'
import type { Outputs } from '../../../api.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useQuoteTexts } from '../../commerce/quotes/use-quote-texts.ts'
import { useComplaintTexts } from '../../commerce/service/use-complaint-texts.ts'
import { useProposalTexts } from './use-proposal-texts.ts'

export type Proposal = Outputs['proposals']['today']['rows'][number]
export type ProposalReason = Proposal['reasons'][number]

/** Why a customer is proposed, in a sentence with its numbers. `today`: the reader's day. */
export function useReasonText(today: string): (reason: ProposalReason) => string {
  const { reasons: texts } = useProposalTexts()
  const steps = { ...useQuoteTexts().steps, ...useComplaintTexts().steps }
  const { money, day } = useFormat()
  return ({ kind, cents, detail: { number = '', title = '', on, count = 0, everyDays = 0, step = 'questions' } }) => {
    const since = on === undefined ? 0 : daysBetween(on, today)
    switch (kind) {
      case 'late_order':
        return texts.late_order(number, since, money(cents))
      case 'credit_block':
        return texts.credit_block(count, money(cents))
      case 'agreement_ending':
        if (on === undefined) return texts.agreement_used(title)
        return since > 0 ? texts.agreement_over(title, day(on)) : texts.agreement_ending(title, day(on))
      case 'quote_due':
        return texts.quote_due(number, steps[step])
      case 'service_due':
        return since > 0 || on === undefined ? texts.service_late(title, since) : texts.service_due(title, day(on))
      case 'behind_rhythm':
        return texts.behind_rhythm(everyDays, since)
      case 'complaint_due':
        return since > 0 || on === undefined
          ? texts.complaint_late(number, title, steps[step], since)
          : texts.complaint_due(number, title, steps[step], day(on))
    }
  }
}
