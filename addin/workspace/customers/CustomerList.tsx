import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { readFailure, useTRPC, useTRPCClient } from '../../api.ts'
import type { ListFilter as Filter } from '../../list-filter.ts'
import { useTexts } from '../../ui/app-context.ts'
import { ErrorNote } from '../../ui/errors/ErrorNote.tsx'
import { usePaused } from '../../ui/forms/use-paused.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { CustomerTable } from './CustomerTable.tsx'
import { ListFilter } from './ListFilter.tsx'
import { usePlaceInList } from './use-place-in-list.ts'

const useStyles = makeStyles({
  main: { padding: '12px' },
  head: { display: 'flex', alignItems: 'baseline', gap: '10px' },
  title: { margin: 0, fontSize: '20px', lineHeight: '28px' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

const firstPage: string | null = null

type Props = { filter: Filter; onFilter: (filter: Filter) => void; onCustomer: (customerId: string) => void }

/** All customers one may see, filtered and sorted as the address says. */
export function CustomerList({ filter, onFilter, onCustomer }: Props) {
  const styles = useStyles()
  const { list } = useTexts()
  const text = usePaused(filter.text)
  const trpc = useTRPC()
  const client = useTRPCClient()
  const query = useInfiniteQuery({
    queryKey: trpc.customers.list.queryKey({ ...filter, text }),
    // Asked by hand: tRPC's own paging adds a field that the server refuses.
    queryFn: ({ pageParam, signal }) => client.customers.list.query({ ...filter, text, cursor: pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor,
  })
  usePlaceInList(query.data?.pages.length ?? 0, query.hasNextPage && !query.isFetchingNextPage, query.fetchNextPage)
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const total = query.data?.pages[0]?.total
  // Whoever may see no customers at all is told so, whatever he asks for.
  const asksForContacts = filter.noContactForDays !== null || filter.sort === 'last_contact'
  const isTooFew = asksForContacts && query.error !== null && readFailure(query.error).reason === 'FORBIDDEN'
  return (
    <main className={styles.main}>
      <div className={styles.head}>
        <h1 className={styles.title}>{list.title}</h1>
        <span className={styles.quiet} role="status">
          {total !== undefined && list.count(total)}
        </span>
      </div>
      <ListFilter filter={filter} onChange={(part) => onFilter({ ...filter, ...part })} />
      {query.isPending && <Skeleton heights={[28, 28, 28, 28, 28, 28]} />}
      {query.error && !isTooFew && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {isTooFew && <p className={styles.quiet}>{list.tooFewPeople}</p>}
      {rows.length > 0 && query.data?.pages[0]?.areContactsTold === false && <p className={styles.quiet}>{list.contactsNotTold}</p>}
      {query.data && rows.length === 0 && <p className={styles.quiet}>{list.nothing}</p>}
      {rows.length > 0 && <CustomerTable rows={rows} sort={filter.sort} onSort={(sort) => onFilter({ ...filter, sort })} onCustomer={onCustomer} />}
      {query.hasNextPage && (
        <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {list.next}
        </Button>
      )}
    </main>
  )
}
