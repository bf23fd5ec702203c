import { makeStyles, tokens } from '@fluentui/react-components'
import type { MyDay } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { CutList } from '../../ui/CutList.tsx'
import { Row } from '../../ui/Row.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { Block } from '../desk/Block.tsx'
import { CustomerLink } from '../desk/CustomerLink.tsx'

const useStyles = makeStyles({ nothing: { margin: 0, color: tokens.colorNeutralForeground2 } })

type Props = { standIn: MyDay['standIns'][number]; onCustomer: (customerId: string) => void }

/** Deadlines and mails of the customers of a colleague who is away. */
export function StandInBlock({ standIn: { name, until, deadlines, mails }, onCustomer }: Props) {
  const styles = useStyles()
  const { deputies } = useTexts()
  const { day, dayAndTime } = useFormat()
  return (
    <Block title={deputies.standsIn(name, day(until))}>
      {deadlines.length + mails.length === 0 && <p className={styles.nothing}>{deputies.nothing}</p>}
      <CutList rows={deadlines}>
        {({ complaintId, number, subject, deadlineOn, customerId, customer }) => (
          <Row
            key={complaintId}
            title={<CustomerLink name={customer} onOpen={() => onCustomer(customerId)} />}
            below={`${deputies.deadline(number, day(deadlineOn))}: ${subject}`}
          />
        )}
      </CutList>
      <CutList rows={mails}>
        {({ reportId, at, subject, customerId, customer }) => (
          <Row
            key={`${reportId} ${customerId}`}
            title={<CustomerLink name={customer} onOpen={() => onCustomer(customerId)} />}
            below={`${deputies.mail}: ${subject ?? deputies.confidential}`}
            end={dayAndTime(at)}
          />
        )}
      </CutList>
    </Block>
  )
}
