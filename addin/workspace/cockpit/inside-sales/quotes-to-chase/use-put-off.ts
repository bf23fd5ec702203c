import { useQueryClient } from '@tanstack/react-query'
import { readFailure, useTRPC, useTRPCClient } from '../../../../api.ts'
import { useQuoteTexts } from '../../../../pane/commerce/quotes/use-quote-texts.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { useNotify } from '../../../../ui/notices.tsx'
import { useFormat } from '../../../../ui/use-format.ts'

/** Decides that nobody is reminded, with the way back; a failure is told. */
export function usePutOff() {
  const texts = useQuoteTexts()
  const { common, failures } = useTexts()
  const { day } = useFormat()
  const client = useTRPCClient()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const notify = useNotify()
  const refresh = async (): Promise<void> => {
    await Promise.all([trpc.insideSales.pathKey(), trpc.quotes.leftAlone.pathKey()].map((queryKey) => queries.invalidateQueries({ queryKey })))
  }
  const resume = async (of: { quoteId: string } | { customerId: string }): Promise<void> => {
    if ('quoteId' in of) await client.quotes.pause.mutate({ quoteId: of.quoteId, until: null })
    else await client.quotes.spare.mutate({ customerId: of.customerId, isSpared: false })
    await refresh()
  }
  const decide = async (act: () => Promise<unknown>, text: string, of: Parameters<typeof resume>[0]): Promise<void> => {
    try {
      await act()
      notify({ text, action: { label: common.undo, run: () => resume(of) } })
      await refresh()
    } catch (error) {
      notify({ text: failures[readFailure(error).reason] })
    }
  }
  return {
    pause: ({ id: quoteId, number }: { id: string; number: string }, until: string) =>
      decide(() => client.quotes.pause.mutate({ quoteId, until }), texts.paused(number, day(until)), { quoteId }),
    spare: ({ customerId, customer }: { customerId: string; customer: string }) =>
      decide(() => client.quotes.spare.mutate({ customerId, isSpared: true }), texts.spared(customer), { customerId }),
    resume,
  }
}
