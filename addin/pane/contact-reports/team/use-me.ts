import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'

/** Id of the user; undefined: not known yet. */
export function useMe(): string | undefined {
  return useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY })).data?.userId
}
