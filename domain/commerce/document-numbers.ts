/** Numbers of documents that a mail may name: of orders, quotes, invoices, deliveries, complaints, and the customer's own. Which of them are any is for whoever knows the documents. */

/** More a mail does not name, unless it is a list. */
export const MOST_NUMBERS = 20
/** What lies further down is old, and was looked at with the mail it came from. */
const LONGEST_TEXT = 20_000
const LONGEST_NUMBER = 30
const FEWEST_DIGITS = 4
/** Fewer without a word or letters before them may be anything. */
const FEWEST_BARE_DIGITS = 6
const MOST_BARE_DIGITS = 10

/** Words that say that a number follows, German and English. */
const WORDS =
  'auftrags?(?:nummer|bestätigung)?|bestell(?:ung|nummer|nr)|angebots?(?:nummer)?|rechnungs?(?:nummer)?|gutschrift(?:snummer)?|lieferscheins?(?:nummer)?|lieferung|reklamations?(?:nummer)?|vorgangs?(?:nummer)?|belegs?(?:nummer)?|anfrage|purchase order|order|quote|quotation|offer|invoice|credit note|delivery(?: note)?|complaint|reference|ref|po|rma'
const NUMBERING = '(?:\\s?-?(?:nr|no|nummer|number|num|id)\\b)?[.:#°]*\\s{0,3}[:#]?\\s{0,3}'
/** Letters, then digits: `AN-2631401`, `RE 2026/0815`. */
const CODE = '[a-z]{1,4}[-_/ ]?\\d[\\da-z]*(?:[-_/.]\\d[\\da-z]*){0,3}'
const NUMBER = '[\\da-z]+(?:[-_/.][\\da-z]+){0,4}'

const named = new RegExp(`(?<![\\p{L}\\d])(?:${WORDS})${NUMBERING}(?:${CODE}|${NUMBER})(?![\\p{L}\\d])`, 'giu')
const afterWord = new RegExp(`^(?:${WORDS})${NUMBERING}`, 'iu')
const code = /(?<![\p{L}\d@/._-])[A-Z]{1,4}[-_/]?\d[\dA-Z]*(?:[-_/.]\d[\dA-Z]*){0,3}(?![\p{L}\d@])/gu
/** Neither part of a telephone number, an amount, a day nor an address. */
const bare = new RegExp(
  `(?<![\\p{L}\\d+@/.,_()-]|[\\d)] |\\+\\d{1,3} )[1-9]\\d{${FEWEST_BARE_DIGITS - 1},${MOST_BARE_DIGITS - 1}}(?![\\p{L}\\d@/_-]|[.,]\\d| \\d)`,
  'gu',
)

/** Bank accounts and VAT ids look alike, and are none. */
const NO_DOCUMENT = /^(?:[A-Z]{2}\d{2}(?:[A-Z]{4})?\d{8,}|DE\d{9}|ATU\d{8}|CHE\d{9}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))$/i

/** `Angebot bis 2026`. */
const A_WORD = /^[a-z]+ /

/** Two numbers are one where only blanks and strokes tell them apart. @example numberKey('AN-26 314/01') // 'an2631401' */
export const numberKey = (number: string): string => number.replaceAll(/[^0-9A-Za-z]/g, '').toLowerCase()

/**
 * What in a mail may be the number of a document, what words call one first, each once.
 * @example documentNumbers('Auftrag Nr. 2632302', 'wie in AN-2631401 angeboten') // ['2632302', 'AN-2631401']
 */
export function documentNumbers(subject: string, text: string): string[] {
  const all = `${subject}\n${text.slice(0, LONGEST_TEXT)}`
  const found = new Map<string, string>()
  const candidates = [
    ...[...all.matchAll(named)].map(([words]) => words.replace(afterWord, '')),
    ...[...all.matchAll(code)].map(([number]) => number),
    ...[...all.matchAll(bare)].map(([number]) => number),
  ]
  for (const candidate of candidates) {
    const key = numberKey(candidate)
    if (mayBeOne(candidate) && !isKnown(key, found)) found.set(key, candidate.trim())
  }
  return [...found.values()].slice(0, MOST_NUMBERS)
}

/** Also without its letters. */
const isKnown = (key: string, found: ReadonlyMap<string, string>): boolean => found.has(key) || [...found.keys()].some((known) => known.endsWith(key))

const mayBeOne = (candidate: string): boolean =>
  candidate.length <= LONGEST_NUMBER &&
  !A_WORD.test(candidate) &&
  candidate.replaceAll(/\D/g, '').length >= FEWEST_DIGITS &&
  !NO_DOCUMENT.test(candidate.replaceAll(' ', ''))
