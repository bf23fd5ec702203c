import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { useFormat } from '../../ui/use-format.ts'
import { joined } from '../desk/joined.ts'
import { ReportText } from './ReportText.tsx'
import { useReportFacts } from './use-report-facts.ts'

const useStyles = makeStyles({
  page: { maxWidth: '640px', minHeight: '100vh', padding: '8px 12px 12px', boxSizing: 'border-box' },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  title: { flexGrow: 1, margin: 0, fontSize: '16px', lineHeight: '22px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

type Props = { reportId: string; about: string; onClose: () => void }

/** One report of the history, in place of the cockpit. */
export function ReportPage({ reportId, about, onClose }: Props) {
  const styles = useStyles()
  const { common, contacts } = useTexts()
  const { weekday, time } = useFormat()
  const factsOf = useReportFacts()
  const { data } = useQuery(useTRPC().contactReports.read.queryOptions({ reportId }))
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{data ? data.subject || contacts.channels[data.channel] : contacts.report}</h1>
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={common.close} onClick={onClose} autoFocus />
      </div>
      <p className={styles.quiet}>{joined(about, data && `${weekday(data.at)} ${time(data.at)}`, ...(data ? factsOf(data) : []))}</p>
      <ReportText reportId={reportId} />
    </main>
  )
}
