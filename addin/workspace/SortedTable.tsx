import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

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

/** `sort`: by which the list is ordered from here, null: by none; `isDown`: the greatest first. `isWide`: not on a phone. `isUnseen`: its name is for screen readers alone. */
export type SortedColumn<Name extends string, Sort extends string> = {
  name: Name
  sort: Sort | null
  isNumber?: boolean
  isDown?: boolean
  isWide?: boolean
  isUnseen?: boolean
}

type Props<Name extends string, Sort extends string> = {
  columns: readonly SortedColumn<Name, Sort>[]
  labels: Readonly<Record<Name, string>>
  sort: Sort
  onSort: (sort: Sort) => void
  /** Rows. */
  children: ReactNode
}

/** A list as a table whose heads say by what it is ordered, and order it. */
export function SortedTable<Name extends string, Sort extends string>({ columns, labels, sort, onSort, children }: Props<Name, Sort>) {
  const styles = useStyles()
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
                aria-sort={column.sort === sort ? (column.isDown ? 'descending' : 'ascending') : undefined}
              >
                <Label column={column} label={labels[column.name]} onSort={onSort} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

type LabelProps<Sort extends string> = { column: SortedColumn<string, Sort>; label: string; onSort: (sort: Sort) => void }

function Label<Sort extends string>({ column: { sort, isUnseen }, label, onSort }: LabelProps<Sort>) {
  const styles = useStyles()
  if (sort === null) return isUnseen ? <span className={styles.unseen}>{label}</span> : label
  return (
    <button type="button" className={styles.sort} onClick={() => onSort(sort)}>
      {label}
    </button>
  )
}
