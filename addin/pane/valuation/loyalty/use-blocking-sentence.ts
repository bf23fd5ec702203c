import type { LoyaltyBlock } from '../../../../domain/valuation/loyalty/loyalty-rules.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useLoyaltyTexts } from './use-loyalty-texts.ts'

/** What keeps a customer from his next stage, in a sentence. @example 'Noch nicht loyal: 1 offene Reklamation.' */
export function useBlockingSentence(): (block: LoyaltyBlock) => string {
  const texts = useLoyaltyTexts()
  const { number } = useFormat()
  const why = ({ missing }: LoyaltyBlock): string => {
    const [first, ...others] = missing
    if (!first) return ''
    const counted = (value: number): string => texts.counts[first.fact](value, number(value))
    if (others.length > 0) return texts.oneOf(missing.map(({ fact, value }) => texts.counts[fact](value, number(value))).join(', '))
    return first.operator === 'at_least'
      ? texts.missing(counted(first.actual), number(first.value))
      : texts.tooMany(counted(first.actual), number(first.value))
  }
  return (block) => texts.blocked(texts.notYet[block.stage], why(block))
}
