import { makeStyles, tokens } from '@fluentui/react-components'
import { AppRail } from './AppRail.tsx'
import { CalendarView } from './CalendarView.tsx'
import { MailView } from './MailView.tsx'
import { useOutlook } from './outlook-context.ts'
import { TaskPane } from './TaskPane.tsx'
import { TodoView } from './TodoView.tsx'
import { TopBar } from './TopBar.tsx'
import { useChanges } from './use-changes.ts'
import { useSurface } from './use-host-item.ts'
import { useNavigation } from './use-navigation.ts'
import { useNotifications } from './use-notifications.ts'
import { useUnpinning } from './use-unpinning.ts'

const useStyles = makeStyles({
  window: {
    display: 'grid',
    gridTemplate: '"bar bar" auto "rail app" minmax(0, 1fr) / auto minmax(0, 1fr)',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  app: {
    gridArea: 'app',
    display: 'grid',
    gridTemplate: '"ribbon ribbon" auto "content pane" minmax(0, 1fr) / minmax(0, 1fr) auto',
    minHeight: 0,
    rowGap: '6px',
    padding: '0 6px 6px 0',
  },
})

/** The whole mail program of one person: bar, rail, the app in use and the add-in beside it. */
export function OutlookWindow() {
  const styles = useStyles()
  const { account, team, configuration, settings } = useOutlook()
  const navigation = useNavigation()
  const surface = useSurface(navigation)
  const notifications = useNotifications(surface?.itemKey ?? null)
  useChanges((team ?? account).oid)
  useUnpinning(surface)
  const hasAddIn = team === null || configuration.manifest.supportsSharedFolders

  return (
    <div className={styles.window}>
      <TopBar />
      <AppRail app={navigation.app} onChoose={navigation.showApp} />
      <div className={styles.app}>
        {navigation.app === 'mail' && <MailView navigation={navigation} notifications={notifications} />}
        {navigation.app === 'calendar' && <CalendarView navigation={navigation} notifications={notifications} />}
        {navigation.app === 'todo' && <TodoView />}
        {surface && settings.isPaneOpen && hasAddIn && (
          <TaskPane key={surface.key} surface={surface} navigation={navigation} notifications={notifications} />
        )}
      </div>
    </div>
  )
}
