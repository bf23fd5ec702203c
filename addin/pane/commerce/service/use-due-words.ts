import { daysBetween } from '../../../../domain/time/local-time.ts'
import { today } from '../../../ui/days.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useComplaintTexts } from './use-complaint-texts.ts'

/** By when a step is due, as people say it. null: the clock stands before that day. */
export function useDueWords(): (dueOn: string | null) => string {
  const texts = useComplaintTexts()
  const { weekday } = useFormat()
  return (dueOn) => {
    if (dueOn === null) return texts.waits
    const late = daysBetween(dueOn, today())
    if (late > 0) return texts.late(late)
    return late === 0 ? texts.dueToday : texts.due(weekday(dueOn))
  }
}
