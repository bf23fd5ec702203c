import type { Outputs } from '../../api.ts'
import type { ChancesTexts } from '../../texts/valuation/chances/shape.ts'
import type { Format } from '../../ui/format.ts'

type Chance = Pick<Outputs['chances']['of']['chances'][number], 'kind' | 'name' | 'buyers' | 'of'> & { others: readonly string[] }

/** Who else buys it, as a sentence without its full stop. */
export function whyChance({ kind, name, others, buyers, of }: Chance, texts: ChancesTexts, number: Format['number']): string {
  if (kind === 'gap') return texts.gap(number(buyers), number(of), name)
  if (kind === 'better') return texts.better(number(buyers), number(of), others.join(', '), name)
  return texts.basket(others.join(', '), name, number(buyers), number(of))
}
