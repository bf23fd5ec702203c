import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../api.ts'

/** Asks the server anew who the open item belongs to. */
export function useRefreshCockpit(): () => void {
  const client = useQueryClient()
  const trpc = useTRPC()
  return () => void client.invalidateQueries({ queryKey: trpc.cockpit.pathKey() })
}
