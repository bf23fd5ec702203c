import type { Suggestion, SuggestionKind } from '../../../../domain/mail/suggestions/suggestion.ts'
import type { Cockpit } from '../../../api.ts'
import type { OpenItem } from '../../../office/mail-host.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { useDesk } from '../../desk/use-desk.ts'
import { useEnterClosure } from './use-enter-closure.ts'

type Acts = Record<SuggestionKind, (suggestion: Suggestion) => void>

/** What a press does: closed days are entered at once, and can be taken back; all else opens its form with what is known. */
export function useSuggestionActs({ key }: OpenItem, { customer }: Cockpit, closure: Parameters<typeof useEnterClosure>[1]) {
  const { suggestions: texts } = useTexts()
  const { openForm } = useDesk()
  const { enter, isPending, error } = useEnterClosure(customer, closure)
  const act: Acts = {
    visit: ({ day, time, quote }) => openForm({ form: 'visit', agreed: { day: day ?? today(), time, quote } }),
    closed: ({ day, until }) => enter({ from: day ?? today(), until: until ?? day ?? today() }),
    follow_up: ({ day, quote }) =>
      openForm({ form: 'follow_up', begunBy: `follow_up ${key}`, suggestion: 'follow_up', dueOn: day, note: texts.followUpNote(quote) }),
    complaint: ({ quote }) => openForm({ form: 'complaint_form', what: asTitle(quote) }),
  }
  return { act, isPending, error }
}

/** Words out of a sentence, as they stand by themselves. */
const asTitle = (quote: string): string => (quote.charAt(0).toLocaleUpperCase() + quote.slice(1)).replace(/[\s.]+$/, '')
