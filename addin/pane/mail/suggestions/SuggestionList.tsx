import { makeStyles } from '@fluentui/react-components'
import { CalendarAdd20Regular } from '@fluentui/react-icons/svg/calendar-add'
import { CalendarCancel20Regular } from '@fluentui/react-icons/svg/calendar-cancel'
import { ClipboardTaskListLtr20Regular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr'
import { ErrorCircle20Regular } from '@fluentui/react-icons/svg/error-circle'
import type { ReactElement } from 'react'
import type { Suggestion, SuggestionKind } from '../../../../domain/mail/suggestions/suggestion.ts'
import type { Cockpit } from '../../../api.ts'
import type { OpenItem } from '../../../office/mail-host.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { SuggestionChip } from './SuggestionChip.tsx'
import { useAnswered } from './use-answered.ts'
import { useSuggestionActs } from './use-suggestion-acts.ts'
import { useSuggestionWords } from './use-suggestion-words.ts'
import { useSuggestions } from './use-suggestions.ts'

const useStyles = makeStyles({ list: { display: 'grid', gap: '4px', margin: '4px 12px 0', padding: 0, listStyleType: 'none' } })

const icons: Record<SuggestionKind, ReactElement> = {
  visit: <CalendarAdd20Regular />,
  closed: <CalendarCancel20Regular />,
  follow_up: <ClipboardTaskListLtr20Regular />,
  complaint: <ErrorCircle20Regular />,
}

/** What the open mail suggests to do; nothing happens by itself, and what is of no use can be hidden. */
export function SuggestionList({ item, cockpit }: { item: OpenItem; cockpit: Cockpit }) {
  const styles = useStyles()
  const { suggestions, common } = useTexts()
  const notify = useNotify()
  const found = useSuggestions(item)
  const { kinds: answered, answer, reopen } = useAnswered(item, found.length > 0)
  const wordsOf = useSuggestionWords()
  const closure = { onEntered: () => answer('closed'), onTakenBack: () => reopen('closed') }
  const { act, isPending, error } = useSuggestionActs(item, cockpit, closure)
  const isOpen = ({ kind, ...said }: Suggestion): boolean =>
    !answered?.includes(kind) && !(kind === 'visit' && isEntered(cockpit, said.day)) && mayStillBe(said)
  const shown = answered ? found.filter(isOpen) : []
  const dismiss = ({ kind }: Suggestion, label: string): void => {
    answer(kind)
    notify({ text: suggestions.dismissed(label), action: { label: common.undo, run: () => reopen(kind) } })
  }
  if (shown.length === 0) return null
  return (
    <>
      <ul className={styles.list} aria-label={suggestions.label}>
        {shown.map((suggestion) => (
          <SuggestionChip
            key={suggestion.kind}
            icon={icons[suggestion.kind]}
            label={wordsOf(suggestion)}
            quote={suggestion.quote}
            isBusy={isPending && suggestion.kind === 'closed'}
            onAct={() => act[suggestion.kind](suggestion)}
            onDismiss={() => dismiss(suggestion, wordsOf(suggestion))}
          />
        ))}
      </ul>
      {error ? <ErrorNote error={error} /> : null}
    </>
  )
}

/** An old mail speaks of days that are over. */
const mayStillBe = ({ day, until }: Pick<Suggestion, 'day' | 'until'>): boolean => (until ?? day ?? today()) >= today()

/** The next visit lies on that day already. */
const isEntered = ({ nextVisit, promisedOn }: Cockpit, day: string | null): boolean =>
  day !== null && (promisedOn === day || nextVisit?.startsAt.slice(0, 10) === day)
