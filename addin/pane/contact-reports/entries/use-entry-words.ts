import type { EntryLine } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useCompetitorWords } from '../../commerce/products/use-competitor-words.ts'
import { useCommerceTexts } from '../../commerce/use-commerce-texts.ts'
import { joined } from '../../desk/joined.ts'
import { useEntryTexts } from './use-entry-texts.ts'

type Told = { title: string; facts: (string | false | null)[] }

/** What an entry says, in a line and what belongs to it. */
export function useEntryWords(): (entry: Pick<EntryLine, 'words' | 'suggestion'>) => Told {
  const { rows } = useTexts()
  const texts = useEntryTexts()
  const { competitors } = useCommerceTexts()
  const { day, price, number } = useFormat()
  const { ageOf } = useCompetitorWords()
  return ({ words, suggestion }) => {
    switch (words.kind) {
      case 'competitor_price': {
        const facts = [`${price(words.price)}${rows.per(words.priceUnit)}`, competitors.sources[words.sourceKind], rows.seen(day(words.seenOn))]
        return { title: joined(words.competitor, words.productNumber, words.product), facts: [...facts, ageOf(words.seenOn)] }
      }
      case 'machine':
        return {
          title: words.name,
          facts: [words.serialNumber && rows.serial(words.serialNumber), words.nextServiceOn && texts.machine.service(day(words.nextServiceOn))],
        }
      case 'project':
        return {
          title: joined(words.name, words.city),
          facts: [rows.statuses[words.role] ?? null, words.decisionOn && rows.decision(day(words.decisionOn))],
        }
      case 'sample': {
        const { amount, given, dueBack, returned } = texts.sample
        const back = words.returnedOn ? returned(day(words.returnedOn)) : words.dueBackOn && dueBack(day(words.dueBackOn))
        return { title: joined(words.productNumber, words.text), facts: [amount(number(words.quantity)), given(day(words.givenOn)), back] }
      }
      case 'suggestion': {
        const { by, statuses, dueBy } = texts.suggestion
        const isOpen = suggestion?.status === 'open' || suggestion?.status === 'in_progress'
        return {
          title: words.title,
          facts: [
            suggestion && by(suggestion.responsible, statuses[suggestion.status]),
            isOpen && dueBy(day(words.dueOn)),
            suggestion?.answer ?? null,
          ],
        }
      }
    }
  }
}
