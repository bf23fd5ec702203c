/** A time on which the writer agrees to meet. Whoever only asks for one, or says when something else takes place, agrees to nothing. */
import type { NamedDay } from '../../time/days-in-text.ts'
import { type Clause, clausesOf, contains } from './clauses.ts'
import { isShut } from './closed.ts'
import type { Sentence } from './sentences.ts'
import type { Reading, Suggestion } from './suggestion.ts'
import { AGREES, INVITES, NOT_BEGINNING, NOT_ON, ONLINE, SOMETHING_ELSE, THANKS, UNTIL_THEN, WITH_READER } from './visit-words.ts'
import { NOT, PAST, PERHAPS } from './words.ts'

/** null: nothing is agreed, or more than one day. */
export function visitIn({ sentences, writtenOn }: Reading): Suggestion | null {
  for (const [at, sentence] of sentences.entries()) {
    const said = agreedIn(sentence, [sentences[at - 1], sentences[at + 1]], writtenOn)
    if (said) return said
  }
  return null
}

function agreedIn(sentence: Sentence, [before, after]: readonly (Sentence | undefined)[], writtenOn: string): Suggestion | null {
  const { text, isQuestion, times } = sentence
  if (isQuestion || sentence.days.length === 0 || isShut(sentence) || isOnlineElsewhere(text)) return null
  const isFarewell = UNTIL_THEN.test(text) && endsSoon(sentence)
  const clauses = clausesOf(sentence)
  const said = clauses.filter((clause) => !NOT.test(clause.text))
  if (said.some((clause) => isSomethingElse(sentence, clause) || PAST.test(clause.text))) return null
  const positive = said.filter((clause) => !PERHAPS.test(clause.text))
  const days = sentence.days.filter(
    (day) => isOn(day, text, isFarewell) && day.day >= writtenOn && positive.some((clause) => contains(clause, day.start)),
  )
  const [day] = [...new Set(days.map((each) => each.day))]
  if (day === undefined || new Set(days.map((each) => each.day)).size > 1) return null
  const time = times.find(({ start }) => positive.some((clause) => contains(clause, start)))?.time ?? timeBegins(after, day)
  const isAgreed = positive.some((clause) => AGREES.test(clause.text)) || isFarewell || isYesBeside(sentence, [before, after]) || isAnnounced(before)
  if (time === null && day === writtenOn) return null
  if (!isAgreed && !(time !== null && positive.some((clause) => INVITES.test(clause.text)) && !THANKS.test(text))) return null
  return { kind: 'visit', quote: text, day, until: null, time }
}

const MOST_WORDS_BEHIND = 3

/** Little follows the day and its time. */
function endsSoon({ text, days, times }: Sentence): boolean {
  const end = Math.max(...[...days, ...times].map((named) => named.end))
  return text.slice(end).split(/\s+/).filter(Boolean).length <= MOST_WORDS_BEHIND
}

const isOn = ({ start }: NamedDay, text: string, isFarewell: boolean): boolean => isFarewell || !NOT_ON.test(text.slice(0, start))

/** The sentence behind the day says when: `Sagen wir 14 Uhr?`, `Ask for me at the gatehouse at 2.30pm.` */
function timeBegins(sentence: Sentence | undefined, day: string): string | null {
  const [first, other] = sentence?.times ?? []
  if (!sentence || !first || other || sentence.days.some((each) => each.day !== day)) return null
  const said = clausesOf(sentence).find((clause) => contains(clause, first.start))?.text ?? sentence.text
  return [NOT, SOMETHING_ELSE, NOT_BEGINNING].some((pattern) => pattern.test(said)) ? null : first.time
}

/** Something else takes place, where the day or the yes stands. */
const isSomethingElse = ({ days }: Sentence, clause: Clause): boolean =>
  SOMETHING_ELSE.test(clause.text) && (AGREES.test(clause.text) || days.some(({ start }) => contains(clause, start)))

const isOnlineElsewhere = (text: string): boolean => ONLINE.test(text) && !WITH_READER.test(text)

const MOST_WORDS_OF_YES = 8
const MOST_WORDS_OF_DAY = 8
const MOST_WORDS_OF_TIME = 16

/** `Passt. Donnerstag, 3. Dezember, 14 Uhr.` */
const isYesBeside = ({ text, times }: Sentence, around: readonly (Sentence | undefined)[]): boolean =>
  text.split(/\s+/).length <= (times.length > 0 ? MOST_WORDS_OF_TIME : MOST_WORDS_OF_DAY) && around.some(isBareYes)

/** `Hiermit bestätige ich unseren Termin für`, and the day on a line of its own. */
const isAnnounced = (sentence: Sentence | undefined): boolean =>
  sentence !== undefined &&
  /(?:[\p{L}],?|:)$/u.test(sentence.text) &&
  AGREES.test(sentence.text) &&
  !NOT.test(sentence.text) &&
  !SOMETHING_ELSE.test(sentence.text)

/** `Passt.`, `Ja, sehr gerne!`: a yes to what stands beside it. */
const isBareYes = (sentence: Sentence | undefined): boolean =>
  sentence !== undefined &&
  !sentence.isQuestion &&
  sentence.days.length === 0 &&
  sentence.text.split(/\s+/).length <= MOST_WORDS_OF_YES &&
  !SOMETHING_ELSE.test(sentence.text) &&
  !NOT.test(sentence.text) &&
  (AGREES.test(sentence.text) || /^(?:ja|yes|jawohl|genau|sehr gern)(?!\p{L})/iu.test(sentence.text))
