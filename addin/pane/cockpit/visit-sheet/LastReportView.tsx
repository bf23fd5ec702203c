import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { LastReport } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useReportFacts } from '../../contact-reports/use-report-facts.ts'
import { joined } from '../../desk/joined.ts'

const useStyles = makeStyles({
  subject: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: '2px 0 0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  cut: { overflow: 'hidden', display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: '6' },
})

const LONG_CHARACTERS = 240

/** What was said last: a long text is cut until one asks for it. */
export function LastReportView({ report, isWhole }: { report: LastReport; isWhole: boolean }) {
  const styles = useStyles()
  const { contacts, visitSheet } = useTexts()
  const [isOpen, setIsOpen] = useState(isWhole || (report.text ?? '').length <= LONG_CHARACTERS)
  const { day } = useFormat()
  const factsOf = useReportFacts()
  return (
    <>
      <div className={styles.subject}>{report.subject}</div>
      <div className={styles.quiet}>{joined(day(report.at), contacts.channels[report.channel], ...factsOf(report))}</div>
      {report.text && <p className={mergeClasses(styles.text, !isOpen && styles.cut)}>{report.text}</p>}
      {!isOpen && (
        <Button size="small" appearance="subtle" onClick={() => setIsOpen(true)}>
          {visitSheet.whole}
        </Button>
      )}
    </>
  )
}
