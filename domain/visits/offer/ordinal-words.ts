/** Places in a short list as people name them in German and English replies. */

const PLACES: readonly (readonly [string, number | 'last'])[] = [
  ['erste|ersten|erster|erstes|first|1st|1\\.', 1],
  ['zweite|zweiten|zweiter|zweites|mittlere|mittleren|second|middle|2nd|2\\.', 2],
  ['dritte|dritten|dritter|drittes|third|3rd|3\\.', 3],
  ['letzte|letzten|letzter|letztes|letztere|letzteren|last|latter', 'last'],
]

const NUMBERS: readonly (readonly [string, number])[] = [
  ['1|eins|one', 1],
  ['2|zwei|two', 2],
  ['3|drei|three', 3],
]

/** What stands in a list of times. Days are none: "der erste Tag" may be any. */
const THING =
  '(?:termin(?:vorschlag)?s?|vorschlags?|variante|möglichkeit|option|one|slot|time|date|appointment|proposal|suggestion|choice|alternative)'
const ARTICLE = '(?:der|die|den|dem|das|beim|zum|am|ihren|deinen|the|your)'
/** What follows a place that stands for itself: nothing, or what is said of it. Any other word would be what is counted: the second floor. */
const SAID_OF_IT =
  '(?: ?$| (?:oder|und|or|and|von|unter|der drei|passt|passte|ginge|geht|klappt|klappte|wäre|ist|würde|nehme|nehmen|nehm|bitte|gern|gerne|am besten|besser|sehr gut|gut|works|would|suits|is|fits|sounds|will|please|of (?:the|your|these)|best|looks|it is|would be)(?![\\p{L}]))'

/** The places that a clause in lower case names, each once. @example ordinalsIn('der zweite passt uns gut') // [2] */
export function ordinalsIn(clause: string): (number | 'last')[] {
  const places = PLACES.filter(([words]) =>
    isSaid(`${ARTICLE} (?:${words})(?: ${THING}(?![\\p{L}])|${SAID_OF_IT})|(?:${words}) ${THING}(?![\\p{L}])`, clause),
  )
  const numbers = NUMBERS.filter(([words]) =>
    isSaid(
      `(?:(?:termin|vorschlag|option|variante|möglichkeit|alternative|slot|proposal|suggestion|choice|nr\\.?|nummer|no\\.|number|#) ?(?:nr\\.? ?|nummer )?)(?:${words})(?![\\p{L}\\d.:])`,
      clause,
    ),
  )
  return [...new Set([...places, ...numbers].map(([, place]) => place))]
}

const isSaid = (pattern: string, clause: string): boolean => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})`, 'u').test(clause)
