/** Finds among what a customer ordered, was quoted or has agreed on, by half words and despite typos. */
import { foldText } from '../customers/names.ts'

export type Article = { productNumber: string | null; text: string }

/** How well a word fits: as it stands at the beginning of one, within one, or but for a typo. */
const [BEGINS, WITHIN, TYPO] = [3, 2, 1]

/** Shorter words are others with another letter. */
const SHORTEST_WITH_TYPO = 5
/** Whoever knows more of it knows its number. */
const MOST_WORDS = 8
/** From so many letters on two may be wrong. */
const LONG = 9

/** What fits, and how well: above 0. */
export type Fitting<T> = { article: T; fit: number }

/**
 * Finds those that hold all words of `typed`, as they came. A word with digits is right or wrong: M12x100 is no typo of M12x110.
 * A customer knows thousands of articles: they may be given in slices, with room for others between them.
 * @example findPositions('anker m12 x 110')([{ productNumber: null, text: 'Schwerlastanker M12x110' }]).length // 1
 */
export function findPositions(typed: string): <T extends Article>(articles: readonly T[]) => Fitting<T>[] {
  const words = foldText(typed).split(' ').filter(Boolean).slice(0, MOST_WORDS)
  const wordFit = rememberedFit()
  return (articles) =>
    words.length === 0 ? [] : articles.map((article) => ({ article, fit: fitOf(words, article, wordFit) })).filter(({ fit }) => fit > 0)
}

/** The best first, among equals as they came. */
export const bestFirst = <T>(fitting: readonly Fitting<T>[]): T[] => [...fitting].sort((a, b) => b.fit - a.fit).map(({ article }) => article)

type WordFit = (word: string, there: string) => number

/** Articles of one customer share most of their words. */
function rememberedFit(): WordFit {
  const known = new Map<string, Map<string, number>>()
  return (word, there) => {
    const ofWord = known.get(word) ?? new Map<string, number>()
    known.set(word, ofWord)
    const fit = ofWord.get(there) ?? fitOfWord(word, there)
    ofWord.set(there, fit)
    return fit
  }
}

/** 0: not all words are there. */
function fitOf(words: readonly string[], { productNumber, text }: Article, wordFit: WordFit): number {
  const there = foldText(`${productNumber ?? ''} ${text}`)
    .split(' ')
    .filter(Boolean)
  const joined = there.join('')
  const fits = words.map((word) => Math.max(0, ...there.map((each) => wordFit(word, each))))
  if (fits.every((fit) => fit > 0)) return fits.reduce((sum, fit) => sum + fit, 0) / fits.length
  // A number or a size that is written with blanks here and without there.
  return tailsOf(words, fits).every((tail) => joined.includes(tail)) ? WITHIN : 0
}

/** What of the typed words stands in no single word, each stretch of it with the words around that are pieces of one. */
function tailsOf(words: readonly string[], fits: readonly number[]): string[] {
  const tails: string[] = []
  let open = ''
  for (const [i, word] of words.entries()) {
    const isPiece = /\d/.test(word) || word.length < 3 || fits[i] === 0
    if (isPiece) open += word
    else if (open !== '') tails.push(open)
    if (!isPiece) open = ''
  }
  return open === '' ? tails : [...tails, open]
}

function fitOfWord(word: string, there: string): number {
  if (there.startsWith(word)) return BEGINS
  if (word.length >= 2 && there.includes(word)) return WITHIN
  if (word.length < SHORTEST_WITH_TYPO || /\d/.test(word) || /\d/.test(there)) return 0
  const most = word.length >= LONG ? 2 : 1
  if (lettersMissing(word, there) > most) return 0
  // A half word is compared with as much of the other, a letter more or less.
  return [0, 1, -1].some((more) => distance(word, there.slice(0, word.length + more), most) <= most) ? TYPO : 0
}

/** Each of them is a letter to change or to add: cheaper told than the distance, and most words are far apart. */
function lettersMissing(word: string, there: string): number {
  let missing = lettersOf(word) & ~lettersOf(there)
  let count = 0
  for (; missing !== 0; missing &= missing - 1) count += 1
  return count
}

/** A bit for each letter; letters that share one count as the same. */
function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31)
  return letters
}

/** Letters to change, add, leave out or swap; above `most` some number above it. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [before, last] = [new Array<number>(b.length + 1).fill(0), Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? most + 1
}
