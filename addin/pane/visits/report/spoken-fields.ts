import { addDays } from '../../../../domain/time/local-time.ts'
import type { SpokenReport } from '../../../../domain/visits/report/read-spoken.ts'
import { today } from '../../../ui/days.ts'
import type { ReportFields, ReportPart } from './report-draft.ts'

const WEEK_DAYS = 7

/** What was dictated, in the fields of the report; what was not said keeps what the form proposes. */
export function spokenFields(
  { text, followUp, nextVisit, competitorPrice, complaint, wasThere }: SpokenReport,
  workday: (day: string) => string,
): Partial<ReportFields> {
  const said: [ReportPart, unknown][] = [
    ['follow_up', followUp],
    ['next_visit', nextVisit],
    ['price', competitorPrice],
    ['complaint', complaint],
  ]
  return {
    text,
    parts: said.flatMap(([part, value]) => (value === null ? [] : [part])).join(','),
    ...(!wasThere && { outcome: 'not_met' }),
    ...(followUp && { followUpTitle: followUp.title, followUpOn: workday(followUp.dueOn ?? addDays(today(), WEEK_DAYS)) }),
    ...(nextVisit && {
      // `In sechs Wochen` is no appointment on a Sunday.
      nextDay: nextVisit.time === null ? workday(nextVisit.day) : nextVisit.day,
      nextTime: nextVisit.time ?? '',
    }),
    ...competitorPrice,
    ...(complaint !== null && { complaint }),
  }
}
