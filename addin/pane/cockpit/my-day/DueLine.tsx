import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { daysBetween } from '../../../../domain/time/local-time.ts'
import type { MyDay } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import { FollowUpActions } from '../../follow-ups/FollowUpActions.tsx'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px',
    padding: '3px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  main: { flex: '1 1 0', minWidth: 0 },
  together: { whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  late: { color: tokens.colorStatusDangerForeground1 },
  due: { color: tokens.colorStatusWarningForeground1 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

type Props = { followUp: MyDay['followUps'][number]; today: string; onCustomer: (customerId: string) => void }

/** A follow-up that is due, with the clicks that do away with it. */
export function DueLine({ followUp, today, onCustomer }: Props) {
  const styles = useStyles()
  const { day, deputies } = useTexts()
  const { id, title, version, dueOn, customerId, customer, standsInFor } = followUp
  const late = daysBetween(dueOn, today)
  return (
    <div className={styles.line}>
      <div className={styles.main}>
        <div>{title}</div>
        <div className={styles.quiet}>
          {customerId && customer && <CustomerLink name={customer} onOpen={() => onCustomer(customerId)} />}
          {' · '}
          <span className={mergeClasses(styles.together, late > 0 ? styles.late : styles.due)}>{late > 0 ? day.overdue(late) : day.dueToday}</span>
          {standsInFor && ` · ${deputies.forSomebody(standsInFor)}`}
        </div>
      </div>
      <FollowUpActions id={id} title={title} version={version} dueOn={dueOn} />
    </div>
  )
}
