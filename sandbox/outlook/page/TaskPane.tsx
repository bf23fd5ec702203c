import { Button, makeStyles, mergeClasses, Text, ToggleButton, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { PanelRightContract20Regular } from '@fluentui/react-icons/svg/panel-right-contract'
import { PanelRightExpand20Regular } from '@fluentui/react-icons/svg/panel-right-expand'
import { Pin16Filled, Pin16Regular } from '@fluentui/react-icons/svg/pin'
import { useState } from 'react'
import type { Notifications } from '../host/notifications.ts'
import { paneWidths } from '../settings.ts'
import { type Consent, ConsentDialog } from './ConsentDialog.tsx'
import { useOutlook } from './outlook-context.ts'
import { PaneHandle } from './PaneHandle.tsx'
import { useAddIn } from './use-add-in.ts'
import type { Surface } from './use-host-item.ts'
import type { Navigation } from './use-navigation.ts'

const useStyles = makeStyles({
  pane: {
    gridArea: 'pane',
    marginLeft: '6px',
    display: 'flex',
    flexDirection: 'column',
    position: 'relative',
    minHeight: 0,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    overflow: 'hidden',
  },
  head: { display: 'flex', alignItems: 'center', gap: '2px', padding: '2px 4px 2px 10px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { flexGrow: 1, marginLeft: '6px' },
  // Taking the mouse back from the frame while the pane is being resized.
  frame: { flexGrow: 1, minHeight: 0, display: 'flex', '& iframe': { flexGrow: 1, width: '100%', border: 'none' } },
  resized: { '& iframe': { pointerEvents: 'none' } },
})

type TaskPaneProps = { surface: Surface; navigation: Navigation; notifications: Notifications }

/** The add-in beside the open item. */
export function TaskPane({ surface, navigation, notifications }: TaskPaneProps) {
  const styles = useStyles()
  const { t, configuration, settings, changeSettings } = useOutlook()
  const [consent, setConsent] = useState<Consent | null>(null)
  const [resizedTo, setResizedTo] = useState<number | null>(null)
  const container = useAddIn({ surface, navigation, notifications, askConsent: (scope) => new Promise((answer) => setConsent({ scope, answer })) })
  const { isPanePinned, paneWidth } = settings
  const isWide = paneWidth > paneWidths.narrow
  const finishResize = (width: number) => {
    setResizedTo(null)
    changeSettings({ paneWidth: width })
  }

  return (
    <aside className={styles.pane} style={{ width: resizedTo ?? paneWidth }} aria-label={t.pane.label}>
      <PaneHandle width={resizedTo ?? paneWidth} onResize={setResizedTo} onResized={finishResize} />
      <div className={styles.head}>
        <img src={`${configuration.productUrl}/assets/icon-16.png`} alt="" width={16} height={16} />
        <Text weight="semibold" className={styles.title}>
          {t.addIn}
        </Text>
        <Button
          appearance="subtle"
          size="small"
          icon={isWide ? <PanelRightContract20Regular /> : <PanelRightExpand20Regular />}
          aria-label={isWide ? t.pane.narrow : t.pane.widen}
          title={isWide ? t.pane.narrow : t.pane.widen}
          onClick={() => changeSettings({ paneWidth: isWide ? paneWidths.narrow : paneWidths.wide })}
        />
        <ToggleButton
          appearance="subtle"
          size="small"
          checked={isPanePinned}
          icon={isPanePinned ? <Pin16Filled /> : <Pin16Regular />}
          aria-label={t.pane.pin}
          title={isPanePinned ? t.pane.unpin : t.pane.pin}
          onClick={() => changeSettings({ isPanePinned: !isPanePinned })}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={t.pane.close}
          title={t.pane.close}
          onClick={() => changeSettings({ isPaneOpen: false })}
        />
      </div>
      <div ref={container} className={mergeClasses(styles.frame, resizedTo !== null && styles.resized)} />
      {consent && <ConsentDialog consent={consent} onClose={() => setConsent(null)} />}
    </aside>
  )
}
