import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../api.ts'

export const useIsAdmin = (): boolean =>
  useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY })).data?.role === 'admin'
