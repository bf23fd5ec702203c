import { makeStyles, tokens } from '@fluentui/react-components'
import type { Figures } from '../../api.ts'
import { useFormat, useTexts } from '../../ui/app-context.ts'
import { useIsDiscreet } from '../../ui/preferences.ts'
import { Figure } from './Figure.tsx'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '1.28fr 1fr 1fr',
    margin: '5px 12px 0',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
})

const HIDDEN = '•••'

/** Revenue against the same days last year, open quotes, and the last order against the own rhythm. */
export function FigureRow({ figures }: { figures: Figures }) {
  const styles = useStyles()
  const texts = useTexts().figures
  const { shortMoney } = useFormat()
  const isDiscreet = useIsDiscreet()
  const { revenueCents, revenueLastYearCents, openQuotes, daysSinceOrder, orderRhythmDays } = figures
  const revenue = isDiscreet ? HIDDEN : `${arrow(revenueCents, revenueLastYearCents)}${shortMoney(revenueCents)}`
  return (
    <section className={styles.row} aria-label={texts.label}>
      <Figure label={texts.revenue} value={revenue} below={isDiscreet ? HIDDEN : texts.lastYear(shortMoney(revenueLastYearCents))} />
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
