import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../../../api.ts'

/** Everything that other rules change on the page. */
export function useReadRulesAnew(): () => Promise<void> {
  const trpc = useTRPC()
  const client = useQueryClient()
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: trpc.customerClasses.pathKey() }),
      client.invalidateQueries({ queryKey: trpc.valuation.state.queryKey() }),
    ])
  }
}
