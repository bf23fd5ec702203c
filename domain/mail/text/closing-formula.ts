/** The last words before the name: `Mit freundlichen Grüßen`, `LG`, `Best regards`. */
import { withoutEmphasis } from './lines.ts'

/** Not `Grüß Gott`, with which mails begin. */
const GREETING = '(?:gru(?:ß|ss)|gr(?:ü|ue|u)(?:ß|ss)(?:e|en|le|li))(?!\\p{L})'
/** What may stand behind the greeting: where from, to whom, a wish, the other language, the name. */
const BEHIND = "(?:[\\s,!.;:/|–-]+[\\p{L}\\d.'’ßÄÖÜäöü]+){0,8}"
const SHORT = '(?:mfg|m\\.?\\s?f\\.?\\s?g\\.?|lg|vg|bg|sg|hg|kg|glg|vlg|br|kr|rgds|thx)'

const FORMULAS = [
  // Mit freundlichen Grüßen, Viele Grüße aus Wien, Vielen Dank und beste Grüße, Gruß Tom
  `(?:[\\p{L}]+[,\\s]+){0,8}${GREETING}${BEHIND}`,
  `(?:(?:danke|vielen dank|besten dank|herzlichen dank|merci|bis)(?: \\p{L}+){0,4}[,\\s]{1,2}(?:und |& |\\+ )?)?${SHORT}(?:[\\s,]+[\\p{L}.-]+){0,3}`,
  'hochachtungsvoll|mit vorzüglicher hochachtung|herzlichst|beste wünsche|alles gute|glück auf|bis bald|bis dann|bis demnächst|servus|ciao|tschüss?',
  'mit (?:besten|den besten|herzlichen|freundlichen) (?:empfehlungen|wünschen)',
  `(?:with |my |all )?(?:the )?(?:very )?(?:best|kind|kindest|warm|warmest|many|sincere|friendly)? ?(?:regards|wishes|greetings)(?: from \\p{L}+)?(?:[\\s,!.]+[\\p{L}.'’-]+){0,4}`,
  'all the best|best|cheers|sincerely(?: yours)?|yours(?: (?:sincerely|faithfully|truly))?|respectfully|take care',
  '(?:many )?thanks(?: (?:again|in advance|and (?:best |kind )?regards))?|thank you(?: (?:again|in advance|very much))?',
  // Our neighbours: fr, it, es, pt, nl, da, no, sv, fi, pl, cs, sk, hu, ru
  '(?:bien |très )?cordialement|bien à (?:vous|toi)|(?:meilleures |sincères |cordiales )?salutations(?: distinguées)?',
  '(?:un |i miei )?(?:cordial[ei] |distint[oi] |migliori )?salut[oi](?: cordiali)?',
  '(?:un |muchos )?(?:cordial )?saludos?(?: cordial(?:es)?)?|atentamente|atenciosamente|(?:com os )?(?:melhores |meus )?cumprimentos',
  '(?:met )?(?:(?:vriendelijke|hartelijke) )?groet(?:en|jes)?|mvg',
  '(?:med )?(?:venlig |vennlig |de bedste |bedste )?hils(?:en|ner)|(?:med )?(?:vänliga? |bästa )?hälsning(?:ar)?|mvh|(?:ystävällisin )?terveisin',
  '(?:serdecznie )?pozdrawiam(?: serdecznie)?|z (?:poważaniem|wyrazami szacunku)|s (?:\\p{L}+ )?pozdrav(?:em|om)',
  '(?:\\p{L}+ )?üdvözlettel|üdv|tisztelettel|с уважением|с наилучшими пожеланиями',
]
const CLOSING = new RegExp(`^(?:${FORMULAS.join('|')})$`, 'iu')
/** A greeting that is told or asked for is text. */
const TOLD =
  /(?<!\p{L})(?:ausrichten|auszurichten|ausgerichtet|bestellen|richten|richte|bitte|soll|sollen|kam|kommt|kamen|von mir|sagen|sage)(?!\p{L})/iu
const LONGEST = 110
const MOST_WORDS = 14

const WEAK =
  /^(?:(?:vielen|besten|herzlichen|lieben)? ?dank(?:e)?(?: (?:dir|ihnen|euch))?(?: (?:im voraus|vorab|schon mal|und gruß))?|danke (?:schön|sehr|vorab)|merci|(?:ein )?(?:schönes|schönen) (?:wochenende|feierabend|tag|abend|restwoche)(?: noch)?)$/i

const bare = (line: string): string =>
  withoutEmphasis(line)
    .replace(/^[-–—/\s]+/, '')
    .replace(/[\s.,!;:)–—-]+$/, '')

/** Whether a line is a formula of closing, alone or with place, wish or name. */
export function isClosingFormula(line: string): boolean {
  if (line.length > LONGEST || line.trim() === '' || /[?@\d]/.test(line)) return false
  const words = bare(line)
  return words.split(/\s+/).length <= MOST_WORDS && CLOSING.test(words) && !TOLD.test(words)
}

/** Whether the formula bears the name itself: `VG, Tina`, `Viele Grüße Tom Brandt`; `Grüße aus Graz` does not. */
export const bearsName = (line: string): boolean =>
  /(?:[Gg]r(?:ü|ue|u)(?:ß|ss)(?:en?)?|[Rr]egards|[MmLlVvBbSs][Ff]?[Gg])[,!]?\s+\p{Lu}[\p{L}.-]*(?:\s+\p{Lu}[\p{L}.-]*){0,2}$/u.test(bare(line))

/** Thanks or a good wish: closes a mail only where a name follows. */
export const isThanks = (line: string): boolean => line.length <= LONGEST && WEAK.test(bare(line))
