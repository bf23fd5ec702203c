/** Which of the facts that may answer a question the customer means: read where his mail is. */
import { documentNumbers, numberKey } from '../../commerce/document-numbers.ts'
import type { Facts, PriceFacts } from './facts.ts'
import { namedArticles, namesArticle } from './named-articles.ts'
import type { Question } from './question.ts'

/**
 * Those that the sentences name themselves, several where they name several; none: somebody has to say which.
 * @param facts all of the question's kind
 * @example meantFacts({ kind: 'order', quotes: ['Wo bleiben AU-1001 und AU-1002?'] }, orders).map(({ number }) => number) // ['AU-1001', 'AU-1002']
 */
export function meantFacts({ quotes }: Question, facts: readonly Facts[]): Facts[] {
  const numbers = new Set(documentNumbers('', quotes.join('\n')).map(numberKey))
  const isNamed = (number: string | null): boolean => number !== null && keysOf(number).some((key) => numbers.has(key))
  const articles = quotes.flatMap((quote) => meantArticles(quote, facts))
  return facts.filter((each) => (each.kind === 'price' ? articles.includes(each) : isNamed(each.number) || isNamed(each.customerReference)))
}

/** People leave out the letters before a number. */
const keysOf = (number: string): string[] => [numberKey(number), numberKey(number).replace(/^[a-z]+/, '')]

/** By their numbers; by its words one alone, since several that fit alike may be of different sizes. */
function meantArticles(quote: string, facts: readonly Facts[]): PriceFacts[] {
  const fits = namedArticles(
    quote,
    facts.filter((each) => each.kind === 'price'),
  )
  return fits.length === 1 ? fits : fits.filter((each) => namesArticle(quote, each))
}
