/** The messages of a folder, page by page. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { listMails, type MailSummary } from '../mailbox/mail.ts'
import { useOutlook } from './outlook-context.ts'

export type Mails = {
  list: readonly MailSummary[]
  isLoading: boolean
  error: Error | null
  hasMore: boolean
  isLoadingMore: boolean
  loadMore: () => void
}

export function useMails(folderId: string | null): Mails {
  const { graph } = useOutlook()
  const query = useInfiniteQuery({
    queryKey: ['mail', 'list', folderId],
    queryFn: ({ pageParam }) => listMails(graph, folderId ?? '', pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page['@odata.nextLink'] ?? null,
    enabled: folderId !== null,
  })
  return {
    list: unique(query.data?.pages.flatMap(({ value }) => value) ?? []),
    isLoading: query.isPending,
    error: query.error,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
  }
}

/** A mail that comes in between two pages moves the rest down: what was last is then also first. */
const unique = (mails: MailSummary[]): MailSummary[] => [...new Map(mails.map((mail) => [mail.id, mail])).values()]
