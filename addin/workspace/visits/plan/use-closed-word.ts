import { useTexts } from '../../../ui/app-context.ts'
import type { PlannerDay } from './planner-week.ts'

/** Why nothing is planned on a day, a holiday by its name; null: visits are. */
export function useClosedWord(): (day: PlannerDay) => string | null {
  const { planner, planningFrame } = useTexts()
  return ({ why, holiday }) => {
    if (why === 'holiday') return planningFrame.holidayNames[holiday ?? ''] ?? planner.day.why.holiday
    return why === null ? null : planner.day.why[why]
  }
}
