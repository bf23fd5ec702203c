/** Warnings that our own gateway or Outlook writes above a mail from outside. They are not its author's words. */
import { isBlank, isRule } from './lines.ts'

const LONGEST = 900
const MOST_LINES = 12

/** A word of warning, in its own line or before what it warns of. */
const TAG =
  /^[^\p{L}\p{N}]*(?:achtung|warnung|vorsicht|hinweis|wichtiger hinweis|sicherheitshinweis|caution|warning|attention|notice|external(?: e?-?mail| sender| message)?|extern(?:e (?:e-?mail|nachricht|mail))?|ext)[\s*_\])>!:–-]/iu
const OUTSIDE = /extern|außerhalb|ausserhalb|outside|unbekannten? absender|unknown sender/i
const ADVICE = /absender|sender|organi[sz]ation|unternehmen|anhänge?|attachment|links?\b|originat|stammt|klicken|click|öffnen/i
/** Outlook's own tip. */
const RARE =
  /^(?:you don't often get email from|sie erhalten (?:nicht )?(?:oft|häufig|selten) (?:k?eine )?e-?mails? von|some people who received this message don't often|einige personen, die diese nachricht erhalten haben)/i
const ALONE = /^[^\p{L}\p{N}]*(?:external|extern)(?: (?:e-?mail|sender|message|absender|nachricht))?[\s*_\])>!:-]*$/iu

/** Some warnings stand close above the first words. */
const GREETING = /^(?:hallo|hi\b|hey|guten|gute[nr]?\s|sehr geehrte|geehrte|moin|liebe|werte|servus|grüezi|grüß|dear|hello|good)/iu

/** The lines without such a warning at their head. */
export function withoutBanner(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) => !isBlank(line) && !isRule(line))
  if (start < 0) return lines
  const length = lines.slice(start, start + MOST_LINES).findIndex((line) => isBlank(line) || GREETING.test(line))
  const end = start + (length < 0 ? 1 : length)
  if (length === 0) return lines
  const paragraph = lines.slice(start, end).join(' ').trim()
  const isWarning = paragraph.length <= LONGEST && TAG.test(`${paragraph} `) && OUTSIDE.test(paragraph) && ADVICE.test(paragraph)
  return isWarning || RARE.test(paragraph) || ALONE.test(paragraph) ? withoutBanner(lines.slice(end)) : lines
}
