import { useInfiniteQuery } from '@tanstack/react-query'
import { type BoardMail, type BoardMailbox, type BoardPart, useTRPC, useTRPCClient } from '../../../api.ts'

const REFRESH_MS = 60_000
const firstPage: BoardPart['cursor'] = null as BoardPart['cursor']

/** One part of the board, page by page; read anew every minute, since colleagues work on it, too. */
export function useBoardPart(part: BoardPart['part'], isWanted = true) {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const query = useInfiniteQuery({
    queryKey: trpc.contactReports.teamBoard.queryKey({ part, cursor: null }),
    // Asked by hand: tRPC's own paging adds a field that the server refuses.
    queryFn: ({ pageParam, signal }) => client.contactReports.teamBoard.query({ part, cursor: pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: REFRESH_MS,
    enabled: isWanted,
  })
  const pages = query.data?.pages
  const rows: BoardMail[] = pages?.flatMap((page) => page.rows) ?? []
  const mailboxes: BoardMailbox[] = pages?.[0]?.mailboxes ?? []
  return { query, rows, mailboxes }
}
