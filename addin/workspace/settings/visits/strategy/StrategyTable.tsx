import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Capacity } from '../../../../../domain/visits/strategy/capacity.ts'
import { type ClassCode, classCodes } from '../../../../../domain/visits/strategy/class-strategy.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { StrategyRow } from './StrategyRow.tsx'
import type { StrategyFields } from './strategy-fields.ts'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', '@media (max-width: 640px)': { display: 'block' } },
  head: { '@media (max-width: 640px)': { display: 'none' } },
  body: { '@media (max-width: 640px)': { display: 'block' } },
  cell: {
    padding: '4px 6px',
    borderBottom: `2px solid ${tokens.colorNeutralStroke1}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  number: { textAlign: 'end' },
})

const columns = ['classCode', 'rhythm', 'minutes', 'channel', 'role', 'contacts', 'cost', 'margin'] as const
const isNumber = (name: (typeof columns)[number]): boolean => name === 'contacts' || name === 'cost' || name === 'margin'

type Props = {
  strategies: Record<ClassCode, StrategyFields>
  customers: readonly { classCode: ClassCode; customers: number }[]
  /** null while something typed does not fit. */
  capacity: Capacity | null
  onChange: (classCode: ClassCode, part: Partial<StrategyFields>) => void
}

/** A row for each class; on a phone a card. */
export function StrategyTable({ strategies, customers, capacity, onChange }: Props) {
  const styles = useStyles()
  const { visitStrategy: texts } = useTexts()
  return (
    <table className={styles.table}>
      <thead className={styles.head}>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col" className={mergeClasses(styles.cell, isNumber(name) && styles.number)}>
              {texts.columns[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.body}>
        {classCodes.map((classCode) => (
          <StrategyRow
            key={classCode}
            classCode={classCode}
            fields={strategies[classCode]}
            customers={customers.find((each) => each.classCode === classCode)?.customers ?? 0}
            outcome={capacity?.classes.find((each) => each.classCode === classCode) ?? null}
            onChange={(part) => onChange(classCode, part)}
          />
        ))}
      </tbody>
    </table>
  )
}
