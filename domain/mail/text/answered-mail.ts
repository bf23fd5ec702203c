/** The mail that a draft answers, as it stands quoted below it. */
import { attributionFinder } from './attribution.ts'
import { isMessageSeparator, startsHeaderBlock } from './header-block.ts'
import { isBlank, linesOf } from './lines.ts'

/** `Von: …`, `*Betreff:* …`, a separator: what stands above the words of a quoted mail. */
const HEAD = /^\s*(?:\*?[\p{L}-]{2,20}:\*?(?:\s|$)|[-_]{3,})/u

/** '' where the draft answers none. @example answeredMail('Gerne!\n\nAm 26.11.2026 um 9:00 schrieb A. Weber <anna@mueller.example>:\n> Wo bleibt die Ware?') // 'Wo bleibt die Ware?' */
export function answeredMail(draft: string): string {
  const lines = linesOf(draft)
  const attributionAt = attributionFinder(lines)
  for (const i of lines.keys()) {
    const attribution = attributionAt(i)
    if (attribution) return said(lines.slice(attribution.end + 1))
    if (isMessageSeparator(lines, i) || startsHeaderBlock(lines, i)) return said(withoutHead(lines.slice(i)))
  }
  return ''
}

function withoutHead(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => !isBlank(line) && !HEAD.test(line.replace(/^\s*>\s?/, '')))
  return first < 0 ? [] : lines.slice(first)
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
