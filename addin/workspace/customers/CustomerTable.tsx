import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Outputs } from '../../api.ts'
import type { ListFilter } from '../../list-filter.ts'
import { useTexts } from '../../ui/app-context.ts'
import { CustomerTableRow } from './CustomerTableRow.tsx'

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
})

type Sort = ListFilter['sort']
const columns: readonly { name: keyof ReturnType<typeof useTexts>['list']['columns']; sort: Sort | null; isNumber: boolean; isWide: boolean }[] = [
  { name: 'name', sort: 'name', isNumber: false, isWide: false },
  { name: 'class', sort: 'class', isNumber: false, isWide: false },
  { name: 'city', sort: null, isNumber: false, isWide: true },
  { name: 'team', sort: null, isNumber: false, isWide: true },
  { name: 'lastContact', sort: 'last_contact', isNumber: true, isWide: false },
  { name: 'lastOrder', sort: null, isNumber: true, isWide: true },
  { name: 'revenue', sort: 'revenue', isNumber: true, isWide: true },
  { name: 'lastYear', sort: null, isNumber: true, isWide: true },
]

type Props = { rows: Outputs['customers']['list']['rows']; sort: Sort; onSort: (sort: Sort) => void; onCustomer: (customerId: string) => void }

/** Customers as a table; on a phone only what fits. */
export function CustomerTable({ rows, sort, onSort, onCustomer }: Props) {
  const styles = useStyles()
  const { list } = useTexts()
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
                aria-sort={column.sort === sort ? (column.isNumber ? 'descending' : 'ascending') : undefined}
              >
                <HeadLabel label={list.columns[column.name]} onSort={column.sort ? () => onSort(column.sort ?? 'name') : null} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CustomerTableRow key={row.customerId} row={row} onCustomer={onCustomer} />
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
