/** Something to come back to: what is asked for until a day, what the writer promises until one, and when he wants to be asked again. */

import { periodIn } from '../../time/periods-in-text.ts'
import type { Sentence } from './sentences.ts'
import type { Reading, Suggestion } from './suggestion.ts'
import { word } from './words.ts'

/** Until a day: asked of the reader, or promised by the writer. */
const ASKS = word(
  'bitte[nt]?|sage[n]?|ersuche[n]?|übermittel(?:n|t)|brauch(?:e|en|t)?|bräucht(?:e|en)|benötig(?:e|en|t)|erwarte[nt]?|wünsche[n]?|hätte[n]? gerne?|schick(?:e|en|t|st)?',
  'send(?:e|en|et)|zusenden|zukommen|melde[nt]?|meld|rückmeldung|rückruf|antwort(?:en|e|et)?|bescheid|nennen|mitteilen|teilen',
  'bestätig(?:en|e|t)|unterlagen|können sie|kann ich|können wir|könnten sie|kannst du|könntest du|könnt ihr|gib|geben|entscheid(?:e|en|et|ung)',
  'bekomm(?:en|st|t)|erhalten|erhältst|rufe? (?:\\p{L}+ )?(?:ich|sie)|sage[n]? (?:\\p{L}+ )?bescheid|einreichen|vorlegen|anbieten',
  'angebot|please|need(?:ed)?|require|reply|answer|respond|response|feedback|let (?:us|me) know|hören|hörst|get back|hear from|decide',
  'decision|send|submit|provide|could you|can you|would you|will you|confirm|expect',
)
/** A day that is set, by whomever. */
const IS_SET = word('deadline|\\p{L}*frist|abgabe|abgabetermin|submission|due')
/** Ask again, call: then, and not until then. */
const COME_BACK = word(
  'nachfragen|nachfassen|come back to (?:me|us)|nachhaken|haken sie|hake?|in verbindung|gebe[n]? (?:\\S+ ){0,7}(?:antwort|bescheid|rückmeldung)',
  '(?:hören|hörst) (?:\\S+ ){0,3}von (?:uns|mir)|hear from (?:us|me)|nachzufragen|fragen sie|frag|melden s(?:ie|.) (?:sich|ihnen)|meld dich|melde dich',
  'meldet euch|melde[n]? (?:ich|wir) (?:mich|uns)|(?:ich|wir) melden? (?:mich|uns)|rufen sie|ruf (?:mich|uns|bitte|doch)|rückruf',
  'zurückrufen|anrufen|anruf|rufe(?:n)? (?:ich|wir|dann|sie)|telefonieren|auf (?:mich|uns) zu|auf sie zu|auf dich zu|wiedervorlage',
  'noch einmal (?:sprechen|an)|nochmal (?:sprechen|an)|wieder(?:sprechen| ansprechen| melden)|ansprechen|anzusprechen|erinnern sie',
  'erinner(?:e|n)?|call (?:me|us|back|again)|give (?:me|us) a (?:call|ring)|ring (?:me|us)|get back|get in touch',
  'contact(?:ed)? (?:me|us)|try (?:me|us)|(?:tele)?phone (?:me|us)|kontaktier(?:en|e) (?:sie )?(?:mich|uns)|follow up|check back|ask again|remind|touch base',
  "(?:i|we)(?:['’]ll| will) (?:call|contact|let you know|be in touch|get back|revert|come back)",
)
/** How long something holds, somebody is away, what is to be paid, or over what something goes. */
const ELSE = word(
  'gültig\\p{L}*|gilt|gelten|bindefrist|gebunden|bindend|haltbar|befristet|läuft|zahlbar|fällig|zahlungsziel|skonto|überweisen|bezahlt',
  'zahlung|im urlaub|urlaub|abwesend|abwesenheit|außer haus|nicht (?:im (?:haus|büro)|erreichbar|da|möglich|nötig)|krank|geschlossen',
  'betriebsferien|betriebsurlaub|elternzeit|öffnungszeiten|geöffnet|erreichbar|sprechzeiten|bürozeiten',
  'kein(?:e|en)? (?:eile|stress|rückruf|antwort|rückmeldung)|eilt nicht',
  'nicht (?:mehr )?(?:nötig|notwendig|erforderlich|melden|anrufen|bis)|müssen (?:sie )?nicht|war|waren|wurden?|hatten?|habe ich',
  'haben wir|newsletter|abmelden|gewinnspiel|rabatt|aktion|sonderpreis|sale|offer ends|valid|payable|payment|discount|unsubscribe',
  'out of (?:the )?office|on (?:holiday|vacation|leave)|away|unavailable|closed|opening hours|office hours|no (?:rush|hurry|need)',
  "not (?:needed|necessary|required)|don['’]?t need|do not need",
)
const UNTIL =
  /(?:^|[^\p{L}])(?:bis(?: zum| spätestens(?: zum| am)?| einschließlich| ende| kommenden| nächsten| diesen)*|spätestens(?: am| zum| bis(?: zum)?)?|vor(?: dem)?|by(?: the| end of| no later than)?|until|till|no later than|before|not later than|latest(?: by| on)?|deadline(?: is)?(?: the| on)?|due(?: on| by)?|frist(?: ist)?(?: der| am)?|(?:frist|abgabe\p{L}*|deadline)[^.,;]{0,60} (?:ist|is)(?: der| am| on)?)\s*$/iu

/** For a call that was. */
const THANKS = word(
  '(?:danke?|dankeschön) für|thank(?:s| you) for|nach (?:ihrem|deinem|unserem|dem) (?:anruf|telefonat|gespräch)',
  'wie (?:eben|heute|gerade|gestern) (?:am telefon |telefonisch )?besprochen',
)
/** Days of goods belong to an order. */
const DELIVERY = word(
  'liefer(?:n|e|t|ung|ungen|termin)|geliefert|anlieferung|anliefern|lieferbar|ware|abholen|abholung|deliver\\p{L}*|shipment|shipped',
  'ship|pick[- ]?up|collect',
)

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
  const deadlines = ahead.filter(({ start }) => UNTIL.test(text.slice(0, start)) && !DELIVERY.test(clauseAround(text, start)))
  const deadline = deadlines.find(({ start }) => ASKS.test(clauseAround(text, start))) ?? deadlines[0]
  if (deadline && (ASKS.test(text) || IS_SET.test(text))) return deadline.day
  const isAsked = COME_BACK.test(text) && !THANKS.test(text) && (!sentence.isQuestion || ASKS.test(text))
  const told = ahead.find(({ start }) => !/(?:^|[^\p{L}])(?:vom|seit|of|from|dated|since)\s*(?:dem\s*)?$/iu.test(text.slice(0, start)))
  if (isAsked && told) return told.day
  const period = periodIn(text, writtenOn)
  return period !== null && (isAsked || (UNTIL.test(text.slice(0, period.start)) && ASKS.test(text) && !DELIVERY.test(text))) ? period.day : null
}

const clauseAround = (text: string, position: number): string =>
  `${text.slice(0, position).match(/[^,;]*$/)?.[0] ?? ''} ${text.slice(position).match(/^[^,;]*/)?.[0] ?? ''}`

/** `Montag bis Freitag` are hours of opening. */
const isRangeOfWeek = (text: string): boolean =>
  /(?:montag|mo|monday|mon)\.?s?\s*(?:bis|-|–|to|through)\s*(?:freitag|fr|donnerstag|do|samstag|sa|friday|fri|thursday)(?!\p{L})/iu.test(text)
