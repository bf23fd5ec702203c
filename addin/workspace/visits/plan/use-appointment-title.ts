import { useTexts } from '../../../ui/app-context.ts'
import type { PlannerDay } from './planner-week.ts'

type Named = Pick<PlannerDay['appointments'][number], 'subject' | 'companion'>

/** What an appointment is called: of a private one nothing is known, of a companion's only whose it is. */
export function useAppointmentTitle(): (appointment: Named) => string {
  const { planner, planningFrame } = useTexts()
  return ({ subject, companion }) => (companion === null ? subject || planner.visit.appointment : planningFrame.companionBusy(companion))
}
