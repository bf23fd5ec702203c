import { Button, makeStyles } from '@fluentui/react-components'
import { Calendar20Regular } from '@fluentui/react-icons/svg/calendar'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../api.ts'
import type { OpenItem } from '../../office/mail-host.ts'
import { useTexts } from '../../ui/app-context.ts'
import { useFormat } from '../../ui/use-format.ts'
import { StateLine } from '../contact-reports/StateLine.tsx'
import { joined } from '../desk/joined.ts'
import { useDesk } from '../desk/use-desk.ts'

const useStyles = makeStyles({ button: { flexShrink: 0 } })

type Props = { item: OpenItem; customerId: string }

/** When the appointment is; once it has begun, the one click to write down what came out of it, or what was written down. */
export function AppointmentStateLine({ item: { subject, startsAt }, customerId }: Props) {
  const styles = useStyles()
  const { mail, visitReport, visits } = useTexts()
  const { dayAndTime } = useFormat()
  const { openForm } = useDesk()
  const hasBegun = startsAt !== null && Date.parse(startsAt) < Date.now()
  const asking = useQuery(useTRPC().visitReport.asked.queryOptions({ customerId, visitId: null, startsAt }, { enabled: hasBegun }))
  const report = asking.data?.report
  if (report) {
    const outcome = report.outcome === 'not_met' ? visits.status.not_met : report.outcome ? visitReport.outcomes[report.outcome] : visits.status.done
    return (
      <StateLine label={mail.appointment} icon={<Calendar20Regular />} text={visitReport.reportedAs(outcome)}>
        <Button size="small" className={styles.button} onClick={() => openForm({ form: 'report', reportId: report.reportId })}>
          {visitReport.showReport}
        </Button>
      </StateLine>
    )
  }
  return (
    <StateLine label={mail.appointment} icon={<Calendar20Regular />} text={joined(startsAt && dayAndTime(startsAt), subject) || mail.appointment}>
      {hasBegun && !asking.isPending && (
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
