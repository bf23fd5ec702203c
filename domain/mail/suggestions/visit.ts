/** A time on which the writer agrees to meet. Whoever only asks for one, or says when something else takes place, agrees to nothing. */
import type { NamedDay } from '../../time/days-in-text.ts'
import type { Sentence } from './sentences.ts'
import type { Reading, Suggestion } from './suggestion.ts'
import { NOT, PAST, PERHAPS, word } from './words.ts'

const AGREES = word(
  'pass(?:t|en|te es)|klappt|klappen|taugt|accept|alles klar|geht (?:klar|in ordnung|gut|bei|für|auch|es|mir|uns|prima|super)|geht[.!]?$|ginge gut',
  '^(?:ja|yes|jawohl|klar|gern)',
  'ist (?:\\p{L}+ ){0,2}(?:ok|okay|gut|prima|perfekt|super|recht|notiert|eingetragen|fix|gebongt|möglich|machbar)|(?:vor|ver)gemerkt',
  'vermerkt|eingeplant|eingetragen|notiert|reserviert|geblockt|freigehalten|in ordnung|o\\.?k\\.?|okay|einverstanden|abgemacht',
  'vereinbart|gebongt|bestätig(?:e|en|t)|zusagen|sage[n]?(?: \\S+){0,6} zu|zugesagt|machen wir(?= (?:so|das|es|fest|gern)|[.,!]|$)',
  'so machen|nehmen wir|wir nehmen|nehme|passend|gepasst hat|halten wir|wir halten|steht|bleibt es bei|bleibt bei|dabei bleibt',
  'bleib(?:t|en) (?:\\S+ ){0,4}bestehen|wie (?:verabredet|besprochen|vereinbart|abgesprochen|gehabt)|freu(?:e|en)? (?:mich|uns)',
  'erwarte[n]? (?:sie|dich|euch)|sehen (?:wir )?uns|treffen (?:wir )?uns|gern|gerne|prima|perfekt|super|wunderbar|works|does[.!]?$',
  '(?:is|are|would be|will be|sounds|looks) (?:\\p{L}+ )?(?:good|fine|ok|okay|perfect|great)|you may|fits|suits?|fine|confirm(?:ed)?',
  'see you|look(?:ing)? forward|agreed|perfect|sounds good|great|good for|gefällt (?:mir|uns)',
  'trage[n]? (?:das|es|ihn|den) (?:\\S+ ){0,4}ein|willkommen|begrüßen|empfangen|welcome you|receive you|expect you|happy to meet',
  "let['’]?s (?:meet|do|say)|meet you|(?:i|we)(?:['’]ll| will) be (?:here|there|ready|in)|have you here|deal|booked|noted",
)
/** He asks to come at a time that he names. */
const INVITES = word(
  "kom+en s(?:ie|['’])",
  'komm+t (?:doch|gern|gerne|ihr|bitte|einfach|mal|vorbei)|komm|vorbeikommen|kommen (?:sie )?(?:\\p{L}+ )?vorbei',
  'vorbeischauen|schauen sie|besuchen sie|besuch uns|erwarten wir|come (?:by|over|along|and see|to see|to our|to us|visit)|please come',
  'visit us|you come to us|stop by|drop by',
)
/** `Dann bis Donnerstag, 14 Uhr!` */
const UNTIL_THEN =
  /^(?:(?:dann|also|alles klar|super|prima|ok|okay|gut|perfekt|danke|vielen dank|ja|wunderbar)[\s,:!–-]+){0,3}(?:bis|see you(?: on)?|until|till)\s/iu
/** Days that are only told: those before which, from which or instead of which. */
const NOT_ON =
  /(?:^|[^\p{L}])(?:bis(?: zum| spätestens)?|ab(?: dem)?|seit(?: dem)?|vor(?: dem)?|nach(?: dem)?|vom|statt(?: am| dem)?|anstatt(?: am| dem)?|außer(?: am)?|by|until|till|before|after|since|from|instead of|except|dated|of)\s*$/iu
/** Something else takes place then. */
export const SOMETHING_ELSE = word(
  '\\p{L}*(?:lieferung|anlieferung|abholung|sendung|montage)(?:en|s)?|liefer\\p{L}*|geliefert|anliefer\\p{L}*|abholen|abgeholt|ware',
  'waren|ersatz|palette|spedit\\p{L}*|lkw|fahrer|kurier|container|paket\\p{L}*|monteure?n?|lorry|van|haulier|auditor\\p{L}*|kran|crane|prüfer|tüv|techniker\\p{L}*|handwerker\\p{L}*',
  'telefon(?:at|ieren|isch|termin|konferenz)?|telefonat\\p{L}*|telko|anruf\\p{L}*|anrufen|angerufen|rufen|rufe|ruf',
  'sprechen (?:wir )?am telefon|teams\\p{L}*|zoom|webex|online\\p{L}*|video\\p{L}*|webinar\\p{L}*|intern(?:e[nrms]?)?|internal',
  'angebot\\p{L}*|rechnung\\p{L}*|preis\\p{L}*|muster|bestellung|auftrag|frist|abgabe|submission|zahlung|überweis\\p{L}*|messe',
  'inventur|urlaub|betriebsferien|geschlossen|feiertag|geöffnet|öffnungszeiten|sprechzeiten|bürozeiten|deliver\\p{L}*|shipment',
  'shipping|pick[- ]?up|collect(?:ion|ed)?|courier|truck|driver|technician|call|phone|telephone|ring|skype|invoice|quote|quotation',
  'price|order|deadline|payment|holiday|closed|webinar|opening hours|office hours',
)

/** For having offered to come. */
const THANKS = word('(?:danke?|thank(?:s| you)) für|thank(?:s| you) for|rather not|lieber nicht')

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
  if (isQuestion || sentence.days.length === 0) return null
  const isFarewell = UNTIL_THEN.test(text) && endsSoon(sentence)
  const clauses = clausesOf(sentence)
  const said = clauses.filter((clause) => !NOT.test(clause.text))
  if (said.some((clause) => SOMETHING_ELSE.test(clause.text) || PAST.test(clause.text))) return null
  const positive = said.filter((clause) => !PERHAPS.test(clause.text))
  const days = sentence.days.filter(
    (day) => isOn(day, text, isFarewell) && day.day >= writtenOn && positive.some((clause) => contains(clause, day.start)),
  )
  const [day] = [...new Set(days.map((each) => each.day))]
  if (day === undefined || new Set(days.map((each) => each.day)).size > 1) return null
  const time = times.find(({ start }) => positive.some((clause) => contains(clause, start)))?.time ?? timeBegins(after)
  const isAgreed = positive.some((clause) => AGREES.test(clause.text)) || isFarewell || isYesBeside(sentence, [before, after]) || isAnnounced(before)
  if (time === null && day === writtenOn) return null
  if (!isAgreed && !(time !== null && positive.some((clause) => INVITES.test(clause.text)) && !THANKS.test(text))) return null
  return { kind: 'visit', quote: text, day, until: null, time }
}

type Clause = { text: string; start: number }

const BREAK = /[,;:]\s|\s[–-]\s|\s(?=(?:aber|jedoch|dafür|sondern|sonst|allerdings|but|however|though)\s)/giu

/** The parts of a sentence that may say yes and no beside each other. */
function clausesOf({ text, times }: Sentence): Clause[] {
  const breaks = [...text.matchAll(BREAK)].map((found) => found.index + found[0].length)
  // `Donnerstag, 14 Uhr` is one.
  const starts = [0, ...breaks.filter((at) => !times.some(({ start }) => /^(?:um |gegen |at |den )?$/iu.test(text.slice(at, start))))]
  return starts.map((start, number) => ({ start, text: text.slice(start, starts[number + 1] ?? text.length) }))
}

const contains = ({ text, start }: Clause, position: number): boolean => position >= start && position < start + text.length

const MOST_WORDS_BEHIND = 3

/** Little follows the day and its time. */
function endsSoon({ text, days, times }: Sentence): boolean {
  const end = Math.max(...[...days, ...times].map((named) => named.end))
  return text.slice(end).split(/\s+/).filter(Boolean).length <= MOST_WORDS_BEHIND
}

const isOn = ({ start }: NamedDay, text: string, isFarewell: boolean): boolean => isFarewell || !NOT_ON.test(text.slice(0, start))

const timeBegins = (sentence: Sentence | undefined): string | null => {
  const [first] = sentence?.times ?? []
  return sentence &&
    first &&
    !sentence.isQuestion &&
    (/^(?:um|gegen|at|around|uhrzeit|zeit|beginn|time|start)?:?\s*$/iu.test(sentence.text.slice(0, first.start)) || meetsThen(sentence))
    ? first.time
    : null
}

/** `Wir erwarten Sie um 9 Uhr 30.` */
const meetsThen = ({ text, days }: Sentence): boolean =>
  days.length === 0 && (AGREES.test(text) || INVITES.test(text)) && !NOT.test(text) && !SOMETHING_ELSE.test(text)

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
