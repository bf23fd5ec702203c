import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { addressOf } from '../../../page-address.ts'
import { ClassBadge } from '../../../ui/ClassBadge.tsx'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '5px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  main: { flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
  head: { display: 'flex', alignItems: 'center', gap: '6px' },
  facts: { display: 'flex', flexWrap: 'wrap', gap: '0 8px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  alarm: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  attention: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  action: { flexShrink: 0 },
})

/** `tone`: how much it matters; told by the words as well. */
export type Fact = { text: string; tone?: 'alarm' | 'attention' }

type Props = { title: ReactNode; facts: readonly (Fact | null)[]; action: ReactNode }

/** One line: of what, what is known of it, and the one thing to do. */
export function RowFrame({ title, facts, action }: Props) {
  const styles = useStyles()
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <div className={styles.head}>{title}</div>
        <div className={styles.facts}>
          {facts.map(
            (fact) =>
              fact && (
                <span key={fact.text} className={mergeClasses(fact.tone && styles[fact.tone])}>
                  {fact.text}
                </span>
              ),
          )}
        </div>
      </div>
      <div className={styles.action}>{action}</div>
    </li>
  )
}

type Customer = { customerId: string; customer: string; classLabel: string | null }

/** Opens the cockpit. */
export function RowCustomer({ row: { customerId, customer, classLabel } }: { row: Customer }) {
  return (
    <>
      <ClassBadge label={classLabel} />
      <Link href={addressOf({ page: 'customer', customerId })}>{customer}</Link>
    </>
  )
}
