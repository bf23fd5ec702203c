/** A mail's text as lines, and the few questions every other file here asks of a line. */

/** NUL cannot be stored; other control characters and marks without width are noise that hides what stands there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const NOISE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]/g
const ODD_BLANKS = /[\u00a0\u2000-\u200a\u202f\u3000]/g

/** Nobody answers below so many lines. */
const MOST_LINES = 20_000

/** Lines without noise and without blanks at their ends; what lies beyond the first 20,000 is history or the output of a machine. */
export const linesOf = (text: string): string[] =>
  text
    .replace(NOISE, '')
    .replace(ODD_BLANKS, ' ')
    .split(/\r\n|\r|\n/, MOST_LINES)
    .map((line) => line.trimEnd())

/** One text again: no blank lines around it, never two of them in a row. */
export const textOf = (lines: readonly string[]): string =>
  lines
    .filter((line, i) => line !== '' || (i > 0 && lines[i - 1] !== ''))
    .join('\n')
    .replace(/^\n+/, '')
    .trimEnd()

export const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === ''

export const isQuoted = (line: string | undefined): boolean => line !== undefined && /^\s{0,8}>/.test(line)

/** Separates something from something and says nothing itself: `-----`, `***`, `____`; the dot is left by a mail tracker. */
export const isRule = (line: string): boolean => /^\s*[-_=*~#+.·•ᐧ|–—]{1,300}\s*$/.test(line)

/** Index of the first line at or after `from` that is not blank; the number of lines when there is none. */
export function nextWritten(lines: readonly string[], from: number): number {
  let i = from
  while (i < lines.length && isBlank(lines[i])) i++
  return i
}

/** The lines without blank ones and rules at their end. */
export function withoutTrailingRules(lines: readonly string[]): readonly string[] {
  let end = lines.length
  while (end > 0 && (isBlank(lines[end - 1]) || isRule(lines[end - 1] ?? ''))) end--
  return lines.slice(0, end)
}

/** Every way to write what the lines say without emphasis: `*Von:* Anna` is `Von: Anna`. */
export const withoutEmphasis = (line: string): string => line.replace(/[*_]/g, '').trim()

/** Whole sentences, as a person writes them; not the catchwords of a signature. */
export function isProse(line: string): boolean {
  const words = line.trim().split(/\s+/).slice(0, 40)
  const small = words.filter((word) => /^[„"(]?\p{Ll}/u.test(word)).length
  if (words.length >= 4 && small >= words.length * 0.4) return true
  return words.length >= 3 && small > 0 && /[.!?]["“)]?$/.test(line)
}
