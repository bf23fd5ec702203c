import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { PortfolioView } from '../../../portfolio-view.ts'
import type { Aims } from './aims/use-aims.ts'
import { MatrixCell } from './MatrixCell.tsx'
import type { Cell } from './use-overview.ts'
import { usePortfolioTexts } from './use-portfolio-texts.ts'

const NARROW = '@media screen and (max-width: 760px)'

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: '110px repeat(3, minmax(0, 1fr))',
    gap: '8px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  axis: { display: 'flex', alignItems: 'center', fontWeight: tokens.fontWeightSemibold, [NARROW]: { display: 'none' } },
  corner: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  below: { gridColumn: '2 / span 1', [NARROW]: { gridColumn: 'auto' } },
})

const letters = ['A', 'B', 'C'] as const
const digits = ['1', '2', '3'] as const

type Props = { cells: readonly Cell[]; view: PortfolioView; aims: Aims }

/** Potential downwards, share of the demand to the right: always on the same axes. Below, who is not rated. */
export function MatrixView({ cells, view, aims }: Props) {
  const styles = useStyles()
  const texts = usePortfolioTexts()
  const most = Math.max(1, ...cells.map(({ revenueCents }) => revenueCents))
  const cellOf = (code: string | null) => {
    const cell = cells.find((each) => each.code === code)
    return cell && <MatrixCell key={code} cell={cell} view={view} most={most} aims={aims} />
  }
  const unrated = cells.find(({ code }) => code === null)
  return (
    <section className={styles.grid} aria-label={texts.views.matrix}>
      <span className={mergeClasses(styles.axis, styles.corner)}>
        {texts.potential} ↓ {texts.share} →
      </span>
      {digits.map((digit) => (
        <span key={digit} className={styles.axis}>
          {texts.digits[digit]}
        </span>
      ))}
      {letters.map((letter) => [
        <span key={letter} className={styles.axis}>
          {texts.letters[letter]}
        </span>,
        ...digits.map((digit) => cellOf(`${letter}${digit}`)),
      ])}
      {unrated && unrated.customers > 0 && <div className={styles.below}>{cellOf(null)}</div>}
    </section>
  )
}
