/** When the writer's company is shut: nobody is to be visited then. */

import { mondayOfWeek } from '../../time/calendar-weeks.ts'
import { addDays } from '../../time/local-time.ts'
import type { Sentence } from './sentences.ts'
import type { Reading, Suggestion } from './suggestion.ts'
import { word } from './words.ts'

/** What only a company has. */
const HOLIDAYS = word(
  '(?:betriebs|werks?|firmen|sommer|winter|weihnachts|oster|herbst)(?:ferien|urlaub|ruhe|pause|schließung|schliessung)|inventur(?:tag)?',
  'company holidays?|(?:plant|works|factory|summer|winter|christmas|holiday) (?:shutdown|closure|holidays?|break)|shutdown',
)
const OWN = word(
  "wir|uns|unser(?:e[nrms]?)?|ich|we|we['’]re|our|us|betrieb|büro|werk|firma|laden|werkstatt|geschäft|office|offices|plant|factory|workshop",
)
const SHUT = word(
  '(?:betriebs|werks?|firmen|sommer|winter|weihnachts|oster|herbst)(?:ferien|urlaub|ruhe|pause|schließung|schliessung)|betriebsausflug(?:e?s)?|brückentag|zugesperrt|verschlossen\\p{L}*|nicht geöffnet|geschlossen (?:hält|halten)',
  'stock count|(?:laden|bude|betrieb) (?:\\S+ ){0,6}dicht|shuts? down|closing (?:the|our)|shut (?:all day|down|for|from|on|between)',
  'werksschließung|inventur(?:tag)?|zwangspause',
  '(?:bleib(?:t|en)|hat|haben|ist|sind|wird|werden)(?: \\S+){0,12}? (?:geschlossen|zu(?=[.,;!]|$))',
  'mach(?:t|en)(?: \\S+){0,8} zu(?=[.,;!]|$)|ruht|ruhen|türen zu|tore zu|pforten|nicht gearbeitet|arbeiten (?:wir )?nicht|geschlossen',
  'schließen wir|schliessen wir|(?:wir|alle) (?:machen|haben|sind|gehen)(?: \\S+){0,6} (?:urlaub|ferien)|nicht besetzt',
  'company holidays?|(?:plant|works|factory|summer|winter|christmas|holiday) (?:shutdown|closure|holidays?|break)|shutdown',
  'stocktak\\p{L}+|(?:are|is|be|remains?|stays?|keep)(?: \\p{L}+){0,2} closed',
  '(?:we|workshop|office|plant|company|factory|warehouse|shop|business) closes?|closed (?:for|from|between|due|until)',
)
/** Said of something else, of others, or to the contrary. */
const NOT_THEIRS = word(
  '(?:ihre?[nr]?|eure?[nr]?) (?:betriebs|werks|inventur)\\p{L}*|(?:ihr|euer) (?:betrieb|büro|lager|werk)|haben sie|habt ihr|sind sie',
  'seid ihr|mein(?:e[nrms]?)? \\p{L}+|my \\p{L}+|lieferant\\p{L}*|zoll\\p{L}*|\\p{L}*amt|behörde\\p{L}*|bank|post|haulier\\p{L}*|forwarder\\p{L}*|customs|authorit\\p{L}+|council|subcontractor\\p{L}*|school\\p{L}*|hersteller\\p{L}*|spediteur\\p{L}*|spedition\\p{L}*',
  'vorlieferant\\p{L}*|supplier\\p{L}*|manufacturer\\p{L}*|carrier\\p{L}*|your (?:\\p{L}+ )?(?:company|offices?|plant|warehouse|team)|thanks? (?:you )?for letting|vertrag\\p{L}*',
  'rahmenvertrag|vereinbarung\\p{L}*|kreislauf|gehäuse|ventile?|behälter|deckel|straße|strasse|autobahn|brücke|tor|zufahrt',
  'ausschreibung|portal|anmeldung|tender|registration|contract|deal|ticket|case|issue|order|road|valve|lid|bridge|motorway',
)
const NOT_SHUT = word(
  'nicht (?:\\p{L}+ )?geschlossen',
  'kein(?:e|en)? (?:\\p{L}+ )?(?:betriebsferien|betriebsurlaub|werksferien|inventur|ferien|urlaub|sommerpause)|durchgehend|wie gewohnt',
  'normal (?:geöffnet|da|erreichbar|besetzt)|abgesagt|verschoben|vorbei|waren|war|hatten|not closed?|not be (?:shut|closed)|do(?:es)?n.t close',
  'nicht schließen|schließen (?:\\S+ ){0,3}nicht|no (?:company )?(?:shutdown|holidays?|closure)|remain open|stay open|open as usual',
  'were closed|was closed|is over|are over',
)
const UNTIL =
  /(?:^|[^\p{L}])(?:bis|until|till|through|thru|to)(?:\s+(?:einschlie(?:ß|ss)lich|einschl\.?|inkl\.?|zum|and including|the|den|mit))*\s*$|[-–—]\s*$/iu
const FROM = /(?:^|[^\p{L}])(?:ab|von|vom|from|starting|beginning|seit)(?:\s+(?:dem|the|on))*\s*$/iu
const BACK = word('wieder|zurück|zurueck|back|reopen\\p{L}*|again|öffnen|starten|resume')
/** The day without its month before a full one: `vom 24. bis 31. Dezember`, `24.-31.12.` */
const BARE_DAY = /(?<![\d.])(\d{1,2})\.?\s*(?:bis(?:\s+zum)?|-|–|und|to|until|and|\/)\s*$/iu
const BETWEEN_YEARS = word(
  'zwischen (?:weihnachten und (?:neujahr|silvester)|den jahren|den feiertagen)|between christmas and new year\\p{L}*',
  'between the years',
)
const WEEKS =
  /(?<![\p{L}\d])(?:kw|kalenderwochen?|calendar weeks?|weeks?)\s*(\d{1,2})(?:\s*(?:\.|\/|-|–|bis|und|to|and|\+)\s*(?:kw\s*)?(\d{1,2}))?(?!\d)/iu

/** null: it says nothing of the kind, or what is past. */
export function closedIn({ sentences, writtenOn }: Reading): Suggestion | null {
  for (const [at, sentence] of sentences.entries()) {
    if (!isShut(sentence)) continue
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

const isShut = ({ text, isQuestion }: Sentence): boolean =>
  !isQuestion && (HOLIDAYS.test(text) || (SHUT.test(text) && isOwn(text))) && !NOT_THEIRS.test(text) && !NOT_SHUT.test(text)

const MOST_WORDS_WITHOUT_SUBJECT = 8

/** The writer speaks of his company, or of nobody else. */
const isOwn = (text: string): boolean => OWN.test(text) || text.split(/\s+/).length <= MOST_WORDS_WITHOUT_SUBJECT

type Span = { day: string | null; until: string | null }

function spanIn(sentence: Sentence, writtenOn: string): Span | null {
  const { text, days } = sentence
  const [first, second] = days.filter(({ start, end }) => !isBackAround(text, start, end))
  if (!first) return outsideOfDays(sentence, writtenOn)
  const ahead = text.slice(0, first.start)
  if (
    second &&
    second.day >= first.day &&
    (UNTIL.test(text.slice(0, second.start)) || /^\s*(?:und|and)\s*(?:dem|the)?\s*$/iu.test(text.slice(first.end, second.start)))
  ) {
    return { day: first.day, until: second.day }
  }
  const bare = BARE_DAY.exec(ahead)?.[1]
  if (bare !== undefined && Number(bare) < Number(first.day.slice(8)))
    return { day: `${first.day.slice(0, 8)}${bare.padStart(2, '0')}`, until: first.day }
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
