/** Which of the offered times a reply names. */
import { monthNames, weekdayNames } from '../../time/day-names.ts'
import { toLocal } from '../../time/local-time.ts'
import type { OfferedTime } from './offer-text.ts'
import { ordinalsIn } from './ordinal-words.ts'

/** `number`: 1 for the first time of the mail, `of`: how many stood there. */
export type NumberedTime = OfferedTime & { number: number; of: number }

/**
 * The one that the text names, by its day or its place in the list ("der zweite", "the last one", "Nr. 2"), while it names no other; null: none, or more than one.
 * What a clause says no to is not named. This only chooses what is looked at first, a person decides. The text is to be without the quoted mail, which names all of them.
 * @example namedTime('Der 1. Dezember passt gut.', offered, 'Europe/Berlin')
 */
export function namedTime<Time extends NumberedTime>(text: string, offered: readonly Time[], zone: string): Time | null {
  const said = clausesOf(text).filter((clause) => !NO.test(clause))
  const named = offered.filter((time) => {
    const ways = waysToSay(toLocal(time.startsAt, zone).slice(0, 10))
    return said.some((clause) => ways.some((way) => way.test(clause)) || ordinalsIn(clause).some((ordinal) => isAt(time, ordinal)))
  })
  const [only] = named
  return only && named.length === 1 ? only : null
}

const isAt = ({ number, of }: NumberedTime, ordinal: number | 'last'): boolean => number === (ordinal === 'last' ? of : ordinal)

/** In lower case; a full stop after a figure ends no clause: `1. Dezember`, `Nr. 2`. */
const clausesOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .split(/[!?;,]|(?<!\d|\bnr|\bno)\.|(?<![\p{L}])(?:aber|sondern|doch lieber|but)(?![\p{L}])/u)
    .map((clause) => ` ${clause} `)

const word = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'u')

const NO = word(
  "nicht|kein[e|en|em|er]*|nie|leider|unmöglich|schlecht|not|no|never|unfortunately|cannot|can['’]t|won['’]t|doesn['’]t|don['’]t|afraid",
)

/** Weekday, `1.12.`, `1. Dezember`, `1 December`, `December 1`. */
function waysToSay(day: string): RegExp[] {
  const date = new Date(`${day}T00:00:00Z`)
  const [number, month] = [date.getUTCDate(), date.getUTCMonth()]
  const months = (monthNames[month] ?? []).join('|')
  return [
    word((weekdayNames[(date.getUTCDay() + 6) % 7] ?? []).join('|')),
    word(`0?${number}\\. ?0?${month + 1}\\.?`),
    word(`0?${number}\\.?(?:st|nd|rd|th)? (?:of )?(?:${months})\\.?`),
    word(`(?:${months})\\.? 0?${number}(?:st|nd|rd|th)?`),
  ]
}
