import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Outputs } from '../../api.ts'
import { addressOf } from '../../page-address.ts'
import { CareTeam } from '../../pane/customers/CareTeam.tsx'
import { useTexts } from '../../ui/app-context.ts'
import { ClassBadge } from '../../ui/ClassBadge.tsx'
import { useFormat } from '../../ui/use-format.ts'

const useStyles = makeStyles({
  row: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  cell: { padding: '6px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, verticalAlign: 'top' },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  wide: { '@media (max-width: 640px)': { display: 'none' } },
  link: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

/** One customer of the list; its name is the link, the whole row opens it too. */
export function CustomerTableRow({
  row,
  onCustomer,
}: {
  row: Outputs['customers']['list']['rows'][number]
  onCustomer: (customerId: string) => void
}) {
  const styles = useStyles()
  const { kinds } = useTexts()
  const { day, money } = useFormat()
  const number = mergeClasses(styles.cell, styles.number)
  const wideNumber = mergeClasses(number, styles.wide)
  const wide = mergeClasses(styles.cell, styles.wide)
  return (
    <tr className={styles.row} onClick={() => onCustomer(row.customerId)}>
      <td className={styles.cell}>
        <a className={styles.link} href={addressOf({ page: 'customer', customerId: row.customerId })} onClick={(event) => event.stopPropagation()}>
          {row.name}
        </a>
        <div className={styles.quiet}>{[row.number, row.kind === 'customer' ? null : kinds[row.kind]].filter(Boolean).join(' · ')}</div>
      </td>
      <td className={styles.cell}>
        <ClassBadge label={row.classLabel} />
      </td>
      <td className={wide}>{row.city}</td>
      <td className={wide}>
        <CareTeam team={row.careTeam} />
      </td>
      <td className={number}>{row.lastContactOn && day(row.lastContactOn)}</td>
      <td className={wideNumber}>{row.lastOrderOn && day(row.lastOrderOn)}</td>
      <td className={wideNumber}>{money(row.revenueCents)}</td>
      <td className={wideNumber}>{money(row.revenueLastYearCents)}</td>
    </tr>
  )
}
