import { makeStyles, tokens } from '@fluentui/react-components'
import { Warning16Filled } from '@fluentui/react-icons/svg/warning'
import type { ClassCapacity } from '../../../../../domain/visits/strategy/capacity.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { useFormat } from '../../../../ui/use-format.ts'

const useStyles = makeStyles({
  cell: {
    padding: '4px 6px',
    textAlign: 'end',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    // On a phone there is no head above the column.
    '@media (max-width: 640px)': {
      padding: 0,
      textAlign: 'start',
      '::before': { content: 'attr(data-label)', display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
    },
  },
  unknown: { color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorStatusWarningForeground1, verticalAlign: 'text-bottom', marginInlineEnd: '4px' },
})

/** Visits or calls a year, what they cost, and what the class brings in; nothing while something typed does not fit. */
export function ClassOutcome({ outcome }: { outcome: ClassCapacity | null }) {
  const styles = useStyles()
  const { visitStrategy: texts } = useTexts()
  const { number, money } = useFormat()
  if (!outcome) return <td colSpan={3} />
  const { visits, calls, costCents, marginCents, costsMoreThanMargin } = outcome
  return (
    <>
      <td className={styles.cell} data-label={texts.columns.contacts}>
        {calls > 0 ? texts.calls(number(calls)) : texts.visits(number(visits))}
      </td>
      <td className={styles.cell} data-label={texts.columns.cost}>
        {costsMoreThanMargin && (
          <span role="img" aria-label={texts.tooDear} title={texts.tooDear}>
            <Warning16Filled className={styles.warning} />
          </span>
        )}
        {money(costCents)}
      </td>
      <td className={styles.cell} data-label={texts.columns.margin}>
        {marginCents === null ? <span className={styles.unknown}>{texts.unknown}</span> : money(marginCents)}
      </td>
    </>
  )
}
