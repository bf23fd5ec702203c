import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { ReportLine } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { useFormat } from '../../ui/use-format.ts'
import { ChannelIcon } from './ChannelIcon.tsx'
import { DirectionIcon } from './DirectionIcon.tsx'
import { ReportText } from './ReportText.tsx'
import { useReportFacts } from './use-report-facts.ts'

const useStyles = makeStyles({
  row: { display: 'flex', gap: '6px', padding: '5px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  main: { minWidth: 0, flexGrow: 1, overflowWrap: 'anywhere' },
  subject: {
    border: 'none',
    justifyContent: 'start',
    padding: 0,
    minWidth: 0,
    minHeight: '18px',
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
  },
  excerpt: { display: '-webkit-box', overflow: 'hidden', WebkitBoxOrient: 'vertical', WebkitLineClamp: '3' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px' },
})

/** One contact of the history; its whole text on a click. */
export function HistoryRow({ report }: { report: ReportLine }) {
  const styles = useStyles()
  const { contacts, mail } = useTexts()
  const { day, time } = useFormat()
  const [isOpen, setIsOpen] = useState(false)
  const factsOf = useReportFacts()
  const facts = [
    `${day(report.at)} ${time(report.at)}`,
    ...factsOf(report),
    report.fileCount > 0 && contacts.files(report.fileCount),
    report.textState === 'follows' && mail.textFollows,
  ]
  return (
    <div className={styles.row}>
      <ChannelIcon channel={report.channel} />
      <div className={styles.main}>
        {report.isConfidential ? (
          contacts.confidential
        ) : (
          <Button size="small" appearance="transparent" className={styles.subject} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {report.subject ?? contacts.channels[report.channel]}
          </Button>
        )}
        <div className={styles.quiet}>
          <DirectionIcon direction={report.direction} /> {facts.filter(Boolean).join(' · ')}
        </div>
        {isOpen ? <ReportText reportId={report.reportId} /> : <div className={styles.excerpt}>{report.excerpt}</div>}
      </div>
    </div>
  )
}
