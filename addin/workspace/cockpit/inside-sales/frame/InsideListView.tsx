import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTRPC } from '../../../../api.ts'
import type { InsideFilter, InsideListName } from '../../../../inside-filter.ts'
import { useInsideSalesTexts } from '../../../../pane/cockpit/inside-sales/use-inside-sales-texts.ts'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { usePaused } from '../../../../ui/forms/use-paused.ts'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { usePlaceInList } from '../../../customers/use-place-in-list.ts'
import { InsideTable } from './InsideTable.tsx'
import { ListFilter } from './ListFilter.tsx'
import type { ListDefinition, ListRow } from './list-definition.ts'
import { useListFile } from './use-list-file.ts'

const useStyles = makeStyles({ quiet: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 } })

const firstPage: string | null = null
const PAGE = 50

/** What the page that shows a list hands to it. */
export type ListProps = { filter: InsideFilter; onFilter: (filter: InsideFilter) => void; onCustomer: (customerId: string) => void }

type Props<Row extends ListRow, Sort extends string> = ListProps & {
  name: InsideListName
  list: ListDefinition<Row, Sort>
  /** Fields of the filter that only this list has. */
  children?: ReactNode
  /** What can be done where nothing is found, beside what every list offers. */
  ways?: ReactNode
}

/** A list, filtered and sorted as the address says. */
export function InsideListView<Row extends ListRow, Sort extends string>({
  name,
  list,
  filter,
  onFilter,
  onCustomer,
  children,
  ways,
}: Props<Row, Sort>) {
  const styles = useStyles()
  const texts = useInsideSalesTexts()
  const trpc = useTRPC()
  const sort = list.sorts.find((each) => each === filter.sort) ?? list.sorts[0]
  const asked = { whose: filter.whose, text: usePaused(filter.text), sort }
  const query = useInfiniteQuery({
    queryKey: [...trpc.insideSales[name].pathKey(), { ...asked, isOverdue: filter.isOverdue }],
    // Asked by hand: tRPC's own paging adds a field that the server refuses.
    queryFn: ({ pageParam, signal }) => list.read({ ...asked, size: PAGE, cursor: pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor,
  })
  const file = useListFile(list, asked)
  usePlaceInList(query.data?.pages.length ?? 0, query.hasNextPage && !query.isFetchingNextPage, query.fetchNextPage)
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const day = query.data?.pages[0]?.day
  const change = (part: Partial<InsideFilter>): void => onFilter({ ...filter, ...part })
  const labels = new Map([['customer', texts.customer], ...list.columns.flatMap(({ sort: by, label }) => (by ? [[by, label] as const] : []))])
  return (
    <>
      <p className={styles.quiet}>{list.intro}</p>
      <ListFilter
        filter={filter}
        sorts={list.sorts.map((each) => [each, labels.get(each) ?? each])}
        sort={sort}
        onChange={change}
        file={rows.length > 0 ? { ...file, mutate: () => file.mutate() } : null}
      >
        {children}
      </ListFilter>
      {query.isPending && <Skeleton heights={[28, 40, 40, 40, 40, 40]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && rows.length === 0 && (
        <Nothing filter={filter} nothing={list.nothing} onChange={change}>
          {ways}
        </Nothing>
      )}
      {day && rows.length > 0 && (
        <InsideTable list={list} rows={rows} day={day} sort={sort} onSort={(by) => change({ sort: by })} onCustomer={onCustomer} />
      )}
      {query.hasNextPage && (
        <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {texts.nextPage}
        </Button>
      )}
    </>
  )
}

type NothingProps = {
  filter: InsideFilter
  nothing: { title: string; hint: string; icon: ReactNode }
  onChange: (part: Partial<InsideFilter>) => void
  children: ReactNode
}

/** Good news, and where there may be more to do. */
function Nothing({ filter: { whose, text }, nothing, onChange, children }: NothingProps) {
  const texts = useInsideSalesTexts()
  const title = text ? texts.nothingFound : nothing.title
  const none = whose === 'mine' ? texts.ofMine(nothing.hint) : nothing.hint
  const hint = text ? texts.nothingFoundHint(text) : none
  return (
    <EmptyState icon={nothing.icon} title={title} hint={hint}>
      {text && <Button onClick={() => onChange({ text: '' })}>{texts.clearText}</Button>}
      {children}
      {whose === 'mine' && <Button onClick={() => onChange({ whose: 'all' })}>{texts.showAll}</Button>}
    </EmptyState>
  )
}
