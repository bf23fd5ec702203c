import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ChaseFilter } from '../../../page-address.ts'
import { useQuoteTexts } from '../../../pane/commerce/quotes/use-quote-texts.ts'
import { QuoteTableRow } from './QuoteTableRow.tsx'
import type { QuoteToChase } from './quote-to-chase.ts'

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', marginBottom: '12px' },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    padding: '4px 8px',
    borderBottom: `2px solid ${tokens.colorNeutralStroke1}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  number: { textAlign: 'end' },
  wide: { '@media (max-width: 640px)': { display: 'none' } },
  sort: { padding: 0, border: 'none', backgroundColor: 'transparent', color: 'inherit', font: 'inherit', cursor: 'pointer' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
})

type Sort = ChaseFilter['sort']
type Column = { name: 'quote' | 'next' | 'value' | 'validUntil' | 'owner'; sort: Sort | null; isNumber: boolean; isWide: boolean }
const columns: readonly Column[] = [
  { name: 'quote', sort: null, isNumber: false, isWide: false },
  { name: 'next', sort: 'day', isNumber: false, isWide: false },
  { name: 'value', sort: 'value', isNumber: true, isWide: false },
  { name: 'validUntil', sort: 'expiry', isNumber: true, isWide: true },
  { name: 'owner', sort: null, isNumber: false, isWide: true },
]

type Props = { rows: readonly QuoteToChase[]; day: string; sort: Sort; onSort: (sort: Sort) => void; onCustomer: (customerId: string) => void }

/** Quotes as a table; on a phone only what fits. `day`: the reader's today. */
export function QuoteTable({ rows, day, sort, onSort, onCustomer }: Props) {
  const styles = useStyles()
  const texts = useQuoteTexts()
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.name}
                scope="col"
                className={mergeClasses(styles.head, column.isNumber && styles.number, column.isWide && styles.wide)}
                aria-sort={column.sort === sort ? (sort === 'value' ? 'descending' : 'ascending') : undefined}
              >
                <HeadLabel label={texts.columns[column.name]} onSort={column.sort && (() => onSort(column.sort ?? 'day'))} />
              </th>
            ))}
            <th scope="col" className={styles.head}>
              <span className={styles.unseen}>{texts.columns.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <QuoteTableRow key={row.quoteId} row={row} day={day} onCustomer={onCustomer} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function HeadLabel({ label, onSort }: { label: string; onSort: (() => void) | null }) {
  const styles = useStyles()
  if (!onSort) return label
  return (
    <button type="button" className={styles.sort} onClick={onSort}>
      {label}
    </button>
  )
}
