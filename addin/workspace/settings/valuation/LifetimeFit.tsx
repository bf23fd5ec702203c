import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type Outputs, useTRPC } from '../../../api.ts'
import { useLifetimeTexts } from '../../../pane/valuation/use-lifetime-texts.ts'
import { useHost } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'

const useStyles = makeStyles({
  title: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  group: { margin: '12px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: { margin: 0 },
})

/** Beyond it the figures are told to go together. */
const NOTEWORTHY = 0.3

type FitOfGroup = Outputs['lifetimeValues']['fit'][number]

/** What the orders of all customers, and of each large target group, say. */
export function LifetimeFit() {
  const styles = useStyles()
  const { settings: texts } = useLifetimeTexts()
  const fit = useQuery(useTRPC().lifetimeValues.fit.queryOptions())
  if (fit.isPending) return <Skeleton heights={[22, 16, 16]} />
  if (!fit.data) return <ErrorNote error={fit.error} onRetry={() => void fit.refetch()} />
  return (
    <section>
      <h3 className={styles.title}>{texts.fit}</h3>
      {fit.data.length === 0 ? <p className={styles.quiet}>{texts.noFit}</p> : <p className={styles.quiet}>{texts.fewInGroup}</p>}
      {fit.data.map((group) => (
        <Group key={group.targetGroup ?? ''} group={group} />
      ))}
    </section>
  )
}

function Group({ group: { targetGroup, customers, repeaters, fittedAt, orders, margins, hasFailed } }: { group: FitOfGroup }) {
  const styles = useStyles()
  const { settings: texts } = useLifetimeTexts()
  const { number, percent, dayAndTime } = useFormat()
  return (
    <>
      <h4 className={styles.group}>{targetGroup ?? texts.all}</h4>
      <p className={styles.quiet}>{texts.fitted(number(customers), number(repeaters), dayAndTime(fittedAt))}</p>
      <p className={styles.line}>{texts.orders(orders.everyDays)}</p>
      <p className={styles.line}>{texts.leaving(percent(orders.leaving))}</p>
      {margins ? <Margins margins={margins} /> : <p className={styles.line}>{texts.noMargins}</p>}
      {hasFailed && <p className={styles.line}>{texts.failed}</p>}
    </>
  )
}

function Margins({ margins: { typicalCents, correlation, losing } }: { margins: NonNullable<FitOfGroup['margins']> }) {
  const styles = useStyles()
  const { settings: texts } = useLifetimeTexts()
  const { number, money } = useFormat()
  const { locale } = useHost()
  const hundredths = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const tell = Math.abs(correlation ?? 0) < NOTEWORTHY ? texts.independent : texts.dependent
  return (
    <>
      <p className={styles.line}>{typicalCents === null ? texts.noTypicalMargin : texts.margin(money(typicalCents))}</p>
      {correlation !== null && <p className={styles.line}>{tell(hundredths.format(correlation))}</p>}
      {losing > 0 && <p className={styles.line}>{texts.losing(number(losing))}</p>}
    </>
  )
}
