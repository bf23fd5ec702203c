import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { MyDay } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import type { PaneNavigation } from '../../desk/navigation.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    padding: '3px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  main: { flex: '1 1 140px', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

type Props = { visit: MyDay['unreported'][number]; navigation: PaneNavigation }

/** A visit of the last days that nobody has told about. */
export function UnreportedLine({ visit: { visitId, startsAt, customerId, customer }, navigation }: Props) {
  const styles = useStyles()
  const { visitReport } = useTexts()
  const { weekday, time } = useFormat()
  return (
    <div className={styles.line}>
      <div className={styles.main}>
        <CustomerLink name={customer} onOpen={() => navigation.onCustomer(customerId)} />
        <div className={styles.quiet}>{`${weekday(startsAt)} ${time(startsAt)}`}</div>
      </div>
      <Button size="small" aria-label={`${visitReport.report}: ${customer}`} onClick={() => navigation.onReport({ customerId, visitId, startsAt })}>
        {visitReport.report}
      </Button>
    </div>
  )
}
