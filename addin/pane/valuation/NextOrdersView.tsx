import { makeStyles, tokens } from '@fluentui/react-components'
import { use } from 'react'
import type { NextOrderLine } from '../../api.ts'
import { loadForecastTexts } from '../../texts/valuation/forecast/load-forecast-texts.ts'
import type { ForecastTexts } from '../../texts/valuation/forecast/shape.ts'
import { useHost } from '../../ui/app-context.ts'
import { Row } from '../../ui/Row.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { ArithmeticLines } from './ArithmeticLines.tsx'

const useStyles = makeStyles({
  title: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  behind: { color: tokens.colorStatusWarningForeground1 },
})

/** When and how much the customer is expected to order next; what is behind its rhythm says so first. Waits within a `Suspense` for its words. */
export function NextOrdersView({ orders }: { orders: readonly NextOrderLine[] }) {
  const styles = useStyles()
  const texts = use(loadForecastTexts(useHost().language))
  if (orders.length === 0) return null
  return (
    <section aria-label={texts.title}>
      <h4 className={styles.title}>{texts.title}</h4>
      {orders.map((order) => (order.kind === 'service' ? <ServiceRow key={order.id} order={order} /> : <OrderRow key={order.id} order={order} />))}
    </section>
  )
}

function OrderRow({ order }: { order: NextOrderLine }) {
  const styles = useStyles()
  const texts = use(loadForecastTexts(useHost().language))
  const { money, number, day } = useFormat()
  const { kind, name, quantity, unit, cents, isBehind } = order
  const title = kind === 'all' ? texts.all : (name ?? texts.unknown)
  const amount = quantity !== null && unit !== null ? texts.quantity(number(quantity), unit) : cents !== null && texts.money(money(cents))
  const when = isBehind ? texts.behind(number(Math.round(order.everyDays)), number(order.silentDays)) : texts.likely(day(order.likelyOn))
  return (
    <ArithmeticLines
      title={title}
      below={
        <>
          <span className={isBehind ? styles.behind : undefined}>{when}</span>, {restOf(order, texts, day)}
        </>
      }
      end={amount}
      lines={order.lines}
      words={({ what }) => texts.lines[what as keyof ForecastTexts['lines']]}
    />
  )
}

function restOf({ isBehind, earliestOn, latestOn, isSeasonal }: NextOrderLine, texts: ForecastTexts, day: (value: string) => string): string {
  if (isBehind) return texts.expected(day(latestOn))
  return [texts.between(day(earliestOn), day(latestOn)), isSeasonal && texts.seasonal].filter(Boolean).join(', ')
}

function ServiceRow({ order: { name, likelyOn, isBehind } }: { order: NextOrderLine }) {
  const styles = useStyles()
  const texts = use(loadForecastTexts(useHost().language))
  const { day } = useFormat()
  const when = isBehind ? texts.overdue(day(likelyOn)) : texts.due(day(likelyOn))
  return <Row title={texts.service(name ?? texts.unknown)} below={<span className={isBehind ? styles.behind : undefined}>{when}</span>} />
}
