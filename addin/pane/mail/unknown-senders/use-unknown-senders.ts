import { useInfiniteQuery } from '@tanstack/react-query'
import { mergeSenders } from '../../../../domain/mail/unknown-senders.ts'
import { type Outputs, readsOutlook, useTRPC, useTRPCClient } from '../../../api.ts'

type Page = Outputs['unknownSenders']['list']
export type UnknownSender = Page['senders'][number]

const firstPage: string | null = null

/** Stretch after stretch of the user's own mailbox, read out of Outlook; a sender of several stretches stands there once. */
export function useUnknownSenders() {
  const trpc = useTRPC()
  const api = useTRPCClient()
  const query = useInfiniteQuery({
    queryKey: trpc.unknownSenders.list.queryKey({ before: null }),
    queryFn: ({ pageParam, signal }) => api.unknownSenders.list.query({ before: pageParam }, { signal, ...readsOutlook.trpc }),
    initialPageParam: firstPage,
    getNextPageParam: (page: Page) => page.before,
  })
  const pages = query.data?.pages ?? []
  const senders = mergeSenders(pages.flatMap((page) => page.senders))
  return { query, senders, read: pages.reduce((sum, page) => sum + page.read, 0), isConnected: pages[0]?.isConnected ?? true }
}
