import { useQuery } from '@tanstack/react-query'
import { toLocal } from '../../../../domain/time/local-time.ts'
import { useTRPC } from '../../../api.ts'

/** Day and time of an instant by the user's own clock, as forms take them. */
export function useLocalTime(instant: string): { day: string; time: string } {
  const { data } = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const local = toLocal(instant, data?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
  return { day: local.slice(0, 10), time: local.slice(11, 16) }
}
