/** What somebody may mean by what he types into the search: a name, a number as it is said on the phone, an address, words of a subject. */
import { foldCompanyName, foldText } from './names.ts'
import { isNumberOnly, toE164 } from './phone-number.ts'

/** What to look for; null or empty: that is not what was typed. */
export type SearchTerms = {
  /** Folded words of a company, its legal form left out. */
  company: string | null
  /** Folded words of a person. */
  person: string | null
  /** Number of a customer or a document. */
  number: NumberTerm | null
  phones: readonly PhoneTerm[]
  /** Beginning of a mail address. */
  address: string | null
  /** Words of a subject; the last one may be its beginning only. */
  subject: readonly SubjectWord[]
}

/** Small letters and digits of a number. `isEnding`: whatever ends with it is meant, not only the same. */
export type NumberTerm = { key: string; isEnding: boolean }

/** Digits at the end of a number in E.164. `isSwitchboard`: the company's number that an extension belongs to. */
export type PhoneTerm = { ending: string; isSwitchboard: boolean }

export type SubjectWord = { word: string; isBeginning: boolean }

/** Fewer digits end too many numbers. */
export const SHORTEST_ENDING = 5
const LONGEST_EXTENSION = 3
const SHORTEST_WORD = 2
const SHORTEST_BEGINNING = 3
const MOST_WORDS = 8

/**
 * All that a text may mean.
 * @example searchTerms('AN-2632101').number // { key: 'an2632101', isEnding: true }
 */
export function searchTerms(text: string): SearchTerms {
  const hasLetters = /\p{L}/u.test(text)
  return {
    company: wordsOf(foldCompanyName(text)),
    person: hasLetters ? wordsOf(foldText(text)) : null,
    number: numberTerm(text),
    phones: phoneTerms(text),
    address: text.includes('@') ? text.trim().toLowerCase() : null,
    subject: subjectWords(text),
  }
}

const wordsOf = (folded: string): string | null => (folded.length < SHORTEST_WORD ? null : folded)

const numberKey = (text: string): string => text.replace(/[^0-9A-Za-z]/g, '').toLowerCase()

const digitsOf = (text: string): string => text.replace(/\D/g, '')

function numberTerm(text: string): NumberTerm | null {
  const digits = digitsOf(text)
  return digits === '' ? null : { key: numberKey(text), isEnding: digits.length >= SHORTEST_ENDING }
}

/** A number as it is dialled, its end without the area code, and the switchboard of whoever has an extension: `44673-0` for `44673-27`. */
function phoneTerms(text: string): PhoneTerm[] {
  if (!isNumberOnly(text) || digitsOf(text).length < SHORTEST_ENDING) return []
  const full = digitsOf(toE164(text) ?? '')
  const said = digitsOf(text).replace(/^0+/, '')
  const endings = [...new Set([full, said])].filter((ending) => ending.length >= SHORTEST_ENDING)
  return [...endings.map((ending) => ({ ending, isSwitchboard: false })), ...switchboardsOf(endings.at(-1) ?? '')]
}

function switchboardsOf(digits: string): PhoneTerm[] {
  const stems = Array.from({ length: LONGEST_EXTENSION }, (_, i) => digits.slice(0, -(i + 1))).filter((stem) => stem.length >= SHORTEST_ENDING)
  return stems.map((stem) => ({ ending: `${stem}0`, isSwitchboard: true })).filter(({ ending }) => ending !== digits)
}

/** Where a subject's words end; beyond ASCII everything counts as a letter, here as in the index. */
const BETWEEN_WORDS = /[^0-9A-Za-z\u0080-\u{10FFFF}]+/u

function subjectWords(text: string): SubjectWord[] {
  const words = text.split(BETWEEN_WORDS).filter(Boolean).slice(0, MOST_WORDS)
  const letters = words.join('').length
  if (letters < SHORTEST_BEGINNING) return []
  return words.map((word, i) => ({ word, isBeginning: i === words.length - 1 && word.length >= SHORTEST_BEGINNING }))
}
