import type { ChaseFilter } from '../../../../page-address.ts'
import { useQuoteTexts } from '../../../../pane/commerce/quotes/use-quote-texts.ts'
import { type SortedColumn, SortedTable } from '../../../SortedTable.tsx'
import { QuoteTableRow } from './QuoteTableRow.tsx'
import type { QuoteToChase } from './quote-to-chase.ts'

type Sort = ChaseFilter['sort']
const columns: readonly SortedColumn<'quote' | 'next' | 'value' | 'validUntil' | 'owner' | 'acts', Sort>[] = [
  { name: 'quote', sort: null },
  { name: 'next', sort: 'day' },
  { name: 'value', sort: 'value', isNumber: true, isDown: true },
  { name: 'validUntil', sort: 'expiry', isNumber: true, isWide: true },
  { name: 'owner', sort: null, isWide: true },
  { name: 'acts', sort: null, isUnseen: true },
]

type Props = { rows: readonly QuoteToChase[]; day: string; sort: Sort; onSort: (sort: Sort) => void; onCustomer: (customerId: string) => void }

/** Quotes as a table; on a phone only what fits. `day`: the reader's today. */
export function QuoteTable({ rows, day, sort, onSort, onCustomer }: Props) {
  const { columns: labels } = useQuoteTexts()
  return (
    <SortedTable columns={columns} labels={labels} sort={sort} onSort={onSort}>
      {rows.map((row) => (
        <QuoteTableRow key={row.quoteId} row={row} day={day} onCustomer={onCustomer} />
      ))}
    </SortedTable>
  )
}
