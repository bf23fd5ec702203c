import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'

/** Whether the caller is to be offered to connect his mailbox; false until that is known. */
export function useIsMailboxOffered(): boolean {
  const { data } = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  return data?.isMailboxOffered ?? false
}
