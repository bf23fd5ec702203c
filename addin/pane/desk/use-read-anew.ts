import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../api.ts'

/** After a change: asks the server anew for the cockpit, if it is shown. Resolves once that is there. */
export function useReadAnew(): () => Promise<void> {
  const trpc = useTRPC()
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: trpc.cockpit.pathKey() })
}
