import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'

/** Asks the server anew who the open item belongs to, and what will become of a draft. */
export function useRefreshCockpit(): () => void {
  const client = useQueryClient()
  const trpc = useTRPC()
  return () => {
    void client.invalidateQueries({ queryKey: trpc.cockpit.pathKey() })
    void client.invalidateQueries({ queryKey: trpc.mailSync.preview.pathKey() })
  }
}
