import type { DayFigures } from '../../../../domain/visits/week/day-figures.ts'
import { useTexts } from '../../../ui/app-context.ts'
import type { PlannerDay } from './planner-week.ts'
import { useVisitTexts } from './use-visit-texts.ts'

/** When there is time for the day's break, or that visits and appointments leave none; null: none is to be kept, or its time is over. */
export function usePauseWord(): (day: PlannerDay, figures: DayFigures | null) => string | null {
  const { day: texts } = useTexts().planner
  const { clock } = useVisitTexts()
  return ({ isOpen, from, pause }, figures) => {
    if (!isOpen || !figures || !pause) return null
    if (figures.pause) return texts.pause(clock(figures.pause.from), clock(figures.pause.until))
    return from <= pause.until - pause.minutes ? texts.noPause : null
  }
}
