import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { addressOf } from '../../../../page-address.ts'
import { useQuoteTexts } from '../../../../pane/commerce/quotes/use-quote-texts.ts'
import { joined } from '../../../../pane/desk/joined.ts'
import { ClassBadge } from '../../../../ui/ClassBadge.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { PutOffMenu } from './PutOffMenu.tsx'
import type { QuoteToChase } from './quote-to-chase.ts'

const useStyles = makeStyles({
  row: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  cell: { padding: '6px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, verticalAlign: 'top' },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  wide: { '@media (max-width: 640px)': { display: 'none' } },
  narrow: { '@media (min-width: 641px)': { display: 'none' } },
  // A long name goes below its class.
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '6px', overflowWrap: 'anywhere' },
  link: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  late: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  acts: { paddingInline: 0 },
})

type Props = { row: QuoteToChase; day: string; onCustomer: (customerId: string) => void }

/** One quote with what to ask, and since when; the customer's name is the link to the cockpit, the whole row opens it too. */
export function QuoteTableRow({ row, day, onCustomer }: Props) {
  const styles = useStyles()
  const texts = useQuoteTexts()
  const format = useFormat()
  const { customerId, customer, number, subject, step, dueOn, contacts, lastContactOn, cents, validUntil, owner } = row
  const validity = validUntil && (validUntil < day ? texts.expired(format.day(validUntil)) : format.day(validUntil))
  const asked = lastContactOn ? texts.asked(contacts, format.day(lastContactOn)) : texts.notAsked
  return (
    <tr className={styles.row} onClick={() => onCustomer(customerId)}>
      <td className={styles.cell}>
        <div className={styles.head}>
          <ClassBadge label={row.classLabel} />
          <a className={styles.link} href={addressOf({ page: 'customer', customerId })} onClick={(event) => event.stopPropagation()}>
            {customer}
          </a>
        </div>
        <div className={styles.quiet}>{joined(number, subject)}</div>
      </td>
      <td className={styles.cell}>
        <div>{texts.steps[step]}</div>
        <div className={styles.quiet}>
          <span className={mergeClasses(dueOn < day && styles.late)}>{dueOn === day ? texts.dueToday : texts.due(format.weekday(dueOn))}</span>
          {` · ${asked}`}
        </div>
      </td>
      <td className={mergeClasses(styles.cell, styles.number)}>
        {format.money(cents)}
        <div className={mergeClasses(styles.quiet, styles.narrow)}>{validity}</div>
      </td>
      <td className={mergeClasses(styles.cell, styles.number, styles.wide)}>{validity}</td>
      <td className={mergeClasses(styles.cell, styles.wide)}>{owner}</td>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keeps a click on the menu from opening the row, nothing else. */}
      <td className={mergeClasses(styles.cell, styles.acts)} onClick={(event) => event.stopPropagation()}>
        <PutOffMenu row={row} day={day} />
      </td>
    </tr>
  )
}
