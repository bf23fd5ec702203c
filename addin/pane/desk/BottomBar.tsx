import { makeStyles, tokens } from '@fluentui/react-components'
import { Calendar20Regular } from '@fluentui/react-icons/svg/calendar'
import { CalendarAdd20Regular } from '@fluentui/react-icons/svg/calendar-add'
import { ClockAlarm20Regular } from '@fluentui/react-icons/svg/clock-alarm'
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal'
import { NoteAdd20Regular } from '@fluentui/react-icons/svg/note-add'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import { useCallback, useRef, useState } from 'react'
import { useTexts } from '../../ui/app-context.ts'
import { useHasDraft } from '../../ui/forms/drafts.ts'
import { BarButton } from './BarButton.tsx'
import type { FormRequest } from './form-request.ts'
import { MoreActions } from './MoreActions.tsx'

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // In one row as long as their words fit, whatever the size of the text.
  buttons: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(6.8em, 1fr))', fontSize: '11px' },
})

type Props = { customerId: string | null; onForm: (request: FormRequest) => void; onSearch: () => void; onMyDay: () => void }

/** The three things one writes down, always at hand; without a customer only what serves everywhere. */
export function BottomBar({ customerId, onForm, onSearch, onMyDay }: Props) {
  const styles = useStyles()
  const { bar, keys, more } = useTexts()
  const [isOpen, setIsOpen] = useState(false)
  const moreButton = useRef<HTMLButtonElement>(null)
  const leave = useCallback((): void => {
    setIsOpen(false)
    moreButton.current?.focus()
  }, [])
  const subject = customerId ?? ''
  const drafts = { contact: useHasDraft('contact', subject), followUp: useHasDraft('follow_up', subject), visit: useHasDraft('visit', subject) }
  return (
    <nav className={styles.bar} aria-label={bar.label}>
      {isOpen && (
        <MoreActions onSearch={onSearch} onMyDay={onMyDay} onForm={customerId ? onForm : null} onClose={() => setIsOpen(false)} onEscape={leave} />
      )}
      <div className={styles.buttons}>
        {customerId ? (
          <>
            <BarButton
              icon={<NoteAdd20Regular />}
              label={bar.note}
              letter={keys.note}
              hasDraft={drafts.contact}
              onClick={() => onForm({ form: 'contact' })}
            />
            <BarButton
              icon={<ClockAlarm20Regular />}
              label={bar.followUp}
              letter={keys.followUp}
              hasDraft={drafts.followUp}
              onClick={() => onForm({ form: 'follow_up' })}
            />
            <BarButton
              icon={<CalendarAdd20Regular />}
              label={bar.visit}
              letter={keys.visit}
              hasDraft={drafts.visit}
              onClick={() => onForm({ form: 'visit' })}
            />
          </>
        ) : (
          <>
            <BarButton icon={<Search20Regular />} label={more.search} onClick={onSearch} />
            <BarButton icon={<Calendar20Regular />} label={more.myDay} onClick={onMyDay} />
          </>
        )}
        <BarButton ref={moreButton} icon={<MoreHorizontal20Regular />} label={bar.more} isExpanded={isOpen} onClick={() => setIsOpen(!isOpen)} />
      </div>
    </nav>
  )
}
