import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { cutList } from '../../../../domain/texts/cut-list.ts'
import { ClassBadge } from '../../../ui/ClassBadge.tsx'
import { CutNote } from '../../../ui/CutList.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { dialAddress } from '../../../ui/phone-number.ts'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import { PutOffCustomerMenu } from './PutOffCustomerMenu.tsx'
import { useFollowUpCustomer } from './use-follow-up-customer.ts'
import { useProposalTexts } from './use-proposal-texts.ts'
import { type Proposal, useReasonText } from './use-reason-text.ts'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '2px 6px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: {
    ...{ display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 },
    ...{ gridColumn: '1 / -1', '@media (min-width: 400px)': { gridColumn: 'auto' } },
  },
  acts: {
    ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 6px' },
    // On a narrow pane below the reasons, which say what the customer is here for.
    ...{ gridColumn: '1 / -1', order: 1, '@media (min-width: 400px)': { gridColumn: 'auto', order: 0 } },
  },
  reasons: {
    gridColumn: '1 / -1',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
    fontSize: '12px',
    overflowWrap: 'anywhere',
  },
  done: { color: tokens.colorStatusSuccessForeground1, fontSize: '12px' },
})

type Props = { proposal: Proposal; today: string; onCustomer: (customerId: string) => void }

/** A customer with why he is proposed and what can be done at once; one who has been dealt with stays, and says so. */
export function ProposedCustomer({ proposal, today, onCustomer }: Props) {
  const styles = useStyles()
  const texts = useProposalTexts()
  const { customerId, customer, classLabel, reasons } = proposal
  const isDone = reasons.length === 0
  return (
    <div className={styles.row}>
      <div className={styles.name}>
        <ClassBadge label={classLabel} />
        <CustomerLink name={customer} onOpen={() => onCustomer(customerId)} />
      </div>
      <div className={styles.acts}>
        {isDone ? <span className={styles.done}>{texts.done}</span> : <Acts proposal={proposal} today={today} onCustomer={onCustomer} />}
      </div>
      <ReasonList reasons={reasons} today={today} />
    </div>
  )
}

/** Who knows so many calls; the others stand in the cockpit. */
const MOST_REASONS = 5

function ReasonList({ reasons, today }: { reasons: Proposal['reasons']; today: string }) {
  const styles = useStyles()
  const { rows, isCut } = cutList(reasons, MOST_REASONS)
  const textOf = useReasonText(today)
  return (
    <>
      <ul className={styles.reasons}>
        {rows.map(textOf).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {isCut && <CutNote most={MOST_REASONS} />}
    </>
  )
}

/** Whoever calls finds the form for what was said in the cockpit that opens. */
function Acts({ proposal, today, onCustomer }: Props) {
  const texts = useProposalTexts()
  const textOf = useReasonText(today)
  const { customerId, customer, phone, reasons } = proposal
  const [first] = reasons
  const followUp = useFollowUpCustomer(customerId, first ? textOf(first) : customer, today)
  return (
    <>
      {phone && (
        <Link href={dialAddress(phone)} aria-label={texts.callTo(customer)} onClick={() => onCustomer(customerId)}>
          {texts.call}
        </Link>
      )}
      <Button size="small" disabled={followUp.isPending} aria-label={texts.followUpFor(customer)} onClick={() => followUp.mutate()}>
        {texts.followUp}
      </Button>
      <PutOffCustomerMenu proposal={proposal} today={today} />
      {followUp.error && <ErrorNote error={followUp.error} onRetry={() => followUp.mutate()} />}
    </>
  )
}
