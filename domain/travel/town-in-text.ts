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
