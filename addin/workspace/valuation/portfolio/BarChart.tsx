import { GroupedVerticalBarChart } from '@fluentui/react-charts'
import { makeStyles, tokens } from '@fluentui/react-components'
import { useHost } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'

const useStyles = makeStyles({
  figure: { margin: '8px 0', breakInside: 'avoid' },
  title: { marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  chart: { height: '280px', width: '100%' },
})

/** Few colours: money that comes in, what is left of it, and what is spent. */
const colors = [tokens.colorBrandForeground1, tokens.colorPaletteGreenBackground3, tokens.colorPaletteMarigoldBackground3]

/** `values` in cents, in the order of `legends`; null: none is drawn. */
export type Bars = { name: string; values: readonly (number | null)[] }

type Props = { title: string; hint: string; legends: readonly string[]; bars: readonly Bars[] }

/** Groups of bars beside each other; the same numbers stand in a table. */
export function BarChart({ title, hint, legends, bars }: Props) {
  const styles = useStyles()
  const { language } = useHost()
  const { money, shortMoney } = useFormat()
  const data = bars.map(({ name, values }) => ({
    name,
    series: legends.flatMap((legend, place) => {
      const cents = values[place] ?? null
      return cents === null ? [] : [{ key: legend, legend, data: cents / 100, color: colors[place] ?? colors[0], yAxisCalloutData: money(cents) }]
    }),
  }))
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{title}</figcaption>
      <div className={styles.chart}>
        <GroupedVerticalBarChart
          data={data}
          chartTitle={`${title}. ${hint}`}
          culture={language}
          hideLabels
          yAxisTickFormat={(value: number) => shortMoney(value * 100)}
          margins={{ left: 76 }}
        />
      </div>
    </figure>
  )
}
