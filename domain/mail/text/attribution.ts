/** The sentence above a quotation: `Am 12.03.2024 um 10:11 schrieb Anna Weber <a@b.de>:` in the forms and languages of the usual programs. */
import { isBlank, isQuoted, nextWritten } from './lines.ts'

/** First and last line of such a sentence. */
export type Attribution = { start: number; end: number; isFollowedByQuote: boolean }

const VERBS = [
  'schrieb|geschrieben|wrote|writes',
  'a écrit|ha scritto|escribió|escreveu|a scris',
  'schreef|geschreven|skrev|skreiv|kirjoitti',
  'pisze|napisał|napisała|napisan[ae]|napsala?|napísala?|napisala?|napisao|írta',
  'пишет|написала?|писала?|пише|написав|написа|yazdı|έγραψε|đã viết',
].join('|')
const WROTE = new RegExp(`(?<!\\p{L})(?:${VERBS})(?!\\p{L})|写道|寫道`, 'iu')
const ENDS_WITH_WROTE =
  /(?:wrote|schrieb|geschrieben|a écrit|ha scritto|escribió|escreveu|napisał\(a\)|napsala?|napsal\(a\)|schreef|skrev|kirjoitti)\s{0,3}$/i
/** What stands before the date. */
const PREPOSITION = 'am|on|at|le|el|en|il|in data|den|d\\.|på|op|em|no dia|às|dnia|w dniu|dne|dňa|dana|v|pe|în|на|στις|vào|vom'
const WEEKDAY = [
  '(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|tir|tys|ons|tor|fre|lør|søn|man)[a-zäöü]{0,7}[.,]',
  '(?:lun|mar|mer|jeu|ven|sam|dim|gio|sab|dom|mié|jue|vie|sáb|seg|ter|qua|qui|sex|mie|joi|vin)[a-zà-ž-]{0,9}[.,]{0,2}\\s\\d',
  '(?:pon|wt|śr|czw|pt|sob|niedz|ned|út|st|čt|pá|ne|po|uto|sri|čet|pet|sub|ma|ti|ke|to|la|su)[a-zà-ž-]{0,9}[.,]{0,2}\\s\\d',
  '(?:пн|вт|ср|чт|пт|сб|вс|нд)\\.?,|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье',
].join('|')
/** Where the sentence begins with the date: a preposition or the date itself. Some programs put a dash in front. */
const DATE_FIRST = new RegExp(`^(?:[-–—]\\s)?["„]?(?:\\d{1,4}[./: 年-]|(?:${PREPOSITION}|${WEEKDAY})(?!\\p{L})|在)`, 'iu')
/** Name, verb, date and no address: Thunderbird in Finnish, Roundcube in Dutch and Russian. */
const NAME_BEFORE_DATE = /^[^.!?:,]{2,60} (?:kirjoitti|schreef op|писала?) \d/iu
const ADDRESS = /[^\s@<>()]@[^\s@<>()]{1,200}\.[a-z]{2}/i
const TIME = /(?<!\d)\d{1,2}[:.h]\d{2}(?![\d.])/
const DATE = /(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}\.\s?\d{1,2}\.\s?\d{2}(?!\d)|\d{1,2}\/\d{1,2}\/\d{2}/
/** Somebody tells what somebody wrote: that is text, unless an address and a date show a program's hand. */
const TOLD = /(?<!\p{L})(?:mir|uns|ihm|ihnen|euch|ich|folgendes|dass|dazu|unten|oben|herr|herrn|frau)(?!\p{L})/iu
/** Gmail in some languages, without a verb. */
const BARE = /^(?:\d{4}-\d\d-\d\d \d{1,2}:\d\d GMT[+-]\d|\d{4}\/\d{1,2}\/\d{1,2} .{1,120}<[^<>\s]{1,120}>:?$)/
const QUOTING = /^(?:zitat von|quoting) .{1,120}:$/i
const NAME_FIRST = /^[^.!?:]{0,80}(?:<|\(|\[|(?:schrieb|hat) am |wrote|schrieb)/i

const MOST_LINES = 4
const LONGEST = 500

/** Finds attributions by their first line. Asked with rising line numbers, it reads every line once. */
export function attributionFinder(lines: readonly string[]): (start: number) => Attribution | null {
  const found = new Map<number, Attribution>()
  let next = 0
  return (start) => {
    for (; next < start + MOST_LINES && next < lines.length; next++) {
      const attribution = attributionEndingAt(lines, next)
      if (attribution && !found.has(attribution.start)) found.set(attribution.start, attribution)
    }
    return found.get(start) ?? null
  }
}

/** Programs wrap it over several lines, even inside the address (`<anna@firma.de⏎>:`). */
function attributionEndingAt(lines: readonly string[], end: number): Attribution | null {
  if (!mayEnd(lines, end)) return null
  if (isFramed(lines[end] ?? '')) return { start: end, end, isFollowedByQuote: false }
  const isFollowedByQuote = isQuoted(lines[nextWritten(lines, end + 1)])
  let named: Attribution | null = null
  let sentence = ''
  for (let start = end; start > end - MOST_LINES && start >= 0; start--) {
    const line = lines[start] ?? ''
    if (isBlank(line) || (start < end && isQuoted(line))) break
    sentence = `${line.trim()} ${sentence}`.trim()
    if (sentence.length > LONGEST) break
    if (!isAttribution(sentence, isFollowedByQuote)) continue
    if (DATE_FIRST.test(sentence) || BARE.test(sentence)) return { start, end, isFollowedByQuote }
    named ??= { start, end, isFollowedByQuote }
  }
  return named
}

/** GroupWise: `>>> Anna Weber 12.03.2024 10:11 >>>`; what follows is the earlier mail, unmarked. */
const isFramed = (line: string): boolean => /^>{2,4}\s?[^>\s]/.test(line) && />{2,4}$/.test(line) && (DATE.test(line) || TIME.test(line))

/** Cheap: nearly every line of a mail is turned away here. */
function mayEnd(lines: readonly string[], end: number): boolean {
  const line = lines[end] ?? ''
  if (line.length > LONGEST || line === '') return false
  if (isQuoted(line)) return isFramed(line) || /^\s*>\s?(?::|(?:wrote|schrieb)\s?:)$/.test(line)
  const hasEnd = line.endsWith(':') || line.endsWith('：') || ENDS_WITH_WROTE.test(line) || (/^\d{4}/.test(line) && BARE.test(line))
  const window = lines.slice(Math.max(0, end - MOST_LINES + 1), end + 1)
  return hasEnd && window.some((each) => each.length <= LONGEST && (/[@\d]/.test(each) || WROTE.test(each)))
}

function isAttribution(sentence: string, isFollowedByQuote: boolean): boolean {
  if (BARE.test(sentence) || QUOTING.test(sentence)) return true
  if (!/[@\d]/.test(sentence) && !WROTE.test(sentence)) return false
  const isDateFirst = DATE_FIRST.test(sentence)
  const isNameBeforeDate = NAME_BEFORE_DATE.test(sentence)
  if (!(isDateFirst || isNameBeforeDate || NAME_FIRST.test(sentence)) || closesBeforeItOpens(sentence)) return false
  const hasAddress = ADDRESS.test(sentence)
  const hasDate = DATE.test(sentence)
  const hasTime = TIME.test(sentence)
  const isDated = hasDate || hasTime
  const isExact = hasDate && hasTime
  if (!WROTE.test(sentence)) return isExact && hasAddress && isDateFirst
  if (hasAddress && isDated) return true
  if (TOLD.test(sentence)) return false
  return hasAddress || isFollowedByQuote || (isExact && (isDateFirst || isNameBeforeDate))
}

/** The lower half of an address that was broken over two lines. */
function closesBeforeItOpens(sentence: string): boolean {
  const close = sentence.indexOf('>')
  const open = sentence.indexOf('<')
  return close >= 0 && (open < 0 || open > close)
}
