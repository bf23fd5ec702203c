import type { Suggestion, SuggestionKind } from '../../../../domain/mail/suggestions/suggestion.ts'
import { toWorkday } from '../../../../domain/time/local-time.ts'
import type { Cockpit } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { useDesk } from '../../desk/use-desk.ts'
import { useEnterClosure } from './use-enter-closure.ts'

type Acts = Record<SuggestionKind, (suggestion: Suggestion) => void>

/** What a press does: closed days are entered at once, and can be taken back; all else opens its form with what is known. */
export function useSuggestionActs({ customer }: Cockpit, onClosed: () => void): { act: Acts; isPending: boolean; error: Error | null } {
  const { suggestions: texts } = useTexts()
  const { openForm } = useDesk()
  const { enter, isPending, error } = useEnterClosure(customer, onClosed)
  const act: Acts = {
    visit: ({ day, time, quote }) => openForm({ form: 'visit', agreed: { day: day ?? today(), time, quote } }),
    closed: ({ day, until }) => enter({ from: day ?? today(), until: until ?? day ?? today() }),
    follow_up: ({ day, quote }) => openForm({ form: 'follow_up', dueOn: day, note: texts.followUpNote(quote) }),
    complaint: ({ quote }) =>
      openForm({ form: 'follow_up', title: texts.complaintTitle(quote), dueOn: toWorkday(today()), note: texts.followUpNote(quote) }),
  }
  return { act, isPending, error }
}
