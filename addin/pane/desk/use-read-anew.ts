import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../api.ts'

/** After a change: asks the server anew for the cockpit, my day and who is unknown, whichever is shown. Resolves once that is there. */
export function useReadAnew(): () => Promise<void> {
  const trpc = useTRPC()
  const client = useQueryClient()
  return async () => {
    await Promise.all(
      [trpc.cockpit.pathKey(), trpc.myDay.pathKey(), trpc.unknownSenders.pathKey()].map((queryKey) => client.invalidateQueries({ queryKey })),
    )
  }
}
