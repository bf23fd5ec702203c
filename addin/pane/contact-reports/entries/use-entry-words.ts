import type { EntryWords } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useCompetitorWords } from '../../commerce/products/use-competitor-words.ts'
import { useCommerceTexts } from '../../commerce/use-commerce-texts.ts'
import { joined } from '../../desk/joined.ts'

type Told = { title: string; facts: (string | false | null)[] }

/** What an entry says, in a line and what belongs to it. */
export function useEntryWords(): (words: EntryWords) => Told {
  const { rows } = useTexts()
  const { competitors } = useCommerceTexts()
  const { day, price } = useFormat()
  const { ageOf } = useCompetitorWords()
  return (words) => ({
    title: joined(words.competitor, words.productNumber, words.product),
    facts: [
      `${price(words.price)}${rows.per(words.priceUnit)}`,
      competitors.sources[words.sourceKind],
      rows.seen(day(words.seenOn)),
      ageOf(words.seenOn),
    ],
  })
}
