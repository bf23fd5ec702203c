/** Which of the offered times a reply names. */
import { monthNames, weekdayNames } from '../../time/day-names.ts'
import { toLocal } from '../../time/local-time.ts'
import type { OfferedTime } from './offer-text.ts'

/**
 * The one whose day the text names while it names the day of no other; null: none, or more than one. A reply may say no to what it names: this only chooses what is
 * looked at first, a person decides. The text is to be without the quoted mail, which names all of them.
 * @example namedTime('Der 1. Dezember passt gut.', offered, 'Europe/Berlin')
 */
export function namedTime<Time extends OfferedTime>(text: string, offered: readonly Time[], zone: string): Time | null {
  const said = ` ${text.toLowerCase().replaceAll(/\s+/g, ' ')} `
  const named = offered.filter(({ startsAt }) => waysToSay(toLocal(startsAt, zone).slice(0, 10)).some((way) => way.test(said)))
  const [only] = named
  return only && named.length === 1 ? only : null
}

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

const word = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'u')
