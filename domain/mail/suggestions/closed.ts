/** When the writer's company is shut: nobody is to be visited then. */

import { mondayOfWeek } from '../../time/calendar-weeks.ts'
import { addDays } from '../../time/local-time.ts'
import { COMPANY, HOLIDAYS, NOT_SHUT, NOT_THEIRS, OPENING_HOURS, SHUT } from './closed-words.ts'
import type { Sentence } from './sentences.ts'
import type { Reading, Suggestion } from './suggestion.ts'
import { word } from './words.ts'

const UNTIL =
  /(?:^|[^\p{L}])(?:bis|until|till|through|thru|to)(?:\s+(?:einschlie(?:ß|ss)lich|einschl\.?|inkl\.?|inklusive|zum|and including|including|und|mit|the|den))*\s*$|[-–—]\s*$/iu
/** Between two days that are named each. */
const AND = /^[\s,)]*(?:und|u\.|sowie|and|&|\+)\s*(?:(?:dem|the|am|on|auch|also|den)\s*)*$/iu
const FROM = /(?:^|[^\p{L}])(?:ab|von|vom|from|starting|beginning|seit)(?:\s+(?:dem|the|on))*\s*$/iu
const BACK = word('wieder|zurück|zurueck|back|reopen\\p{L}*|again|öffnen|starten|resume')
const BETWEEN_YEARS = word(
  'zwischen (?:weihnachten und (?:neujahr|silvester)|den jahren|den feiertagen)|between christmas and new year\\p{L}*',
  'between the years',
)
const WEEKS =
  /(?<![\p{L}\d])(?:kw|kalenderwochen?|calendar weeks?|weeks?)\s*(\d{1,2})(?:\s*(?:\.|\/|-|–|bis|und|to|and|\+)\s*(?:kw\s*)?(\d{1,2}))?(?!\d)/iu

/** null: it says nothing of the kind, or what is past. */
export function closedIn({ sentences, writtenOn }: Reading): Suggestion | null {
  for (const [at, sentence] of sentences.entries()) {
    if (!isShut(sentence) || isOpeningHours(sentence)) continue
    const next = sentences[at + 1]
    const days = spanIn(sentence, writtenOn) ?? (next && !NOT_THEIRS.test(next.text) ? spanIn(next, writtenOn) : null)
    if (!days || (days.until ?? days.day ?? '') < writtenOn) continue
    const back = days.until === null && next && BACK.test(next.text) ? backOn(next) : null
    const reopens = back !== null && back > (days.day ?? writtenOn) ? back : null
    const time = days.until === null && reopens === null ? (sentence.times[0]?.time ?? null) : null
    return { kind: 'closed', quote: sentence.text, ...days, until: days.until ?? reopens, time }
  }
  return null
}

/** The writer's company is said to be shut. */
export const isShut = ({ text, isQuestion }: Sentence): boolean =>
  !isQuestion && (HOLIDAYS.test(text) || (SHUT.test(text) && isOwn(text))) && !NOT_THEIRS.test(text) && !NOT_SHUT.test(text)

const MOST_WORDS_WITHOUT_SUBJECT = 8

/** The writer speaks of his company, or of nobody else. */
const isOwn = (text: string): boolean => COMPANY.test(text) || text.split(/\s+/).length <= MOST_WORDS_WITHOUT_SUBJECT

const isOpeningHours = ({ text, days }: Sentence): boolean =>
  OPENING_HOURS.test(text) && days.every(({ start, end }) => !/\d/.test(text.slice(start, end)))

type Span = { day: string | null; until: string | null }

function spanIn(sentence: Sentence, writtenOn: string): Span | null {
  const { text, days } = sentence
  const [first, second] = days.filter(({ start, end }) => !isBackAround(text, start, end))
  if (!first) return outsideOfDays(sentence, writtenOn)
  const ahead = text.slice(0, first.start)
  if (second && second.day >= first.day && (UNTIL.test(text.slice(0, second.start)) || AND.test(text.slice(first.end, second.start)))) {
    return { day: first.day, until: second.day }
  }
  if (UNTIL.test(ahead)) return { day: null, until: first.day }
  const reopens = days.find((each) => each !== first && isBackAround(text, each.start, each.end))
  return { day: first.day, until: reopens && addDays(reopens.day, -1) > first.day ? addDays(reopens.day, -1) : null }
}

/** Weeks by number, and the week between the years. Only the day of return: shut up to the day before. */
function outsideOfDays(sentence: Sentence, writtenOn: string): Span | null {
  const year = Number(writtenOn.slice(0, 4))
  if (BETWEEN_YEARS.test(sentence.text)) return { day: `${year}-12-27`, until: `${year}-12-31` }
  const [, from, to] = WEEKS.exec(sentence.text) ?? []
  if (from !== undefined) return { day: mondayOfWeek(Number(from), writtenOn), until: addDays(mondayOfWeek(Number(to ?? from), writtenOn), 6) }
  const until = backOn(sentence)
  return until === null ? null : { day: null, until }
}

const backOn = ({ text, days }: Sentence): string | null => {
  const back = days.find(({ start, end }) => isBackAround(text, start, end))
  return back ? addDays(back.day, -1) : null
}

/** `ab dem 7.1. sind wir wieder da`, `we are back on 7 January` */
function isBackAround(text: string, start: number, end: number): boolean {
  const [before, behind] = [/[^,;.]*$/u.exec(text.slice(0, start))?.[0] ?? '', /^[^,;.]*/u.exec(text.slice(end))?.[0] ?? '']
  if (UNTIL.test(before)) return false
  return (FROM.test(before) && BACK.test(behind)) || BACK.test(before.slice(-40))
}
