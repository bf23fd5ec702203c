import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../api.ts'

/** After a change: asks the server anew for the cockpit, my day, whom to get in touch with, what waits for inside sales, complaints, what was entered and what competitors ask, who is unknown, what a mail still suggests and who has asked for an account, whichever is shown. Resolves once that is there. */
export function useReadAnew(): () => Promise<void> {
  const trpc = useTRPC()
  const client = useQueryClient()
  return async () => {
    await Promise.all(
      [
        trpc.cockpit,
        trpc.myDay,
        trpc.insideSales,
        trpc.proposals,
        trpc.complaints,
        trpc.entries,
        trpc.competitorPrices,
        trpc.quotes,
        trpc.commerce,
        trpc.unknownSenders,
        trpc.suggestions,
        trpc.accountRequests,
      ].map((asked) => client.invalidateQueries({ queryKey: asked.pathKey() })),
    )
  }
}
