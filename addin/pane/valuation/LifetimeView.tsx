import type { ArithmeticLine } from '../../../domain/valuation/arithmetic.ts'
import { NO_RULE } from '../../../domain/valuation/objections/objection-rate.ts'
import type { LifetimePart } from '../../api.ts'
import { useIsDiscreet } from '../../ui/discreet/discreet-mode.tsx'
import { Row } from '../../ui/Row.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { ArithmeticLines } from './ArithmeticLines.tsx'
import { ObjectionButton } from './ObjectionButton.tsx'
import { useLifetimeTexts } from './use-lifetime-texts.ts'

/** What the customer has brought and is expected to bring, each figure one click from its arithmetic. Waits within a `Suspense`. `lifetime` null: it is being worked out. */
export function LifetimeView({ customerId, lifetime }: { customerId: string; lifetime: LifetimePart | null }) {
  const texts = useLifetimeTexts()
  const { money } = useFormat()
  const isDiscreet = useIsDiscreet()
  if (isDiscreet) return null
  if (!lifetime) return <Row title={texts.notYet} />
  const { realised, total, lastYearCents, rhythm, reason } = lifetime
  const words = ({ what }: ArithmeticLine): string => texts.lines[what] ?? what
  return (
    <>
      {total && <ArithmeticLines title={texts.total} below={texts.totalBelow} end={money(total.cents)} lines={total.lines} words={words} />}
      {realised && <ArithmeticLines title={texts.realised} end={money(realised.cents)} lines={realised.lines} words={words} />}
      <Expected lifetime={lifetime} words={words} />
      {rhythm && <Row title={rhythm.silentDays === 0 ? texts.rhythmToday(rhythm.everyDays) : texts.rhythm(rhythm.everyDays, rhythm.silentDays)} />}
      {reason && <Row title={texts.missing[reason]} />}
      {reason && lastYearCents !== null && <Row title={texts.lastYear} end={money(lastYearCents)} />}
      {total && <ObjectionButton customerId={customerId} subject="lifetime" ruleKey={NO_RULE} shown={money(total.cents)} />}
    </>
  )
}

function Expected({ lifetime: { expected }, words }: { lifetime: LifetimePart; words: (line: ArithmeticLine) => string }) {
  const texts = useLifetimeTexts()
  const { money } = useFormat()
  if (!expected) return null
  const { range, months, cents, lines } = expected
  return (
    <ArithmeticLines
      title={texts.expected(months)}
      below={range ? texts.range(money(range.low), money(range.high)) : texts.noRange}
      end={money(cents)}
      lines={lines}
      words={words}
    />
  )
}
