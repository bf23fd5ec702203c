import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'

/** Whether he may decide which customers are one; not before that is known. */
export function useLeads(): boolean {
  const { data: me } = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  return me !== undefined && me.role !== 'sales'
}
