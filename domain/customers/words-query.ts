/** What is asked of an index of words (PostgreSQL's `tsquery`). Words are folded, or hold nothing but letters and digits. */

/** Ways to write one word. `isBeginning`: longer words that begin so count, too. */
export type AnyOf = readonly { word: string; isBeginning: boolean }[]

const termOf = ({ word, isBeginning }: AnyOf[number]): string => `'${word.replaceAll("'", "''")}'${isBeginning ? ':*' : ''}`
const anyOf = (ways: AnyOf): string => `(${ways.map(termOf).join(' | ')})`

/**
 * All words, in any order.
 * @example allWords([[{ word: 'feinkost', isBeginning: false }], [{ word: 'lind', isBeginning: true }]]) // "('feinkost') & ('lind':*)"
 */
export const allWords = (words: readonly AnyOf[]): string => words.map(anyOf).join(' & ')

/** At least two of the words; of one word that one. */
export function twoWords(words: readonly AnyOf[]): string {
  if (words.length < 2) return allWords(words)
  const pairs = words.flatMap((first, i) => words.slice(i + 1).map((second) => `(${anyOf(first)} & ${anyOf(second)})`))
  return pairs.join(' | ')
}

/** The words of a folded text that tell something: not what joins them, unless there is nothing else. */
export function tellingWords(folded: string): string[] {
  const words = folded.split(' ')
  const telling = words.filter((word) => word !== 'und')
  return telling.length > 0 ? telling : words
}

/** Each of them, as the beginning of a word. */
export const beginnings = (folded: string): AnyOf[] => tellingWords(folded).map((word) => [{ word, isBeginning: true }])
