/** What somebody dictates after a visit, put where it belongs: to be looked over, never kept unseen. */
import { type Sentence, sentencesOf } from '../../mail/suggestions/sentences.ts'
import { word } from '../../mail/suggestions/words.ts'
import { cutText } from '../../texts/cut-text.ts'
import { periodIn } from '../../time/periods-in-text.ts'

/** Days are `YYYY-MM-DD`, times `HH:mm`; null: not said. `text`: every word that was spoken. */
export type SpokenReport = {
  text: string
  followUp: { title: string; dueOn: string | null } | null
  nextVisit: { day: string; time: string | null } | null
  /** In the organisation's currency. */
  competitorPrice: { competitor: string; product: string; price: string } | null
  complaint: string | null
  wasThere: boolean
}

const NOBODY = word(
  'niemand(?:en)? (?:da|angetroffen|erreicht)|nicht angetroffen|war nicht da|keiner da|stand vor verschlossener tür|nobody (?:was )?(?:there|in)|no one (?:was )?(?:there|in)|(?:he|she) was(?: not|n.t) (?:there|in)',
)
const NEXT_VISIT = word(
  'nächste[rnsm]? (?:besuch|termin|gespräch)|wieder (?:hin|hinfahren|vorbei\\p{L}*|besuchen|kommen|da sein|treffen)|erneut (?:besuchen|vorbei\\p{L}*)|(?:besuch|termin) (?:am|in|im|ende|anfang|mitte)|next (?:visit|appointment|meeting)|visit (?:again|them again|him again|her again)|(?:come|go) back (?:in|on)|see (?:them|him|her) again',
)
const TO_DO = word(
  'wiedervorlage|nachfassen|nachhaken|anrufen|zurückrufen|rückruf|schicken|schick|zuschicken|senden|angebot|muster|klären|nachfragen|erinnern|melden|besorgen|bestellen|termin machen|follow[- ]?up|call (?:him|her|them|back)|send|quote|sample|remind|check|clarify|order',
)
const COMPLAINS = word('reklamier\\p{L}*|reklamation|beschwer\\p{L}*|beanstand\\p{L}*|mangel|mängel|complain\\p{L}*|complaint')
const AMOUNT = '(\\d+(?:[.,]\\d+)?)\\s*(?:€|[Ee]uros?|EUR|eur)(?:\\s+(\\d{1,2})(?!\\d))?'
const PRICES = [
  // Würth bietet die M8 für 12,50 Euro an; Würth verlangt für die M8 12 Euro 50
  `(\\p{Lu}[\\p{L}&.-]+(?:\\s\\p{Lu}[\\p{L}&.-]+)?)\\s+(?:bietet|verkauft|liefert|gibt|offers|sells|supplies)(?:\\s+(?:ihm|ihr|ihnen|them|him|her))?\\s+(.{2,60}?)\\s+(?:für|zu|um|for|at)\\s+${AMOUNT}`,
  `(\\p{Lu}[\\p{L}&.-]+(?:\\s\\p{Lu}[\\p{L}&.-]+)?)\\s+(?:verlangt|nimmt|will|kassiert|charges|asks|wants)\\s+(?:für\\s+)?(.{2,60}?)\\s+${AMOUNT}`,
  `(?:[Bb]ei|[Vv]on|[Ff]rom|[Aa]t)\\s+(\\p{Lu}[\\p{L}&.-]+)\\s+(?:kostet|kosten|costs?|is|sind|liegt|liegen)\\s+(.{2,60}?)\\s+(?:bei\\s+)?${AMOUNT}`,
].map((pattern) => new RegExp(pattern, 'u'))

/**
 * @param spokenOn the day, near which days without a year lie
 * @example readSpoken('Nächster Besuch in sechs Wochen.', '2026-11-30').nextVisit // { day: '2027-01-11', time: null }
 */
export function readSpoken(text: string, spokenOn: string): SpokenReport {
  const sentences = sentencesOf(text, spokenOn)
  const visit = sentences.find(({ text: said }) => NEXT_VISIT.test(said))
  const visitDay = visit && dayOf(visit, spokenOn)
  const toDo = sentences.find(
    (sentence) => sentence !== visit && TO_DO.test(sentence.text) && !COMPLAINS.test(sentence.text) && !priceIn(sentence.text),
  )
  return {
    text: text.trim(),
    followUp: toDo ? { title: cutText(withoutStop(toDo.text)), dueOn: dayOf(toDo, spokenOn) } : null,
    nextVisit: visit && visitDay ? { day: visitDay, time: visit.times[0]?.time ?? null } : null,
    competitorPrice: sentences.map((sentence) => priceIn(sentence.text)).find((price) => price !== null) ?? null,
    complaint: complaintIn(sentences),
    wasThere: !sentences.some((sentence) => NOBODY.test(sentence.text)),
  }
}

function dayOf({ text, days }: Sentence, spokenOn: string): string | null {
  return days.find(({ day }) => day > spokenOn)?.day ?? periodIn(text, spokenOn)?.day ?? null
}

function priceIn(text: string): SpokenReport['competitorPrice'] {
  for (const pattern of PRICES) {
    const [, competitor, product, amount, cents] = pattern.exec(text) ?? []
    if (competitor && product && amount)
      return { competitor, product: withoutArticle(product), price: cents ? `${amount},${cents.padStart(2, '0')}` : amount }
  }
  return null
}

const withoutArticle = (product: string): string => product.replace(/^(?:für\s+)?(?:die|der|das|den|dem|ein(?:e|en)?|the|a)\s+/iu, '').trim()

const complaintIn = (sentences: readonly Sentence[]): string | null => {
  const said = sentences.find(({ text }) => COMPLAINS.test(text) && !/(?<!\p{L})(?:kein|nicht|erledigt|no|not|solved)/iu.test(text))
  return said ? cutText(withoutStop(said.text)) : null
}

const withoutStop = (text: string): string => text.replace(/[.!]+$/, '')
