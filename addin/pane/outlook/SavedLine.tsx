import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Checkmark16Filled } from '@fluentui/react-icons/svg/checkmark'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import type { OutlookState } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { OutlookStateView } from './OutlookStateView.tsx'

const useStyles = makeStyles({
  line: {
    position: 'sticky',
    bottom: '43px',
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '5px 6px 5px 12px',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  icon: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  state: { flex: '1 1 0', minWidth: 0 },
  close: { minWidth: 0, flexShrink: 0 },
})

export type SavedThing = { kind: 'contact' | 'visit_report' | 'follow_up' | 'visit' | 'mail'; entityId: string; outlook: OutlookState | null }

/** What has just been saved, and where its mirror in Outlook stands. */
export function SavedLine({ saved, onClose }: { saved: SavedThing; onClose: () => void }) {
  const styles = useStyles()
  const { outbox, visitReport, common } = useTexts()
  const text = {
    contact: outbox.savedContact,
    visit_report: visitReport.saved,
    follow_up: outbox.savedFollowUp,
    visit: outbox.savedVisit,
    mail: outbox.savedMail,
  }[saved.kind]
  return (
    <div className={styles.line} role="status">
      <Checkmark16Filled className={styles.icon} />
      <span>{text}</span>
      <span className={styles.state}>{saved.outlook && <OutlookStateView entityId={saved.entityId} first={saved.outlook} />}</span>
      <Button
        size="small"
        appearance="transparent"
        className={styles.close}
        icon={<Dismiss16Regular />}
        aria-label={common.close}
        onClick={onClose}
      />
    </div>
  )
}
