/** Warnings that our own gateway or Outlook writes above a mail from outside. They are not its author's words. */
import { isBlank, isRule } from './lines.ts'

const LONGEST = 900
const MOST_LINES = 12

/** A word of warning, in its own line or before what it warns of. */
const TAG =
  /^[^\p{L}\p{N}]*(?:achtung|warnung|vorsicht|hinweis|wichtiger hinweis|sicherheitshinweis|caution|warning|attention|notice|external(?: e?-?mail| sender| message)?|extern(?:e (?:e-?mail|nachricht|mail))?|ext)[\s*_\])>!:–-]/iu
const OUTSIDE = /extern|außerhalb|ausserhalb|outside|unbekannten? absender|unknown sender/i
const ADVICE = /absender|sender|organi[sz]ation|unternehmen|anhänge?|attachment|links?\b|originat|stammt|klicken|click|öffnen/i
/** It warns of this mail, or of whoever sent it: people warn of other things, with the same words. */
const OF_THE_MAIL =
  /(?<!\p{L})(?:(?:diese[rn]?|dies ist eine|this(?: is an)?|the)(?: externe| external)? (?:e-?mail|nachricht|mail|message)|extern(?:e[rnms]?|al)? (?:e-?mail|nachricht|mail|message)|absenders?|senders?)(?!\p{L})/iu
/** Lines of a warning go on in such words; what comes close below them is its author's. */
const GOES_ON = /sicher|safe|vertrau|trust|kennen|bekannt|erwarte|expect|recogni[sz]e|prüfen|verify|vorsicht|caution|report|melden/i
/** Outlook's own tip. */
const RARE =
  /^(?:you don't often get email from|sie erhalten (?:nicht )?(?:oft|häufig|selten) (?:k?eine )?e-?mails? von|some people who received this message don't often|einige personen, die diese nachricht erhalten haben)/i
const ALONE = /^[^\p{L}\p{N}]*(?:external|extern)(?: (?:e-?mail|sender|message|absender|nachricht))?[\s*_\])>!:-]*$/iu

/** Some warnings stand close above the first words. */
const GREETING = /^(?:hallo|hi\b|hey|guten|gute[nr]?\s|sehr geehrte|geehrte|moin|liebe|werte|servus|grüezi|grüß|dear|hello|good)/iu

/** Outlook's, the gateway's and perhaps the company's own stand above each other. */
const MOST_BANNERS = 3

/** The lines without such warnings at their head. */
export function withoutBanner(lines: readonly string[]): readonly string[] {
  let from = 0
  for (let i = 0; i < MOST_BANNERS; i++) {
    const end = endOfBanner(lines, from)
    if (end === null) break
    from = end
  }
  return from === 0 ? lines : lines.slice(from)
}

/** Index behind the banner that is the first thing at or after `from`; null: something else is. */
function endOfBanner(lines: readonly string[], from: number): number | null {
  let start = from
  while (start < lines.length && (isBlank(lines[start]) || isRule(lines[start] ?? ''))) start++
  const length = lines.slice(start, start + MOST_LINES).findIndex((line) => isBlank(line) || GREETING.test(line))
  if (start >= lines.length || length === 0) return null
  const close = lines.slice(start, start + (length < 0 ? 1 : length))
  const end = start + Math.max(1, 1 + close.findLastIndex((line) => [OUTSIDE, ADVICE, GOES_ON].some((words) => words.test(line))))
  const paragraph = lines.slice(start, end).join(' ').trim()
  const isWarning = paragraph.length <= LONGEST && TAG.test(`${paragraph} `) && [OUTSIDE, ADVICE, OF_THE_MAIL].every((words) => words.test(paragraph))
  return isWarning || RARE.test(paragraph) || ALONE.test(paragraph) ? end : null
}
