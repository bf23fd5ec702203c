import { Button, makeStyles } from '@fluentui/react-components'
import { CheckmarkCircle24Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTRPC, useTRPCClient } from '../../../api.ts'
import { useObjectionTexts } from '../../../pane/valuation/objections/use-objection-texts.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { ObjectionItem } from './ObjectionItem.tsx'

const useStyles = makeStyles({ list: { margin: '8px 0', padding: 0, listStyleType: 'none' } })

const firstPage: string | null = null

/** Those that wait for an answer, or those that have one, the newest first. */
export function ObjectionList({ isSettled }: { isSettled: boolean }) {
  const styles = useStyles()
  const texts = useObjectionTexts()
  const trpc = useTRPC()
  const client = useTRPCClient()
  const query = useInfiniteQuery({
    queryKey: trpc.objections.list.queryKey({ isSettled }),
    // Asked by hand: tRPC's own paging adds a field that the server refuses.
    queryFn: ({ pageParam, signal }) => client.objections.list.query({ isSettled, cursor: pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
  if (query.isPending) return <Skeleton heights={[60, 60, 60]} />
  if (!query.data) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
  const rows = query.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0)
    return (
      <EmptyState
        icon={<CheckmarkCircle24Regular />}
        title={isSettled ? texts.nothingSettled : texts.nothingOpen}
        hint={isSettled ? texts.nothingSettledHint : texts.nothingOpenHint}
      />
    )
  return (
    <>
      <ul className={styles.list}>
        {rows.map((row) => (
          <ObjectionItem key={row.id} row={row} />
        ))}
      </ul>
      {query.isFetchNextPageError && <ErrorNote error={query.error} onRetry={() => void query.fetchNextPage()} />}
      {query.hasNextPage && (
        <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {texts.next}
        </Button>
      )}
    </>
  )
}
