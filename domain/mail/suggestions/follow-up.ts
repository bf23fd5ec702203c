/** Something to come back to: what is asked for until a day, what the writer promises until one, and when he wants to be asked again. */

import type { NamedDay } from '../../time/days-in-text.ts'
import { periodIn } from '../../time/periods-in-text.ts'
import { ASKS, AWAY, COME_BACK, DELIVERY, ELSE, IS_SET, NOT_ASKED, PROMISES, THANKS, UNTIL } from './follow-up-words.ts'
import type { Sentence } from './sentences.ts'
import type { Reading, Suggestion } from './suggestion.ts'
import { AGREES } from './visit-words.ts'
import { NOT, PERHAPS } from './words.ts'

/** null: nothing is to be come back to. */
export function followUpIn({ sentences, writtenOn }: Reading): Suggestion | null {
  for (const sentence of sentences) {
    const day = dayToComeBack(sentence, writtenOn)
    if (day !== null) return { kind: 'follow_up', quote: sentence.text, day, until: null, time: sentence.times[0]?.time ?? null }
  }
  return null
}

function dayToComeBack(sentence: Sentence, writtenOn: string): string | null {
  const { text, days } = sentence
  if (ELSE.test(text) || isRangeOfWeek(text)) return null
  const ahead = days.filter(({ day }) => day >= writtenOn)
  // What the writer sends today is here before anybody comes back to it.
  const later = ahead.filter(({ day }) => day > writtenOn)
  return deadlineIn(text, ahead) ?? dayAskedFor(sentence, ahead) ?? dayPromised(sentence, later) ?? periodToComeBack(sentence, writtenOn)
}

/** `vom 24.12. bis 6.1.` */
const IS_RANGE = /(?:^|[^\p{L}])(?:vom|from|between|zwischen)\s[^,;]*\s*$/iu

/** `bis zum 4.`, `by Friday`: beside it something is asked for or promised, or it is a day that is set. */
function deadlineIn(text: string, ahead: readonly NamedDay[]): string | null {
  const deadlines = ahead.filter(
    ({ start }) => UNTIL.test(text.slice(0, start)) && !IS_RANGE.test(text.slice(0, start)) && !DELIVERY.test(clauseAround(text, start)),
  )
  const wants = (said: string): boolean => ASKS.test(said) || PROMISES.test(said)
  const here = deadlines.find(({ start }) => wants(clauseAround(text, start)) && !NOT_ASKED.test(clauseAround(text, start)))
  const other = deadlines.find(({ start }) => (wants(text) || IS_SET.test(text)) && !AWAY.test(clauseAround(text, start)) && !NOT_ASKED.test(text))
  return (here ?? other)?.day ?? null
}

const TOLD = /(?:^|[^\p{L}])(?:vom|seit|bis|of|from|dated|since|until|till)\s*(?:dem\s*|zum\s*)?$/iu

/** A day on which to ask, to call or to hear. */
function dayAskedFor({ text, isQuestion }: Sentence, ahead: readonly NamedDay[]): string | null {
  if (!isAsked(text, isQuestion)) return null
  return ahead.find(({ start }) => !TOLD.test(text.slice(0, start)))?.day ?? null
}

const isAsked = (text: string, isQuestion: boolean): boolean => COME_BACK.test(text) && !THANKS.test(text) && (!isQuestion || ASKS.test(text))

/** `Unsere Entscheidung teilen wir Ihnen am 9. Juni mit.` */
function dayPromised({ text, isQuestion }: Sentence, ahead: readonly NamedDay[]): string | null {
  if (isQuestion || THANKS.test(text)) return null
  const told = ahead.filter(({ start }) => !TOLD.test(text.slice(0, start)))
  const said = told.find(({ start }) => isPromise(clauseAround(text, start))) ?? told.find(({ start }) => isPromise(shortOrWhole(text, start)))
  return said?.day ?? null
}

const MOST_WORDS_OF_DAY = 5

/** `Am 4. Januar, schicke ich Ihnen`: what stands about the day, or all where that is the day alone. */
function shortOrWhole(text: string, position: number): string {
  const clause = clauseAround(text, position)
  return clause.trim().split(/\s+/).length <= MOST_WORDS_OF_DAY && !AGREES.test(text) ? text : clause
}

const isPromise = (clause: string): boolean => PROMISES.test(clause) && !DELIVERY.test(clause) && !NOT.test(clause) && !PERHAPS.test(clause)

/** The middle of a month, a week by number. */
function periodToComeBack({ text, isQuestion }: Sentence, writtenOn: string): string | null {
  const period = periodIn(text, writtenOn)
  if (period === null) return null
  const isDeadline = UNTIL.test(text.slice(0, period.start)) && ASKS.test(text) && !DELIVERY.test(text)
  const isSaid = isAsked(text, isQuestion) || isDeadline || (!isQuestion && isPromise(clauseAround(text, period.start)))
  return isSaid ? period.day : null
}

const clauseAround = (text: string, position: number): string =>
  `${text.slice(0, position).match(/[^,;]*$/)?.[0] ?? ''} ${text.slice(position).match(/^[^,;]*/)?.[0] ?? ''}`

/** `Montag bis Freitag` are hours of opening. */
const isRangeOfWeek = (text: string): boolean =>
  /(?:montag|mo|monday|mon)\.?s?\s*(?:bis|-|–|to|through)\s*(?:freitag|fr|donnerstag|do|samstag|sa|friday|fri|thursday)(?!\p{L})/iu.test(text)
