import { Button, makeStyles } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTRPC, useTRPCClient } from '../../../api.ts'
import type { PortfolioSort, PortfolioView } from '../../../portfolio-view.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { type SortedColumn, SortedTable } from '../../SortedTable.tsx'
import { chosenOf, sinceOf } from './chosen-customers.ts'
import { PortfolioCustomerRow } from './PortfolioCustomerRow.tsx'
import { usePortfolioTexts } from './use-portfolio-texts.ts'

const useStyles = makeStyles({ title: { margin: '8px 0', fontSize: '16px', lineHeight: '24px' } })

const PAGE = 50
const firstPage: string | null = null

type Column = SortedColumn<'name' | 'class' | 'before' | 'potential' | 'revenue' | 'margin' | 'lifetime' | 'stage', PortfolioSort>
const columnsOf = (isMoved: boolean): Column[] => [
  { name: 'name', sort: 'name' },
  { name: 'class', sort: 'class' },
  ...(isMoved ? [{ name: 'before', sort: null } satisfies Column] : []),
  { name: 'potential', sort: null, isNumber: true, isWide: true },
  { name: 'revenue', sort: 'revenue', isNumber: true, isDown: true },
  { name: 'margin', sort: 'margin', isNumber: true, isDown: true, isWide: true },
  { name: 'lifetime', sort: 'lifetime', isNumber: true, isDown: true, isWide: true },
  { name: 'stage', sort: null, isWide: true },
]

type Props = { view: PortfolioView; onView: (view: PortfolioView) => void; onCustomer: (customerId: string) => void }

/** The customers behind a figure, each a click from his cockpit. */
export function PortfolioCustomers({ view, onView, onCustomer }: Props) {
  const styles = useStyles()
  const texts = usePortfolioTexts()
  const title = useListTitle(view)
  const { portfolio } = useTRPC()
  const client = useTRPCClient()
  const asked = { ...chosenOf(view), sort: view.sort, size: PAGE }
  const query = useInfiniteQuery({
    queryKey: portfolio.customers.queryKey({ ...asked, cursor: null }),
    // Asked by hand: tRPC's own paging adds a field that the server refuses.
    queryFn: ({ pageParam, signal }) => client.portfolio.customers.query({ ...asked, cursor: pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor,
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {query.isPending && <Skeleton heights={[28, 28, 28, 28]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && rows.length === 0 && <p>{texts.list.empty}</p>}
      {rows.length > 0 && (
        <SortedTable
          columns={columnsOf(view.from !== null)}
          labels={texts.list.columns}
          sort={view.sort}
          onSort={(sort) => onView({ ...view, sort })}
        >
          {rows.map((row) => (
            <PortfolioCustomerRow key={row.customerId} row={row} isMoved={view.from !== null} onCustomer={onCustomer} />
          ))}
        </SortedTable>
      )}
      {query.hasNextPage && (
        <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {texts.list.more}
        </Button>
      )}
    </section>
  )
}

function useListTitle(view: PortfolioView): string {
  const texts = usePortfolioTexts()
  const { day } = useFormat()
  const nameOf = (code: string): string => (code === 'none' ? texts.notRated : code)
  if (view.from !== null) {
    const from = view.from === 'any' ? texts.list.anywhere : nameOf(view.from)
    return texts.list.moved(from, view.cell ? nameOf(view.cell) : texts.list.anyClass, day(sinceOf(view)))
  }
  if (view.stage) return texts.list.ofStage(texts.loyalty.stages[view.stage])
  return view.cell === 'none' || view.cell === null ? texts.list.notRated : texts.list.ofCell(view.cell)
}
