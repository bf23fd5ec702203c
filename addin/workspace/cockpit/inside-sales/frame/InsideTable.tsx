import { useInsideSalesTexts } from '../../../../pane/cockpit/inside-sales/use-inside-sales-texts.ts'
import { type SortedColumn, SortedTable } from '../../../SortedTable.tsx'
import { InsideRowView } from './InsideRowView.tsx'
import type { ListDefinition, ListRow } from './list-definition.ts'

type Props<Row extends ListRow, Sort extends string> = {
  list: ListDefinition<Row, Sort>
  rows: readonly Row[]
  day: string
  sort: Sort
  onSort: (sort: Sort) => void
  onCustomer: (customerId: string) => void
}

/** The rows as a table; on a phone only what fits. */
export function InsideTable<Row extends ListRow, Sort extends string>({ list, rows, day, sort, onSort, onCustomer }: Props<Row, Sort>) {
  const texts = useInsideSalesTexts()
  const heads = [
    { name: 'customer', label: texts.customer, sort: list.sorts.find((each) => each === 'customer') ?? null },
    ...list.columns.map(({ sort: by = null, cell: _, ...column }) => ({ ...column, sort: by })),
    { name: 'owner', label: texts.owner, sort: null, isWide: true },
    ...(list.acts ? [{ name: 'acts', label: list.acts.label, sort: null, isUnseen: true }] : []),
  ] satisfies (SortedColumn<string, Sort> & { label: string })[]
  const labels = Object.fromEntries(heads.map(({ name, label }) => [name, label]))
  return (
    <SortedTable columns={heads} labels={labels} sort={sort} onSort={onSort}>
      {rows.map((row) => (
        <InsideRowView key={row.id} row={row} day={day} list={list} onCustomer={onCustomer} />
      ))}
    </SortedTable>
  )
}
