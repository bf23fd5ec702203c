import { useFormat } from '../../../ui/use-format.ts'

/** The time of a visit as it is told once it is saved: `Do., 03.12. 14:00`; only the day where no time is known. */
export function useVisitTimeWords(): (visit: { day: string; time: string | null }) => string {
  const { weekday, clock } = useFormat()
  return ({ day, time }) => (time ? `${weekday(day)} ${clock(time)}` : weekday(day))
}
