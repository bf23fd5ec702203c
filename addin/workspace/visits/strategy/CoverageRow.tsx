import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { CoverageLine } from '../../../../domain/visits/strategy/coverage.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'

const useStyles = makeStyles({
  cell: {
    padding: '5px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'end',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: 'inherit',
  },
  first: { textAlign: 'start', whiteSpace: 'normal', minWidth: '80px' },
  quiet: { color: tokens.colorNeutralForeground2, textAlign: 'start' },
  late: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  total: { fontWeight: tokens.fontWeightSemibold },
})

const MINUTES_AN_HOUR = 60

type Props = { name: string; line: CoverageLine; hourlyCostCents: number; isTotal?: boolean }

/** What is open and what was done in one group; what people have done only of enough of them. */
export function CoverageRow({ name, line: { customers, wanted, standing, work }, hourlyCostCents, isTotal = false }: Props) {
  const styles = useStyles()
  const { visitStrategy } = useTexts()
  const texts = visitStrategy.coverage
  const { number, percent, money } = useFormat()
  const cell = (text: string, given?: string) => <td className={mergeClasses(styles.cell, given)}>{text}</td>
  const visitCost = work?.minutesPerVisit == null ? '–' : money((work.minutesPerVisit / MINUTES_AN_HOUR) * hourlyCostCents)
  return (
    <tr className={isTotal ? styles.total : undefined}>
      <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
        {name}
      </th>
      {cell(number(customers))}
      {standing ? (
        <>
          {cell(number(standing.overdue), standing.overdue > 0 ? styles.late : undefined)}
          {cell(number(standing.due))}
          {cell(number(standing.never))}
          {cell(percent(standing.coverage))}
        </>
      ) : (
        <td className={mergeClasses(styles.cell, styles.quiet)} colSpan={4}>
          {texts.tooFew}
        </td>
      )}
      {cell(number(wanted))}
      {cell(work ? number(work.planned) : '–')}
      {cell(work ? number(work.done) : '–')}
      {cell(visitCost)}
    </tr>
  )
}
