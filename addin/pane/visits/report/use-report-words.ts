import { useTexts } from '../../../ui/app-context.ts'
import { useFollowUpWords } from '../../follow-ups/use-follow-up-words.ts'
import { useVisitTimeWords } from '../calendar/use-visit-time-words.ts'
import type { Report } from './report-draft.ts'

/** What is told of a report once it is saved: that it is, and what was agreed on in it. */
export function useReportWords(): (report: Report) => string {
  const { saved } = useTexts()
  const followUpWords = useFollowUpWords()
  const timeWords = useVisitTimeWords()
  return ({ nextVisit, followUps }) =>
    [saved.report, ...(nextVisit ? [saved.nextVisit(timeWords(nextVisit))] : []), ...followUps.map(followUpWords)].join(', ')
}
