import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type ShownComplaint, useTRPC } from '../../../api.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import { joined } from '../../desk/joined.ts'
import { useDesk } from '../../desk/use-desk.ts'
import { HandlingForm } from './HandlingForm.tsx'
import { LadderList } from './LadderList.tsx'
import { LetterButtons } from './LetterButtons.tsx'
import { PausePart } from './PausePart.tsx'
import { RepeatNotes } from './RepeatNotes.tsx'
import { useComplaintTexts } from './use-complaint-texts.ts'

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  text: { margin: '4px 0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

/** All that is known of a complaint, what is due, and the one click for each. */
export function ComplaintPart({ complaintId }: { complaintId: string }) {
  const { data, error, refetch } = useQuery(useTRPC().complaints.read.queryOptions({ complaintId }))
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton heights={[16, 26, 26, 26, 26, 26]} />
  return (
    <>
      <Facts complaint={data} />
      <RepeatNotes repeats={data.repeats} customerId={data.customerId} />
      <LadderList complaint={data} />
      {data.status !== 'closed' && <PausePart complaint={data} />}
      <LetterButtons complaint={data} />
      <HandlingForm key={complaintId} complaint={data} />
    </>
  )
}

function Facts({ complaint }: { complaint: ShownComplaint }) {
  const styles = useStyles()
  const { facts: texts } = useComplaintTexts()
  const { day } = useFormat()
  const { openForm } = useDesk()
  const { customer, openedOn, orderNumber, productNumber, responsible, reportId, text } = complaint
  const facts = [
    customer,
    texts.opened(day(openedOn)),
    orderNumber && texts.order(orderNumber),
    productNumber && texts.product(productNumber),
    responsible ? texts.responsible(responsible) : texts.nobody,
  ]
  return (
    <>
      <p className={styles.quiet}>{joined(...facts)}</p>
      {text && <p className={styles.text}>{text}</p>}
      {reportId && (
        <p className={styles.quiet}>
          <CustomerLink name={texts.toReport} onOpen={() => openForm({ form: 'report', reportId })} />
        </p>
      )}
    </>
  )
}
