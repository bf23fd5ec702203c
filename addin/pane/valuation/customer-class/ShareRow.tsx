import type { ShownWorth } from '../../../api.ts'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { ArithmeticLines } from '../ArithmeticLines.tsx'
import { useCustomerClassTexts } from './use-customer-class-texts.ts'
import { useWorthWords } from './use-worth-words.ts'

/** How much of it he buys from us; of whoever buys nothing, since when. */
export function ShareRow({ worth: { share, revenueCents, lastOrderOn } }: { worth: ShownWorth }) {
  const texts = useCustomerClassTexts()
  const words = useWorthWords()
  const { money, percent, day } = useFormat()
  const silent = revenueCents > 0 ? null : lastOrderOn === null ? texts.neverBought : texts.dormantSince(day(lastOrderOn))
  return (
    <>
      <Row title={texts.revenue} below={silent} end={money(revenueCents)} />
      {share && <ArithmeticLines title={texts.share} end={percent(share.value)} lines={share.lines} words={words} />}
    </>
  )
}
