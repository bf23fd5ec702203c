import { Button, makeStyles } from '@fluentui/react-components'
import { Calendar20Regular } from '@fluentui/react-icons/svg/calendar'
import type { OpenItem } from '../../office/mail-host.ts'
import { useTexts } from '../../ui/app-context.ts'
import { useFormat } from '../../ui/use-format.ts'
import { StateLine } from '../contact-reports/StateLine.tsx'
import { joined } from '../desk/joined.ts'
import { useDesk } from '../desk/use-desk.ts'

const useStyles = makeStyles({ button: { flexShrink: 0 } })

/** When the appointment is; once it has begun, the one click to write down what came out of it. */
export function AppointmentStateLine({ item: { subject, startsAt } }: { item: OpenItem }) {
  const styles = useStyles()
  const { mail } = useTexts()
  const { dayAndTime } = useFormat()
  const { openForm } = useDesk()
  const hasBegun = startsAt !== null && Date.parse(startsAt) < Date.now()
  return (
    <StateLine label={mail.appointment} icon={<Calendar20Regular />} text={joined(startsAt && dayAndTime(startsAt), subject) || mail.appointment}>
      {hasBegun && (
        <Button
          size="small"
          appearance="primary"
          className={styles.button}
          onClick={() => openForm({ form: 'visit_report', visitId: null, startsAt, subject })}
        >
          {mail.reportVisit}
        </Button>
      )}
    </StateLine>
  )
}
