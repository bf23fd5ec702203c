import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../api.ts'

/** After a change of a visit: asks the server anew for the visits that are shown, and what their reports ask. */
export function useReadVisitsAnew(): () => void {
  const trpc = useTRPC()
  const client = useQueryClient()
  return () => {
    for (const queryKey of [trpc.visits.pathKey(), trpc.visitReport.pathKey()]) void client.invalidateQueries({ queryKey })
  }
}
