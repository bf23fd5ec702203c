import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { addressOf } from '../../../../page-address.ts'
import { ClassBadge } from '../../../../ui/ClassBadge.tsx'
import type { ListDefinition, ListRow } from './list-definition.ts'

const useStyles = makeStyles({
  row: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  cell: { padding: '6px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, verticalAlign: 'top' },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  wide: { '@media (max-width: 640px)': { display: 'none' } },
  // A long name goes below its class.
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '6px', overflowWrap: 'anywhere' },
  link: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  acts: { paddingInline: 0 },
})

type Props<Row extends ListRow, Sort extends string> = {
  row: Row
  day: string
  list: ListDefinition<Row, Sort>
  onCustomer: (customerId: string) => void
}

/** One row; the customer's name is the link to the cockpit, the whole row opens it too. */
export function InsideRowView<Row extends ListRow, Sort extends string>({ row, day, list, onCustomer }: Props<Row, Sort>) {
  const styles = useStyles()
  const { customerId, customer, classLabel, owner } = row
  return (
    <tr className={styles.row} onClick={() => onCustomer(customerId)}>
      <td className={styles.cell}>
        <div className={styles.head}>
          <ClassBadge label={classLabel} />
          <a className={styles.link} href={addressOf({ page: 'customer', customerId })} onClick={(event) => event.stopPropagation()}>
            {customer}
          </a>
        </div>
        <div className={styles.quiet}>{list.subtitle(row)}</div>
      </td>
      {list.columns.map(({ name, isNumber, isWide, cell }) => (
        <td key={name} className={mergeClasses(styles.cell, isNumber && styles.number, isWide && styles.wide)}>
          {cell(row, day)}
        </td>
      ))}
      <td className={mergeClasses(styles.cell, styles.wide)}>{owner}</td>
      {list.acts && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keeps a click on the menu from opening the row, nothing else.
        <td className={mergeClasses(styles.cell, styles.acts)} onClick={(event) => event.stopPropagation()}>
          {list.acts.of(row, day)}
        </td>
      )}
    </tr>
  )
}
