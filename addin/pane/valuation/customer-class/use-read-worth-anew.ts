import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'

/** The server works a customer out anew within a second or two. */
const WORKED_OUT_MS = 2_500

/** After a click that changes what a customer is worth: asks anew at once for what was entered, and once more for what follows from it. */
export function useReadWorthAnew(): () => void {
  const trpc = useTRPC()
  const client = useQueryClient()
  const readAnew = (): void => {
    for (const queryKey of [trpc.cockpit.pathKey(), trpc.customerClasses.pathKey(), trpc.potentials.pathKey()])
      void client.invalidateQueries({ queryKey })
  }
  return () => {
    readAnew()
    setTimeout(readAnew, WORKED_OUT_MS)
  }
}
