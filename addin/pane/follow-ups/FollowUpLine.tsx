import { makeStyles, tokens } from '@fluentui/react-components'
import { daysBetween } from '../../../domain/time/local-time.ts'
import type { FollowUpRow } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { today } from '../../ui/days.ts'
import { useFormat } from '../../ui/use-format.ts'
import { joined } from '../desk/joined.ts'
import { useDesk } from '../desk/use-desk.ts'
import { FollowUpActions } from './FollowUpActions.tsx'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px',
    padding: '3px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  main: { flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

/** An open follow-up of the customer: what, when and whose it is, with the clicks that do away with it. */
export function FollowUpLine({ row: { id, title, version, dueOn, assignee, isMine } }: { row: FollowUpRow }) {
  const styles = useStyles()
  const { day, now } = useTexts()
  const { weekday } = useFormat()
  const { openForm } = useDesk()
  const late = daysBetween(dueOn, today())
  return (
    <div className={styles.line}>
      <div className={styles.main}>
        <div>{title}</div>
        <div className={styles.quiet}>{joined(weekday(dueOn), late > 0 && day.overdue(late), isMine ? now.mine : assignee)}</div>
      </div>
      <FollowUpActions
        id={id}
        title={title}
        version={version}
        dueOn={dueOn}
        onResult={() => openForm({ form: 'contact', subject: title, resultOf: { followUpId: id, version } })}
      />
    </div>
  )
}
