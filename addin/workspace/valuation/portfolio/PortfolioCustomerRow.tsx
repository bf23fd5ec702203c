import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Outputs } from '../../../api.ts'
import { addressOf } from '../../../page-address.ts'
import { stages } from '../../../portfolio-view.ts'
import { ClassBadge } from '../../../ui/ClassBadge.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { usePortfolioTexts } from './use-portfolio-texts.ts'

const useStyles = makeStyles({
  row: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  cell: { padding: '6px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, verticalAlign: 'top' },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  wide: { '@media screen and (max-width: 640px)': { display: 'none' } },
  link: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

type Props = { row: Outputs['portfolio']['customers']['rows'][number]; isMoved: boolean; onCustomer: (customerId: string) => void }

/** One customer; his name is the link, the whole row opens him, too. */
export function PortfolioCustomerRow({ row, isMoved, onCustomer }: Props) {
  const styles = useStyles()
  const texts = usePortfolioTexts()
  const { money } = useFormat()
  const amount = (cents: number | null): string => (cents === null ? '–' : money(cents))
  const number = mergeClasses(styles.cell, styles.number)
  const wideNumber = mergeClasses(number, styles.wide)
  const stage = stages.find((each) => each === row.stage)
  return (
    <tr className={styles.row} onClick={() => onCustomer(row.customerId)}>
      <td className={styles.cell}>
        <a className={styles.link} href={addressOf({ page: 'customer', customerId: row.customerId })} onClick={(event) => event.stopPropagation()}>
          {row.name}
        </a>
        <div className={styles.quiet}>{row.city}</div>
      </td>
      <td className={styles.cell}>
        <ClassBadge label={row.classCode} />
      </td>
      {isMoved && (
        <td className={styles.cell}>
          {row.classThen ? <ClassBadge label={row.classThen} /> : <span className={styles.quiet}>{texts.notRated}</span>}
        </td>
      )}
      <td className={wideNumber}>{amount(row.potentialCents)}</td>
      <td className={number}>{amount(row.revenueCents)}</td>
      <td className={wideNumber}>{amount(row.marginCents)}</td>
      <td className={wideNumber}>{amount(row.lifetimeCents)}</td>
      <td className={mergeClasses(styles.cell, styles.wide)}>{stage && texts.loyalty.stages[stage]}</td>
    </tr>
  )
}
