import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons/svg/add'
import { Calendar20Regular } from '@fluentui/react-icons/svg/calendar'
import { CalendarClock20Regular } from '@fluentui/react-icons/svg/calendar-clock'
import { ErrorCircle20Regular } from '@fluentui/react-icons/svg/error-circle'
import { Eye20Regular } from '@fluentui/react-icons/svg/eye'
import { EyeOff20Regular } from '@fluentui/react-icons/svg/eye-off'
import { Keyboard20Regular } from '@fluentui/react-icons/svg/keyboard'
import { Open20Regular } from '@fluentui/react-icons/svg/open'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import { useEffect, useRef } from 'react'
import { useAccount } from '../../ui/account/use-account.ts'
import { useTexts } from '../../ui/app-context.ts'
import { useDiscreet } from '../../ui/discreet/discreet-mode.tsx'
import { useKeyHelp } from '../../ui/use-key-help.ts'
import type { FormRequest } from './form-request.ts'

const useStyles = makeStyles({
  list: { display: 'grid', gap: '2px', padding: '6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  button: { justifyContent: 'start' },
  account: { display: 'flex', alignItems: 'center', gap: '4px', padding: '2px 0 0 12px', color: tokens.colorNeutralForeground2, fontSize: '12px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
})

/** `onForm` null: no customer is open. */
type Props = { onSearch: () => void; onMyDay: () => void; onForm: ((request: FormRequest) => void) | null; onClose: () => void; onEscape: () => void }

/** What is needed less often; the keyboard goes on in it. */
export function MoreActions({ onSearch, onMyDay, onForm, onClose, onEscape }: Props) {
  const styles = useStyles()
  const { account, keys, more, visitStrategy } = useTexts()
  const { name, change } = useAccount()
  const { isDiscreet, toggle } = useDiscreet()
  const { areLettersOn, toggle: toggleLetters } = useKeyHelp()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const shown = list.current
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onEscape()
    }
    shown?.querySelector('button')?.focus()
    shown?.addEventListener('keydown', leave)
    return () => shown?.removeEventListener('keydown', leave)
  }, [onEscape])
  const then = (act: () => void) => (): void => {
    onClose()
    act()
  }
  const actions = [
    ...(onForm
      ? [
          { label: more.enter, icon: <Add20Regular />, run: () => onForm({ form: 'entry' }) },
          { label: more.complaint, icon: <ErrorCircle20Regular />, run: () => onForm({ form: 'complaint_form' }) },
          { label: visitStrategy.wishes.title, icon: <CalendarClock20Regular />, run: () => onForm({ form: 'visit_wishes' }) },
        ]
      : []),
    { label: `${more.search} (${areLettersOn ? '/' : keys.search})`, icon: <Search20Regular />, run: onSearch },
    { label: more.myDay, icon: <Calendar20Regular />, run: onMyDay },
    { label: more.workspace, icon: <Open20Regular />, run: () => void window.open('/workspace', '_blank', 'noopener') },
    {
      label: `${isDiscreet ? more.discreetOff : more.discreetOn} (Alt+D)`,
      icon: isDiscreet ? <Eye20Regular /> : <EyeOff20Regular />,
      run: toggle,
    },
    { label: areLettersOn ? keys.turnOff : keys.turnOn, icon: <Keyboard20Regular />, run: toggleLetters },
  ]
  return (
    <div ref={list} className={styles.list}>
      {actions.map(({ label, icon, run }) => (
        <Button key={label} appearance="subtle" className={styles.button} icon={icon} onClick={then(run)}>
          {label}
        </Button>
      ))}
      {name !== null && (
        <div className={styles.account}>
          <span className={styles.name}>{account.signedInAs(name)}</span>
          <Button size="small" appearance="transparent" onClick={then(() => void change())}>
            {account.notYou}
          </Button>
        </div>
      )}
    </div>
  )
}
