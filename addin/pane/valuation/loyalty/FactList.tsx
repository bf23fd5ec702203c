import { loyaltyFacts } from '../../../../domain/valuation/loyalty/loyalty-facts.ts'
import { CutList } from '../../../ui/CutList.tsx'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { EnteredFactLine } from './EnteredFactLine.tsx'
import type { Loyalty } from './use-loyalty.ts'
import { useLoyaltyTexts } from './use-loyalty-texts.ts'

/** All that the stage goes by, and what people have entered of it. */
export function FactList({ loyalty: { facts, entered }, customerId }: { loyalty: Loyalty; customerId: string }) {
  const texts = useLoyaltyTexts()
  const { number } = useFormat()
  return (
    <>
      {loyaltyFacts.map(({ name }) => (
        <Row key={name} title={texts.facts[name]} end={number(facts[name] ?? 0)} />
      ))}
      <CutList rows={entered}>{(fact) => <EnteredFactLine key={fact.id} fact={fact} customerId={customerId} />}</CutList>
    </>
  )
}
