import type { ShownWorth } from '../../../api.ts'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { ArithmeticLines } from '../ArithmeticLines.tsx'
import { useCustomerClassTexts } from './use-customer-class-texts.ts'
import { useWorthWords } from './use-worth-words.ts'

/** What the customer could give, who says so, and how sure that is. */
export function PotentialRow({ potential }: { potential: ShownWorth['potential'] }) {
  const texts = useCustomerClassTexts()
  const words = useWorthWords()
  const { money } = useFormat()
  const { source, cents, lowCents, highCents, ageMonths, factor, corrected, saidTo, lines } = potential
  if (cents === null) return <Row title={texts.potential} below={texts.unknownHint} end={texts.unknown} />
  const about = [
    [texts.sources[source], saidTo && source === 'asked' ? texts.saidTo(saidTo) : ''].filter(Boolean).join(' '),
    factor && source === 'estimated' ? texts.estimatedBy(factor.customers, factor.name) : '',
    ageMonths === null || source === 'bought' ? '' : texts.age(ageMonths),
    lowCents === null || highCents === null || lowCents === highCents ? '' : texts.range(money(lowCents), money(highCents)),
  ].filter(Boolean)
  return (
    <>
      <ArithmeticLines title={texts.potential} below={about.join(', ')} end={money(cents)} lines={lines} words={words} />
      {corrected && <Row title={texts.corrected(texts.sources[corrected.source], money(corrected.cents))} />}
    </>
  )
}
