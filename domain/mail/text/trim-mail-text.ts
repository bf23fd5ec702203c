/** The part of a mail's text that its author wrote now. */
import { withoutBanner } from './external-banner.ts'
import { linesOf, textOf, withoutTrailingRules } from './lines.ts'
import { hasText, type Part, partsOf, withAnsweredQuotes } from './quoted-history.ts'
import { splitSignature } from './signature.ts'

/** A contact report is read by people: what is longer than this is cut. Characters. */
const LONGEST = 60_000

/**
 * What is new in a mail: without quoted history, without what follows the signer's name, without notices. Answers between quoted lines keep the
 * lines they answer. Empty when the mail only quotes.
 * @param mail `uniqueText`: what the mailbox considers new (may still quote); null when it gave none. `text`: the whole text.
 * @example newMailText({ uniqueText: null, text: 'Passt.\n\nAm 12.03.2024 um 10:11 schrieb A. Klein:\n> Geht Freitag?' }) // 'Passt.'
 */
export function newMailText({ uniqueText, text }: { uniqueText: string | null; text: string }): string {
  return trimMailText(uniqueText?.trim() ? uniqueText : text)
    .slice(0, LONGEST)
    .trimEnd()
}

/** The trimmer alone. */
export function trimMailText(text: string): string {
  const parts = partsOf(withoutBanner(linesOf(text)), LONGEST).map(signed)
  return textOf(withAnsweredQuotes(parts, ({ says }) => says).flatMap(({ lines }) => [...lines, '']))
}

/** An author's part without his signature; it says something when more than closing formula and name remain. */
function signed(part: Part): Part & { says: boolean } {
  if (part.kind === 'quoted') return { ...part, says: true }
  const { body, closing } = splitSignature(part.lines)
  return { ...part, lines: withoutTrailingRules(body), says: hasText(body.slice(0, closing ?? body.length)) }
}
