/** Finds what a mail asks that facts can answer: read from what its author wrote now, by rules, for somebody who decides. Rather one too few than one too many. */
import { type Sentence, sentencesOf } from '../../mail/suggestions/sentences.ts'
import { ownText } from '../../mail/text/own-text.ts'
import { type Question, type QuestionKind, questionKinds } from './question.ts'
import * as against from './question-against.ts'
import * as words from './question-words.ts'

/** More would be a letter to write, not a sentence. */
const MOST_QUESTIONS = 2
/** Nobody asks in so many characters: a list, or the output of a machine. */
const LONGEST_QUESTION = 600

/** A sentence with those beside it, and the subject of the mail. */
type Place = { sentence: Sentence; near: string }

/**
 * At most two, each kind once, in the order of the text.
 * @param text the whole mail as text; what it quotes is not read @param receivedOn the day it came, `YYYY-MM-DD`
 * @example questionsIn('', 'Wo bleibt unser Auftrag AU-2631401?', '2026-11-27') // [{ kind: 'order', quotes: ['Wo bleibt unser Auftrag AU-2631401?'] }]
 */
export function questionsIn(subject: string, text: string, receivedOn: string): Question[] {
  const sentences = sentencesOf(ownText(text).body, receivedOn)
  const places = sentences.map((sentence, at) => ({
    sentence,
    near: [subject, sentences[at - 1]?.text, sentences[at + 1]?.text].filter(Boolean).join('\n'),
  }))
  const found = questionKinds.flatMap((kind) => {
    const asking = places.filter((place) => place.sentence.text.length <= LONGEST_QUESTION && asks[kind](place))
    const [first] = asking
    return first ? [{ kind, quotes: asking.map(({ sentence }) => sentence.text), at: places.indexOf(first) }] : []
  })
  return found
    .toSorted((a, b) => a.at - b.at)
    .slice(0, MOST_QUESTIONS)
    .map(({ kind, quotes }) => ({ kind, quotes }))
}

const asks: Record<QuestionKind, (place: Place) => boolean> = { order: asksForOrder, invoice: asksForInvoice, price: asksForPrice }

const isAsked = ({ text, isQuestion }: Sentence): boolean => isQuestion || words.BEGINS_QUESTION.test(text) || words.ASKS.test(text)

function asksForOrder({ sentence, near }: Place): boolean {
  const { text } = sentence
  if (against.ORDER.test(text) || against.ANY.test(text) || words.INVOICE.test(text) || words.PRICE.test(text)) return false
  const isOfOrder = words.ORDER.test(text) || words.ORDER_NUMBER.test(text)
  const isNearOrder = words.ORDER.test(near) || words.ORDER_NUMBER.test(near)
  if (words.WAITS.test(text)) return (isOfOrder || (isNearOrder && !against.ORDER.test(near))) && !against.WAITS.test(text)
  if (!isAsked(sentence)) return false
  if (words.TRACKING.test(text)) return true
  if (isOfOrder) return words.WHEN.test(text) || words.IN_TIME.test(text) || (sentence.isQuestion && words.ON_ITS_WAY.test(text))
  return words.WHEN_GOODS.test(text) || (isNearOrder && words.WHEN_IT.test(text))
}

function asksForInvoice({ sentence }: Place): boolean {
  const { text } = sentence
  if (against.INVOICE.test(text) || against.ANY.test(text)) return false
  const isOfInvoice = words.INVOICE.test(text) || words.INVOICE_NUMBER.test(text)
  if (isOfInvoice && words.MISSING.test(text)) return true
  if (!isAsked(sentence)) return false
  return words.ACCOUNT.test(text) || (isOfInvoice && (words.COPY.test(text) || words.OPEN.test(text) || words.ON_ITS_WAY.test(text)))
}

function asksForPrice({ sentence }: Place): boolean {
  const { text } = sentence
  return isAsked(sentence) && words.PRICE.test(text) && !against.PRICE.test(text) && !against.ANY.test(text)
}
