/** Where in a mail the earlier mails begin, and what of them its author answers line by line. */
import { attributionFinder } from './attribution.ts'
import { isMessageSeparator, startsHeaderBlock } from './header-block.ts'
import { isBlank, isQuoted, nextWritten } from './lines.ts'

/** What the author wrote, or what he quotes. */
export type Part = { kind: 'own' | 'quoted'; lines: readonly string[]; isAttributed: boolean }
type Growing = Part & { lines: string[] }

/** Also a list of single words comes to an end: a line counts at least so many characters. */
const SHORTEST_LINE = 20

/** The line above everything a signature says; programs strip its blank. */
export const isSignatureDelimiter = (line: string): boolean => line === '--' || line === '__'

/**
 * The mail in parts, without the history at its end: everything from the first headers, separator or attribution of an unquoted mail on.
 * An attribution with nothing above it introduces what the author took over, so only the attribution itself goes.
 * @param most characters of the author's own after which nobody reads on
 */
export function partsOf(lines: readonly string[], most: number): Part[] {
  const parts: Growing[] = []
  const attributionAt = attributionFinder(lines)
  let isAttributed = false
  let read = 0
  for (let i = 0; i < lines.length && read < most; i++) {
    const line = lines[i] ?? ''
    if (isSignatureDelimiter(line) || isMessageSeparator(lines, i) || startsHeaderBlock(lines, i)) break
    const attribution = attributionAt(i)
    const isOwn = !attribution && !isQuoted(line) && !isWrappedQuote(lines, i, parts)
    if (isOwn || attribution) read += isBlank(line) ? 0 : Math.max(line.length, SHORTEST_LINE)
    if (attribution) {
      if (!attribution.isFollowedByQuote && parts.some(({ kind }) => kind === 'own')) break
      isAttributed = attribution.isFollowedByQuote
      i = attribution.end
    } else if (isBlank(line)) {
      parts.at(-1)?.lines.push(line)
    } else {
      append(parts, isOwn ? 'own' : 'quoted', isAttributed && !isOwn, line)
      isAttributed = false
    }
  }
  return parts
}

function append(parts: Growing[], kind: Part['kind'], isAttributed: boolean, line: string): void {
  const last = parts.at(-1)
  if (last?.kind === kind && !isAttributed) last.lines.push(line)
  else parts.push({ kind, lines: [line], isAttributed })
}

/** The tail of a quoted line that a program wrapped without marking it. */
function isWrappedQuote(lines: readonly string[], i: number, parts: readonly Part[]): boolean {
  const above = lines[i - 1] ?? ''
  const isInside = parts.at(-1)?.kind === 'quoted' && isQuoted(above) && isQuoted(lines[i + 1])
  return isInside && above.length >= 66 && !/[.?!:]$/.test(above) && /^\s*\p{Ll}/u.test(lines[i] ?? '')
}

/**
 * The parts worth keeping. Quoted lines stay only where an answer follows them: between the author's own lines, or with no attribution
 * that would make them a quotation of the whole mail above the answer.
 * @param says whether an own part says more than a signature
 */
export function withAnsweredQuotes<P extends Part>(parts: readonly P[], says: (part: P) => boolean): P[] {
  const lastAnswer = parts.findLastIndex((part) => part.kind === 'own' && says(part))
  const firstWords = parts.findIndex((part) => part.kind === 'own' && says(part))
  const answered = parts.filter((part, i) => part.kind === 'quoted' && i < lastAnswer)
  const isTopQuote = answered.length === 1 && answered[0]?.isAttributed === true && parts.indexOf(answered[0]) < firstWords
  return parts.filter((part, i) => part.kind === 'own' || (i < lastAnswer && !isTopQuote))
}

/** Whether anything is written in these lines. */
export const hasText = (lines: readonly string[]): boolean => nextWritten(lines, 0) < lines.length
