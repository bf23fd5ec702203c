import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { MyDay } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import { joined } from '../../desk/joined.ts'
import { useVisit } from './use-visit.ts'

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

type Props = { proposal: MyDay['proposals'][number]; onCustomer: (customerId: string) => void }

/** An appointment of Outlook with a customer: a visit, or none? */
export function ProposalLine({ proposal, onCustomer }: Props) {
  const styles = useStyles()
  const { proposals } = useTexts().bothWays
  const { weekday, time } = useFormat()
  const { visitId: id, version, customerId, customer, subject, startsAt } = proposal
  const { confirm, cancel, isPending, error } = useVisit({ id, version, status: 'proposed', isFromOutlook: true })
  return (
    <div className={styles.line}>
      <div className={styles.main}>
        <CustomerLink name={customer} onOpen={() => onCustomer(customerId)} />
        <div className={styles.quiet}>{joined(`${weekday(startsAt)} ${time(startsAt)}`, subject)}</div>
      </div>
      <Button size="small" appearance="primary" disabled={isPending} aria-label={`${proposals.yes}: ${customer}`} onClick={confirm}>
        {proposals.yes}
      </Button>
      <Button size="small" disabled={isPending} aria-label={`${proposals.no}: ${customer}`} onClick={cancel}>
        {proposals.no}
      </Button>
      {error && <ErrorNote error={error} onRetry={confirm} />}
    </div>
  )
}
