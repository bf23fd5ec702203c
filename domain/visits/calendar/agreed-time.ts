/** The time on which two have agreed in a mail and what it answers. */
import { sentencesOf } from '../../mail/suggestions/sentences.ts'
import { suggestionsIn } from '../../mail/suggestions/suggest.ts'
import { SOMETHING_ELSE } from '../../mail/suggestions/visit-words.ts'
import { NOT, word } from '../../mail/suggestions/words.ts'
import { trimMailText } from '../../mail/text/trim-mail-text.ts'

/** `YYYY-MM-DD` and `HH:mm`, null: only the day is said; `quote`: the sentence it stands in. */
export type AgreedDay = { day: string; time: string | null; quote: string }
export type AgreedTime = AgreedDay & { time: string }

const YES = word(
  'passt|klappt|einverstanden|abgemacht|in ordnung|geht klar|gern(?:e)?|ok(?:ay)?|bestätigt|bestätige|ja|perfekt|prima|yes|works|fine|agreed|confirmed|suits|perfect|sounds good|see you',
)
/** Whoever names another day or thing says yes to that. */
const MOST_WORDS_OF_YES = 14
/** Longer threads are read by people. Characters. */
const LONGEST_THREAD = 4_000
/** Lines that say when a mail was sent name a time as well. */
const HEADER = /(?:schrieb|wrote|gesendet|sent|datum|date|received|empfangen)\b|^(?:von|from|an|to|cc|betreff|subject):/iu

/**
 * The day and time that the mail says yes to: named in it, or, where it only says yes, the one time that what it answers proposes. null: none, or not for certain.
 * @param text the whole mail with what it quotes @param receivedOn the day it came, `YYYY-MM-DD`
 * @example agreedTime('Passt!\n\nAm 26.11.2026 schrieb J. Petersen:\n> Donnerstag, 3. Dezember um 14:00?', '2026-11-27') // 2026-12-03, 14:00
 */
export function agreedTime(text: string, receivedOn: string): AgreedTime | null {
  const said = suggestionsIn(text, receivedOn).find(({ kind }) => kind === 'visit')
  if (said?.day) return said.time === null ? null : { day: said.day, time: said.time, quote: said.quote }
  const own = trimMailText(text)
  return isBareYes(own, receivedOn) ? onlyTimeIn(quotedIn(text, own), receivedOn) : null
}

function isBareYes(own: string, receivedOn: string): boolean {
  const sentences = sentencesOf(own, receivedOn)
  const yes = sentences.find((sentence) => YES.test(sentence.text) && sentence.text.split(/\s+/).length <= MOST_WORDS_OF_YES)
  return yes !== undefined && sentences.every(({ text, days, times }) => days.length + times.length === 0 && !NOT.test(text))
}

/** Without the marks of quoting, and without what the author wrote now. */
function quotedIn(text: string, own: string): string {
  const lastLine = own.split('\n').findLast((line) => line.trim() !== '') ?? ''
  const begins = text.indexOf(lastLine) + lastLine.length
  const lines = text.slice(begins, begins + LONGEST_THREAD).split(/\r?\n/)
  return lines
    .map((line) => line.replace(/^[>\s]+/, ''))
    .filter((line) => !HEADER.test(line))
    .join('\n')
}

function onlyTimeIn(thread: string, receivedOn: string): AgreedTime | null {
  const proposed = sentencesOf(thread, receivedOn).flatMap(({ text, days, times }) =>
    days.filter(({ day }) => day > receivedOn).map(({ day }) => ({ day, time: times.length === 1 ? (times[0]?.time ?? null) : null, quote: text })),
  )
  const [first, ...others] = proposed.flatMap(({ time, ...said }) => (time === null ? [] : [{ ...said, time }]))
  if (!first || SOMETHING_ELSE.test(first.quote) || others.some(({ time }) => time !== first.time)) return null
  // A mail before it may have named the day alone.
  return proposed.every(({ day }) => day === first.day) ? first : null
}
