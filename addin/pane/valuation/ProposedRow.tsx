import type { Proposed } from '../../../domain/cockpit/visit-sheet/find-chances.ts'
import { Row } from '../../ui/Row.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useChancesTexts } from './use-chances-texts.ts'
import { whyChance } from './why-chance.ts'

/** What others buy and the customer does not, in one line to read. Waits within a `Suspense` for its words. */
export function ProposedRow({ chance }: { chance: Proposed }) {
  const texts = useChancesTexts()
  const { money, number } = useFormat()
  return <Row title={whyChance(chance, texts, number)} below={chance.isOffered && texts.offered} end={texts.aYear(money(chance.cents))} />
}
