/** Which of the things that a customer buys his mail speaks of: compared where the mail is, which goes nowhere. */
import { numberKey } from '../../commerce/document-numbers.ts'
import { foldText } from '../../customers/names.ts'
import type { PriceFacts } from './facts.ts'

/** Fewer letters are too many things. */
const SHORTEST_NAME = 5
const SHORTEST_NUMBER = 4

/**
 * Those whose number the sentence names, else those that fit its words best, equally well.
 * @example namedArticles('Was kostet der Schwerlastanker M12x110?', things).map(({ text }) => text) // ['Schwerlastanker M12x110 verzinkt']
 */
export function namedArticles(sentence: string, things: readonly PriceFacts[]): PriceFacts[] {
  const words = foldText(sentence).split(' ').filter(Boolean)
  const numbered = things.filter((thing) => namesArticle(sentence, thing))
  if (numbered.length > 0) return numbered
  const fits = things.map((thing) => ({ thing, fit: fitOf(words, thing) }))
  const best = Math.max(0, ...fits.map(({ fit }) => fit))
  return best === 0 ? [] : fits.filter(({ fit }) => fit === best).map(({ thing }) => thing)
}

/** Whether the sentence names the thing by its number. */
export const namesArticle = (sentence: string, { productNumber }: PriceFacts): boolean =>
  productNumber !== null && isNumber(productNumber) && sentence.split(/[^\p{L}\d./_-]+/u).some((word) => numberKey(word) === numberKey(productNumber))

const isNumber = (number: string): boolean => numberKey(number).length >= SHORTEST_NUMBER && /\d/.test(number)

/** How many words of its name are there; 0: it is another thing. */
function fitOf(words: readonly string[], { text }: PriceFacts): number {
  const name = [...new Set(foldText(text).split(' ').filter(Boolean))]
  const there = name.filter((part) => words.some((word) => isSame(part, word)))
  const isNamed = there.some((part) => part.length >= SHORTEST_NAME && !/\d/.test(part))
  // Who names a size means no other one.
  const sizes = words.filter((word) => isSize(word) && !name.includes(word))
  return isNamed && (sizes.length === 0 || !name.some(isSize)) ? there.length : 0
}

const isSize = (word: string): boolean => /\d/.test(word) && /[a-z]/.test(word)

/** `Anker` in `Ankern`: the plural of either. */
const isSame = (part: string, word: string): boolean =>
  part === word || (part.length >= SHORTEST_NAME && !/\d/.test(part) && (isPlural(part, word) || isPlural(word, part)))

const isPlural = (one: string, many: string): boolean => many.startsWith(one) && ['e', 'n', 'en', 's', 'er', 'es'].includes(many.slice(one.length))
