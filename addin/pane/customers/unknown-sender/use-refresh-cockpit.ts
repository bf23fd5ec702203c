import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useReadAnew } from '../../desk/use-read-anew.ts'

/** Asks the server anew who the open item belongs to, and what will become of a draft. */
export function useRefreshCockpit(): () => void {
  const client = useQueryClient()
  const readAnew = useReadAnew()
  const trpc = useTRPC()
  return () => {
    void readAnew()
    void client.invalidateQueries({ queryKey: trpc.mailSync.preview.pathKey() })
  }
}
