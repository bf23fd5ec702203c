/** Phone numbers in one form. */
import { type CountryCode, findPhoneNumbersInText, parsePhoneNumberFromString } from 'libphonenumber-js'

/**
 * E.164 form of a number as people write it; null when it cannot be a number. An extension belongs to it, of a range of extensions the first.
 * @param country where a number without country code belongs
 * @example toE164('0451 / 58210-0') // '+49451582100'
 * @example toE164('0451 / 39946 -0/-32') // '+49451399460'
 */
export function toE164(text: string, country: CountryCode = 'DE'): string | null {
  const parsed = parsePhoneNumberFromString(asDialled(text), country)
  return parsed?.isPossible() ? parsed.number : null
}

export type WrittenNumber = { number: string; startsAt: number }

/** Postal codes and numbers of houses and customers begin otherwise. */
const WRITTEN = /^\(?[+0]/

/** Numbers in E.164 in a line of text, and where each begins in `line` as {@link asDialled} has it. Dates, registers and accounts are none. */
export function numbersInLine(line: string, country: CountryCode = 'DE'): WrittenNumber[] {
  return findPhoneNumbersInText(line, country).flatMap(({ number, startsAt, endsAt }) =>
    WRITTEN.test(line.slice(startsAt, endsAt)) ? [{ number: number.number, startsAt }] : [],
  )
}

/** Whether somebody wrote a number and nothing else: digits and what stands between them, or before an extension. */
export const isNumberOnly = (text: string): boolean => /^\+?[\d\s()/.-]+$/.test(asDialled(text))

const DASHES = /[\u2010-\u2015\u2212]/g
const BLANKS = /[\u00a0\u2000-\u200a\u202f]/g
/** `+49 (0) 451`: dialled without the nought. */
const TRUNK = /\(\s?0\s?\)/g
const BRACKETED_CODE = /\(\s?((?:\+|00)\d{1,3})\s?\)/g
const LINK = /\btel:(?:\/\/)?(?=\+?\d)/gi
/** `DW 12`, `Durchwahl -12`, `Kl. 12`, `App. 12`: dialled behind the number, in place of a nought for the switchboard. */
const EXTENSION =
  /(\d)(?:\s?-\s?0)?[\s,]{0,5}\(?(?<![\p{L}])(?:dw|durchwahl|kl(?:appe)?|app(?:arat)?|nst|nebenstelle|ext(?:ension)?)\b[\s.:-]{0,4}(\d{1,5})\)?/giu
/** `-0/-32`, `-10 bis -19`: the first one. */
const RANGE = /(-\s?\d{1,4})\s?(?:\/|bis|u\.|und|oder|,)\s?-?\s?\d{1,4}(?![\d/-]|\s?\d)/g
/** `0451 39946/32`, behind what is long enough for a number without its country's code: `0043 5578 / 719` is one. */
const SECOND =
  /(?<![\d+][\s().-]{0,3})((?:(?:\+|00)\d\d[\s().-]{0,3}(?:\d[\s().-]{0,3}){7,15}|(?!00)(?:\d[\s().-]{0,3}){8,15}))\/\s?-?\s?\d{1,3}(?!\d|[\s/-]\d)/g
/** The codes of our three countries, when the plus was lost: what is dialled inside of them begins with a nought. */
const LOST_PLUS = /(?<![\d+/(.-]|[\d+/(-]\s{1,2})(4[139])(?=[\s/(-]?[1-9][\d\s()/.-]{6,20}\d)/g

/** The same text with its numbers as a telephone dials them. */
export const asDialled = (text: string): string =>
  text
    .replace(DASHES, '-')
    .replace(BLANKS, ' ')
    .replace(LINK, '')
    .replace(BRACKETED_CODE, '$1')
    .replace(TRUNK, ' ')
    .replace(EXTENSION, '$1$2')
    .replace(RANGE, '$1')
    .replace(SECOND, '$1')
    .replace(LOST_PLUS, '+$1')

const DAY = '(?:0?[1-9]|[12]\\d|3[01])'
const MONTH = '(?:0?[1-9]|1[0-2])'
const DATES = new RegExp(
  [
    `(?<![\\d.])${DAY}\\.${MONTH}\\.?\\s?(?:-|–|bis)\\s?${DAY}\\.${MONTH}\\.(?:\\d{4}|\\d{2})?(?!\\d)`,
    `(?<![\\d.])${DAY}\\.\\s?${MONTH}\\.(?:\\s?(?:19|20)\\d\\d|\\d{2})?(?![\\d.]\\d|\\d)`,
    `(?<![\\d/])${DAY}/${MONTH}/(?:19|20)\\d\\d(?!\\d)`,
    '(?<![\\d-])(?:19|20)\\d\\d-[01]\\d-[0-3]\\d(?!\\d)',
    '(?<![\\d:])\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)',
  ].join('|'),
  'g',
)
const ACCOUNT = /(?<!\p{L})[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){3,7}(?: ?\d{1,3})?(?!\d)/gu
/** What stands behind such a word counts something else. */
const NUMBERED =
  /(?<!\p{L})(?:hr[ab]|gnr|iban|bic|ust\.?-?\s?id(?:-?nr)?|uid|steuer-?(?:nr|nummer)|st\.?-?nr|gln|ean|fn|firmenbuch(?:nr|nummer)?|dvr|che-|mwst|konto(?:-?nr|nummer)?|kto|blz|(?:kunden|rechnungs|auftrags|bestell|angebots|artikel|vorgangs|beleg|liefer(?:schein)?|kd|rg|ticket|projekt)\.?-?\s?(?:nr|nummer|no|id)?)(?:\s?-?(?:nr|nummer|no))?[\s.:#]{0,4}(?:[A-Z]{1,4}[\s-]?)?\d[\d\s/.-]*\d/giu

/** The text without what only looks like a number: dates and times, registers, accounts, customers' and documents' numbers. */
export const withoutOtherNumbers = (text: string): string => text.replace(DATES, ' · ').replace(ACCOUNT, ' · ').replace(NUMBERED, ' · ')
