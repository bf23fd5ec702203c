import { makeStyles, tokens } from '@fluentui/react-components'
import { whoSpoke } from '../../../domain/contact-reports/who-spoke.ts'
import type { ReportLine } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { useFormat } from '../../ui/use-format.ts'
import { Block } from '../desk/Block.tsx'
import { joined } from '../desk/joined.ts'
import { ChannelIcon } from './ChannelIcon.tsx'
import { DirectionIcon } from './DirectionIcon.tsx'
import { useReportFacts } from './use-report-facts.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '6px', minHeight: '22px' },
  // A subject is as long as its writer made it; the history has it whole.
  text: { flex: '1 1 6em', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

const MOST_LINES = 2

/** The last two contacts, one line each. */
export function LastContacts({ reports }: { reports: ReportLine[] }) {
  const styles = useStyles()
  const { contacts } = useTexts()
  const { day } = useFormat()
  const factsOf = useReportFacts()
  return (
    <Block title={contacts.label}>
      {reports.length === 0 && <span className={styles.quiet}>{contacts.none}</span>}
      <ul className={styles.list}>
        {reports.slice(0, MOST_LINES).map((report) => (
          <li key={report.reportId} className={styles.line}>
            <ChannelIcon channel={report.channel} />
            <span className={styles.text} title={joined(report.subject, report.excerpt)}>
              {report.isConfidential ? contacts.confidential : (report.subject ?? report.excerpt)}
            </span>
            <span className={styles.quiet} title={joined(contacts.directions[report.direction], ...factsOf(report))}>
              <DirectionIcon direction={report.direction} /> {day(report.at)} {shortName(whoSpoke(report) ?? '')}
            </span>
          </li>
        ))}
      </ul>
    </Block>
  )
}

/** @example shortName('Jonas Petersen') // 'J. Petersen' */
function shortName(name: string): string {
  const words = name.split(' ')
  return words.length > 1 ? `${name.charAt(0)}. ${words.at(-1)}` : name
}
