import { toWhom, whoSpoke } from '../../../domain/contact-reports/who-spoke.ts'
import type { ReportLine } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'

/** Whose word a contact was, to whom, how it ended, and who put it into the history. Without what is not known. */
export function useReportFacts(): (report: ReportLine) => string[] {
  const { contacts } = useTexts()
  return (report) => {
    const spoke = whoSpoke(report)
    const others = toWhom(report).join(', ')
    return [
      report.direction === 'internal' && contacts.directions.internal,
      spoke,
      others && (report.direction === 'outgoing' ? contacts.to(others) : others),
      report.outcome && contacts.outcomes[report.outcome],
      report.isAutomatic ? contacts.automatic : report.author !== spoke && contacts.by(report.author),
    ].filter((fact): fact is string => Boolean(fact))
  }
}
