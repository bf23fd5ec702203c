import { useQuery } from '@tanstack/react-query'
import { toWorkday } from '../../domain/time/local-time.ts'
import { useTRPC } from '../api.ts'

/** Makes of a day the next one on which people work, by the user's own public holidays too, once they are known. */
export function useWorkdays(): (day: string) => string {
  const { data } = useQuery(useTRPC().planningFrame.holidays.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  return (day) => toWorkday(day, data)
}
