import { makeStyles, tokens } from '@fluentui/react-components'
import type { Figures } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { useIsDiscreet } from '../../ui/discreet/discreet-mode.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { Figure } from './Figure.tsx'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    // Beside each other as long as their words fit, whatever the size of the text.
    fontSize: '11px',
    '& > :first-child': { flexBasis: '9em' },
    '& > :last-child': { flexBasis: '8.6em' },
    margin: '5px 12px 0',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
})

/** Revenue against the same days last year, open quotes, and the last order against the own rhythm. */
export function FigureRow({ figures }: { figures: Figures }) {
  const styles = useStyles()
  const texts = useTexts().figures
  const { shortMoney } = useFormat()
  const { revenueCents, revenueLastYearCents, openQuotes, daysSinceOrder, orderRhythmDays } = figures
  const isDiscreet = useIsDiscreet()
  const trend = isDiscreet ? '' : arrow(revenueCents, revenueLastYearCents)
  return (
    <section className={styles.row} aria-label={texts.label}>
      <Figure label={texts.revenue} value={`${trend}${shortMoney(revenueCents)}`} below={texts.lastYear(shortMoney(revenueLastYearCents))} />
      <Figure label={texts.openQuotes} value={shortMoney(openQuotes.cents)} below={texts.quoteCount(openQuotes.count)} />
      <Figure
        label={texts.lastOrder}
        value={daysSinceOrder === null ? texts.never : texts.ago(daysSinceOrder)}
        below={orderRhythmDays === null ? texts.noRhythm : texts.rhythm(orderRhythmDays)}
      />
    </section>
  )
}

const arrow = (now: number, before: number): string => (now > before ? '▲ ' : now < before ? '▼ ' : '')
