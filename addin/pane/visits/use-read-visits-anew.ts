import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../api.ts'

/** After a change of a visit: asks the server anew for the visits that are shown. */
export function useReadVisitsAnew(): () => void {
  const trpc = useTRPC()
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: trpc.visits.pathKey() })
}
