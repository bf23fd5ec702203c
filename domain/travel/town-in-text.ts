/** Towns in the names of places. */

/** Of these towns the one that the text names, the longest if there are several; null: none. @example townIn('Messe Hamburg', ['Ham', 'Hamburg']) // 'Hamburg' */
export function townIn(text: string, towns: readonly string[]): string | null {
  const words = ` ${text.toLowerCase().replace(/[^\p{L}]+/gu, ' ')} `
  const isNamed = (town: string): boolean =>
    words.includes(
      ` ${town
        .toLowerCase()
        .replace(/[^\p{L}]+/gu, ' ')
        .trim()} `,
    )
  return [...towns].sort((one, other) => other.length - one.length).find((town) => /\p{L}{3}/u.test(town) && isNamed(town)) ?? null
}

/** Words of a town's name, such as "Neukirchen beim Heiligen Blut". */
const MOST_WORDS = 6

/** All that may be the name of a town in a text, in lower case: some words in a row, as they stand there. @example namesIn('Bad Aibling') // ['bad', 'bad aibling', 'aibling'] */
export function namesIn(text: string): string[] {
  const lower = text.toLowerCase()
  const words = [...lower.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({ from: index, until: index + word.length }))
  const names = words.flatMap(({ from }, i) =>
    words
      .slice(i, i + MOST_WORDS)
      .flatMap(({ until }) => [lower.slice(from, until), ...(lower[until] === ')' ? [lower.slice(from, until + 1)] : [])]),
  )
  return [...new Set(names)]
}
