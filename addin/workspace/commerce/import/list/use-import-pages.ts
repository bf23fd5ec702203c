import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query'
import { type ImportLine, type Outputs, useTRPC, useTRPCClient } from '../../../../api.ts'
import type { ImportFilter } from '../../../../import-filter.ts'
import { isOnItsWay, LOOK_EVERY_MS } from '../job/on-its-way.ts'

type Page = Outputs['imports']['list']

const firstPage: string | null = null

export type ImportPages = { query: UseInfiniteQueryResult<InfiniteData<Page>>; rows: ImportLine[] }

/** What came in and is meant, the newest first; looked at again and again only while something is being done. */
export function useImportPages(filter: ImportFilter): ImportPages {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const query = useInfiniteQuery({
    queryKey: trpc.imports.list.queryKey(filter),
    // Asked by hand: tRPC's own paging adds a field that the server refuses.
    queryFn: ({ pageParam, signal }) => client.imports.list.query({ ...filter, cursor: pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) => (state.data?.pages.some(({ rows }) => rows.some(isOnItsWay)) ? LOOK_EVERY_MS : false),
  })
  return { query, rows: query.data?.pages.flatMap((page) => page.rows) ?? [] }
}
