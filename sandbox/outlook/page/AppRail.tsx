import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CalendarLtr24Filled, CalendarLtr24Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { Mail24Filled, Mail24Regular } from '@fluentui/react-icons/svg/mail'
import { TaskListSquareLtr24Filled, TaskListSquareLtr24Regular } from '@fluentui/react-icons/svg/task-list-square-ltr'
import type { AppName } from '../place.ts'
import { useOutlook } from './outlook-context.ts'

const useStyles = makeStyles({
  rail: { gridArea: 'rail', display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '4px', width: '52px', paddingTop: '4px' },
  app: {
    display: 'grid',
    placeItems: 'center',
    width: '40px',
    height: '40px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    position: 'relative',
    color: tokens.colorBrandForeground1,
    '::before': {
      content: '""',
      position: 'absolute',
      insetBlock: '8px',
      left: '-4px',
      width: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorBrandStroke1,
    },
  },
  workspace: { marginTop: '8px' },
})

const apps = [
  { name: 'mail', Icon: Mail24Regular, CurrentIcon: Mail24Filled },
  { name: 'calendar', Icon: CalendarLtr24Regular, CurrentIcon: CalendarLtr24Filled },
  { name: 'todo', Icon: TaskListSquareLtr24Regular, CurrentIcon: TaskListSquareLtr24Filled },
] as const

/** The apps of the mail program and, in a tab of its own, the workspace of the add-in. */
export function AppRail({ app, onChoose }: { app: AppName; onChoose: (app: AppName) => void }) {
  const styles = useStyles()
  const { t, configuration } = useOutlook()
  return (
    <nav className={styles.rail} aria-label={t.apps.label}>
      {apps.map(({ name, Icon, CurrentIcon }) => (
        <button
          key={name}
          type="button"
          className={mergeClasses(styles.app, name === app && styles.current)}
          aria-label={t.apps[name]}
          aria-current={name === app ? 'page' : undefined}
          title={t.apps[name]}
          onClick={() => onChoose(name)}
        >
          {name === app ? <CurrentIcon /> : <Icon />}
        </button>
      ))}
      <a
        className={mergeClasses(styles.app, styles.workspace)}
        href={`${configuration.productUrl}/workspace`}
        target="_blank"
        rel="noreferrer"
        aria-label={t.apps.workspace}
        title={t.apps.workspace}
      >
        <img src={`${configuration.productUrl}/assets/icon-25.png`} alt="" width={24} height={24} />
      </a>
    </nav>
  )
}
