import { makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownLeft16Regular } from '@fluentui/react-icons/svg/arrow-down-left'
import { ArrowUpRight16Regular } from '@fluentui/react-icons/svg/arrow-up-right'
import type { ReportLine } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'

const useStyles = makeStyles({ icon: { flexShrink: 0, display: 'inline-flex', verticalAlign: 'text-bottom', color: tokens.colorNeutralForeground2 } })

/** Whether it came from the customer or went to him; nothing for what stayed among us. */
export function DirectionIcon({ direction }: { direction: ReportLine['direction'] }) {
  const styles = useStyles()
  const label = useTexts().contacts.directions[direction]
  if (direction === 'internal') return null
  return (
    <span className={styles.icon} role="img" aria-label={label} title={label}>
      {direction === 'incoming' ? <ArrowDownLeft16Regular /> : <ArrowUpRight16Regular />}
    </span>
  )
}
