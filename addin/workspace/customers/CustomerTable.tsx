import type { Outputs } from '../../api.ts'
import type { ListFilter } from '../../list-filter.ts'
import { useTexts } from '../../ui/app-context.ts'
import { type SortedColumn, SortedTable } from '../SortedTable.tsx'
import { CustomerTableRow } from './CustomerTableRow.tsx'

type Sort = ListFilter['sort']
const columns: readonly SortedColumn<keyof ReturnType<typeof useTexts>['list']['columns'], Sort>[] = [
  { name: 'name', sort: 'name' },
  { name: 'class', sort: 'class' },
  { name: 'city', sort: null, isWide: true },
  { name: 'team', sort: null, isWide: true },
  { name: 'lastContact', sort: 'last_contact', isNumber: true, isDown: true },
  { name: 'lastOrder', sort: null, isNumber: true, isWide: true },
  { name: 'revenue', sort: 'revenue', isNumber: true, isDown: true, isWide: true },
  { name: 'lastYear', sort: null, isNumber: true, isWide: true },
]

type Props = { rows: Outputs['customers']['list']['rows']; sort: Sort; onSort: (sort: Sort) => void; onCustomer: (customerId: string) => void }

/** Customers as a table; on a phone only what fits. */
export function CustomerTable({ rows, sort, onSort, onCustomer }: Props) {
  const { list } = useTexts()
  return (
    <SortedTable columns={columns} labels={list.columns} sort={sort} onSort={onSort}>
      {rows.map((row) => (
        <CustomerTableRow key={row.customerId} row={row} onCustomer={onCustomer} />
      ))}
    </SortedTable>
  )
}
