import type { Suggestion } from '../../../../domain/mail/suggestions/suggestion.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { useFormat } from '../../../ui/use-format.ts'

/** What is written on the button of a suggestion. */
export function useSuggestionWords(): (suggestion: Suggestion) => string {
  const { suggestions: texts } = useTexts()
  const { weekday } = useFormat()
  return ({ kind, day, until, time }) => {
    switch (kind) {
      case 'visit':
        return texts.visit(weekday(day ?? today()), time)
      case 'closed':
        return day === null ? texts.closedNow(weekday(until ?? today())) : texts.closed(weekday(day), until && weekday(until))
      case 'follow_up':
        return texts.followUp(day && weekday(day))
      case 'complaint':
        return texts.complaint
    }
  }
}
