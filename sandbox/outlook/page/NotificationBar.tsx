import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { useSyncExternalStore } from 'react'
import type { Notification, Notifications } from '../host/notifications.ts'
import { useOutlook } from './outlook-context.ts'

const useStyles = makeStyles({ bars: { display: 'flex', flexDirection: 'column', gap: '2px', padding: '6px 8px 0', ':empty': { display: 'none' } } })

const intents: Record<Notification['kind'], 'info' | 'error'> = {
  informationalMessage: 'info',
  progressIndicator: 'info',
  insightMessage: 'info',
  errorMessage: 'error',
}

/** What the add-in says above the open item. */
export function NotificationBar({ notifications }: { notifications: Notifications }) {
  const styles = useStyles()
  const { t } = useOutlook()
  const shown = useSyncExternalStore(notifications.subscribe, notifications.list)
  return (
    <section className={styles.bars} aria-label={t.pane.notifications}>
      {shown.map(({ key, kind, message }) => (
        <MessageBar key={key} intent={intents[kind]}>
          <MessageBarBody>
            {t.addIn}: {message}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<Dismiss16Regular />}
                aria-label={t.pane.dismiss}
                onClick={() => notifications.put(key, null)}
              />
            }
          />
        </MessageBar>
      ))}
    </section>
  )
}
