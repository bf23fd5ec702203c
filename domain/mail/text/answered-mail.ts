/** The mail that a draft answers, as it stands quoted below it. */
import { attributionFinder } from './attribution.ts'
import { isMessageSeparator, senderAt, startsHeaderBlock } from './header-block.ts'
import { isBlank, linesOf } from './lines.ts'

/** `Von: …`, `*Betreff:* …`, a separator: what stands above the words of a quoted mail. */
const HEAD = /^\s*(?:\*?[\p{L}-]{2,20}:\*?(?:\s|$)|[-_]{3,})/u

/** `author`: what the lines above it say of who wrote it, with other words; '' where they say nothing. */
export type AnsweredMail = { author: string; text: string }

/**
 * null where the draft answers none.
 * @example answeredMail('Gerne!\n\nAm 26.11.2026 schrieb A. Weber <anna@mueller.example>:\n> Wo bleibt die Ware?')
 *   // { author: 'Am 26.11.2026 schrieb A. Weber <anna@mueller.example>:', text: 'Wo bleibt die Ware?' }
 */
export function answeredMail(draft: string): AnsweredMail | null {
  const lines = linesOf(draft)
  const attributionAt = attributionFinder(lines)
  for (const i of lines.keys()) {
    const attribution = attributionAt(i)
    if (attribution) return { author: lines.slice(attribution.start, attribution.end + 1).join(' '), text: said(lines.slice(attribution.end + 1)) }
    if (isMessageSeparator(lines, i) || startsHeaderBlock(lines, i)) return belowHead(lines.slice(i))
  }
  return null
}

function belowHead(lines: readonly string[]): AnsweredMail {
  const unmarked = lines.map((line) => line.replace(/^\s*>\s?/, ''))
  const first = unmarked.findIndex((line) => !isBlank(line) && !HEAD.test(line))
  const head = first < 0 ? unmarked : unmarked.slice(0, first)
  return { author: senderAt(head, 0) ?? '', text: first < 0 ? '' : said(lines.slice(first)) }
}

/** Without one mark of quoting, where all of it is marked so. */
function said(lines: readonly string[]): string {
  const written = lines.filter((line) => !isBlank(line))
  const isMarked = written.length > 0 && /^\s*>/.test(written[0] ?? '')
  return lines
    .map((line) => (isMarked ? line.replace(/^\s*>\s?/, '') : line))
    .join('\n')
    .trim()
}
