import { makeStyles, tokens } from '@fluentui/react-components'
import type { Outputs } from '../../../api.ts'
import { useFormat } from '../../../ui/use-format.ts'
import type { Cell } from './use-overview.ts'
import { usePortfolioTexts } from './use-portfolio-texts.ts'

const useStyles = makeStyles({
  notes: { margin: '12px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  note: { margin: 0 },
})

type Props = { cells: readonly Cell[]; costs: Outputs['portfolio']['costs'] | undefined; isCoverageHidden: boolean }

/** Of whom something is not known, and how costs come about. */
export function PortfolioNotes({ cells, costs, isCoverageHidden }: Props) {
  const styles = useStyles()
  const texts = usePortfolioTexts()
  const { number, price } = useFormat()
  const count = (name: 'withoutLifetime' | 'withoutMargin' | 'waiting'): number => cells.reduce((sum, cell) => sum + cell[name], 0)
  const missing = (['waiting', 'withoutMargin', 'withoutLifetime'] as const)
    .filter((name) => count(name) > 0)
    .map((name) => texts[name](number(count(name))))
  const euros = (cents: number): string => price(cents / 100)
  const reckoned = costs && [
    texts.costBasis(number(costs.rates.visitMinutes), euros(costs.hourlyCostCents), euros(costs.rates.callCents), euros(costs.rates.messageCents)),
    ...(costs.isOwn ? [texts.costOwn] : []),
  ]
  const notes = [...missing, ...(reckoned ?? []), ...(isCoverageHidden ? [texts.coverageUnfiltered] : [])]
  return (
    <div className={styles.notes}>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </div>
  )
}
