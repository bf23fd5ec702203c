import { useInfiniteQuery } from '@tanstack/react-query'
import { type SectionName, useTRPC, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { PositionSearch } from '../../commerce/documents/PositionSearch.tsx'
import { AddEntry } from '../../contact-reports/entries/AddEntry.tsx'
import { EndOfList } from './EndOfList.tsx'
import { SectionRows } from './SectionRows.tsx'

/** What stands in documents is found by its words. */
const searched: readonly SectionName[] = ['orders', 'quotes']

const firstPage: string | null = null

/** What a section holds, page after page as one scrolls. */
export function SectionContent({ customerId, section }: { customerId: string; section: SectionName }) {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const { sections } = useTexts()
  const query = useInfiniteQuery({
    queryKey: trpc.cockpit.section.queryKey({ customerId, section }),
    // Asked by hand: tRPC's own paging adds a field that the server refuses.
    queryFn: ({ pageParam, signal }) => client.cockpit.section.query({ customerId, section, cursor: pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => ('nextCursor' in page ? page.nextCursor : null),
  })
  if (query.isPending) return <Skeleton heights={[16, 16, 16]} />
  if (!query.data) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
  const { pages } = query.data
  const isEmpty = pages.every((page) => 'rows' in page && page.rows.length === 0)
  return (
    <>
      {searched.includes(section) && !isEmpty && <PositionSearch customerId={customerId} />}
      {isEmpty && sections.empty}
      <AddEntry section={section} />
      {pages.map((page, index) => (
        <SectionRows key={`page-${query.data.pageParams[index] ?? 'first'}`} answer={page} customerId={customerId} />
      ))}
      {query.isFetchNextPageError && <ErrorNote error={query.error} onRetry={() => void query.fetchNextPage()} />}
      {query.hasNextPage && !query.isFetchNextPageError && (
        <EndOfList isLoading={query.isFetchingNextPage} onReach={() => void query.fetchNextPage()} />
      )}
    </>
  )
}
