import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { MailCheckmark24Regular } from '@fluentui/react-icons/svg/mail-checkmark'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTRPC, useTRPCClient } from '../../../../api.ts'
import type { ChaseFilter } from '../../../../page-address.ts'
import { useQuoteTexts } from '../../../../pane/commerce/quotes/use-quote-texts.ts'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { usePlaceInList } from '../../../customers/use-place-in-list.ts'
import { LeftAloneList } from './LeftAloneList.tsx'
import { QuoteFilter } from './QuoteFilter.tsx'
import { QuoteTable } from './QuoteTable.tsx'

const useStyles = makeStyles({
  main: { padding: '12px' },
  title: { margin: 0, fontSize: '20px', lineHeight: '28px' },
  quiet: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
})

const firstPage: string | null = null
const PAGE = 50

type Props = { filter: ChaseFilter; onFilter: (filter: ChaseFilter) => void; onCustomer: (customerId: string) => void }

/** Open quotes with a contact due, filtered and sorted as the address says. */
export function QuotesPage({ filter, onFilter, onCustomer }: Props) {
  const styles = useStyles()
  const texts = useQuoteTexts()
  const trpc = useTRPC()
  const client = useTRPCClient()
  const input = { ...filter, size: PAGE }
  const query = useInfiniteQuery({
    queryKey: trpc.quotesToChase.list.queryKey({ ...input, cursor: null }),
    // Asked by hand: tRPC's own paging adds a field that the server refuses.
    queryFn: ({ pageParam, signal }) => client.quotesToChase.list.query({ ...input, cursor: pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor,
  })
  usePlaceInList(query.data?.pages.length ?? 0, query.hasNextPage && !query.isFetchingNextPage, query.fetchNextPage)
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const day = query.data?.pages[0]?.day
  const change = (part: Partial<ChaseFilter>): void => onFilter({ ...filter, ...part })
  return (
    <main className={styles.main}>
      <h1 className={styles.title}>{texts.title}</h1>
      <p className={styles.quiet}>{texts.intro}</p>
      <QuoteFilter filter={filter} hasRows={rows.length > 0} onChange={change} />
      {query.isPending && <Skeleton heights={[28, 40, 40, 40, 40, 40]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && rows.length === 0 && <Nothing filter={filter} onChange={change} />}
      {day && rows.length > 0 && <QuoteTable rows={rows} day={day} sort={filter.sort} onSort={(sort) => change({ sort })} onCustomer={onCustomer} />}
      {query.hasNextPage && (
        <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {texts.nextPage}
        </Button>
      )}
      <LeftAloneList />
    </main>
  )
}

/** Good news, and where there may be more to do. */
function Nothing({ filter, onChange }: { filter: ChaseFilter; onChange: (part: Partial<ChaseFilter>) => void }) {
  const texts = useQuoteTexts()
  return (
    <EmptyState icon={<MailCheckmark24Regular />} title={texts.nothing} hint={texts.nothingHint}>
      {filter.isOverdue && <Button onClick={() => onChange({ isOverdue: false })}>{texts.showDue}</Button>}
      {filter.whose === 'mine' && <Button onClick={() => onChange({ whose: 'all' })}>{texts.showAll}</Button>}
    </EmptyState>
  )
}
