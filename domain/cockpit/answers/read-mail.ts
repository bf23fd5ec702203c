/** What of a mail is needed to answer it from facts: read where the mail is, of which only the numbers go further. */
import { documentNumbers, MOST_NUMBERS } from '../../commerce/document-numbers.ts'
import { ownText } from '../../mail/text/own-text.ts'
import { questionsIn } from './find-questions.ts'
import type { Question } from './question.ts'

export type AskingMail = { questions: Question[]; numbers: string[] }

/** Numbers of things are shorter than those of documents, and have no word before them. */
const ARTICLE_NUMBER = /(?<![\p{L}\d.,])(?=[\p{L}-]*\d)[\p{L}\d][\p{L}\d./_-]{3,29}(?![\p{L}\d])/gu

/**
 * The questions of a mail, and what in it may be numbers of documents and things: what it says itself, else what it quotes.
 * @param text the whole mail as text @param receivedOn the day it came, `YYYY-MM-DD`
 */
export function readMail(subject: string, text: string, receivedOn: string): AskingMail {
  const questions = questionsIn(subject, text, receivedOn)
  if (questions.length === 0) return { questions, numbers: [] }
  const own = documentNumbers(subject, ownText(text).body)
  const named = own.length > 0 ? own : documentNumbers('', text)
  const articles = questions.flatMap(({ kind, quotes }) => (kind === 'price' ? quotes.flatMap((quote) => quote.match(ARTICLE_NUMBER) ?? []) : []))
  return { questions, numbers: [...new Set([...named, ...articles])].slice(0, MOST_NUMBERS) }
}
