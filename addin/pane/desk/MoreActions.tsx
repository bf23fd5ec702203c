import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Calendar20Regular } from '@fluentui/react-icons/svg/calendar'
import { CalendarClock20Regular } from '@fluentui/react-icons/svg/calendar-clock'
import { Eye20Regular } from '@fluentui/react-icons/svg/eye'
import { EyeOff20Regular } from '@fluentui/react-icons/svg/eye-off'
import { Open20Regular } from '@fluentui/react-icons/svg/open'
import { Search20Regular } from '@fluentui/react-icons/svg/search'
import { useTexts } from '../../ui/app-context.ts'
import { useDiscreet } from '../../ui/discreet/discreet-mode.tsx'

const useStyles = makeStyles({
  list: { display: 'grid', gap: '2px', padding: '6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  button: { justifyContent: 'start' },
})

/** `onVisitWishes` null: no customer is open. */
type Props = { onSearch: () => void; onMyDay: () => void; onVisitWishes: (() => void) | null; onClose: () => void }

/** What is needed less often. */
export function MoreActions({ onSearch, onMyDay, onVisitWishes, onClose }: Props) {
  const styles = useStyles()
  const { more, visitStrategy } = useTexts()
  const { isDiscreet, toggle } = useDiscreet()
  const then = (act: () => void) => (): void => {
    onClose()
    act()
  }
  const actions = [
    ...(onVisitWishes ? [{ label: visitStrategy.wishes.title, icon: <CalendarClock20Regular />, run: onVisitWishes }] : []),
    { label: `${more.search} (/)`, icon: <Search20Regular />, run: onSearch },
    { label: more.myDay, icon: <Calendar20Regular />, run: onMyDay },
    { label: more.workspace, icon: <Open20Regular />, run: () => void window.open('/workspace', '_blank', 'noopener') },
    {
      label: `${isDiscreet ? more.discreetOff : more.discreetOn} (Alt+D)`,
      icon: isDiscreet ? <Eye20Regular /> : <EyeOff20Regular />,
      run: toggle,
    },
  ]
  return (
    <div className={styles.list}>
      {actions.map(({ label, icon, run }) => (
        <Button key={label} appearance="subtle" className={styles.button} icon={icon} onClick={then(run)}>
          {label}
        </Button>
      ))}
    </div>
  )
}
