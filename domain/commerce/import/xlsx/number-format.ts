/** What a spreadsheet's number format says of the numbers it is put on. */

/** `duration` counts hours beyond a day, `[h]:mm`. */
export type NumberKind = 'number' | 'day' | 'time' | 'duration'

/** Ids that stand for formats without spelling them out (ECMA-376 part 1, 18.8.30); 27-36 and 50-58 are those of East Asia. */
const builtIn: readonly { from: number; to: number; kind: NumberKind }[] = [
  { from: 14, to: 17, kind: 'day' },
  { from: 18, to: 21, kind: 'time' },
  { from: 22, to: 22, kind: 'day' },
  { from: 27, to: 31, kind: 'day' },
  { from: 32, to: 33, kind: 'time' },
  { from: 34, to: 36, kind: 'day' },
  { from: 45, to: 45, kind: 'time' },
  { from: 46, to: 46, kind: 'duration' },
  { from: 47, to: 47, kind: 'time' },
  { from: 50, to: 58, kind: 'day' },
]

export const builtInKind = (id: number): NumberKind => builtIn.find(({ from, to }) => from <= id && id <= to)?.kind ?? 'number'

/** What is shown as it stands: `"Tag"`, `\d`, blanks as wide as a letter (`_d`), fillings (`*d`). */
const LITERAL = /"[^"]*"?|\\.|_.|\*./gs
const ELAPSED = /\[(?:h+|m+|s+)\]/i
/** Colours, conditions, languages, currencies: `[Red]`, `[>100]`, `[$-407]`. */
const BRACKET = /\[[^\]]*\]?/g
const FRACTION_OF_SECOND = /s[.,]0+/gi

/**
 * By the section for positive numbers; the letters are Excel's own in every language.
 * @example kindOfFormat('[$-407]dd. mmmm yyyy') // 'day'
 * @example kindOfFormat('0 "Tage"') // 'number'
 */
export function kindOfFormat(code: string): NumberKind {
  const [section = ''] = code.replace(LITERAL, '').split(';')
  const letters = section.replace(FRACTION_OF_SECOND, 's')
  const shown = letters.replace(BRACKET, '')
  // Some programs write a currency without quotes: `#,##0.00 DM`.
  if (/[0#?]|general|standard/i.test(shown)) return 'number'
  if (ELAPSED.test(letters)) return 'duration'
  if (/[dy]/i.test(shown)) return 'day'
  if (/[hs]/i.test(shown)) return 'time'
  return /m/i.test(shown) ? 'day' : 'number'
}
