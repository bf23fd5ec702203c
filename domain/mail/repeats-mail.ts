/** Which of somebody's own words were taken from a mail, and therefore go with it when it is withdrawn. */
import { foldText } from '../customers/names.ts'

export type MailWords = { subject: string; text: string; addresses: readonly string[] }

/** So many words in a row are a quotation, fewer are a coincidence. */
const QUOTED_WORDS = 3
const REPLY_MARKS = /^\s*(?:(?:re|aw|antw|wg|fw|fwd)\s*:\s*)+/i
/** Numbers of orders, articles and the like; years are everybody's. */
const TELLING_NUMBER = /^(?!(?:19|20)\d\d$)(?=.*\d).{4,}$/

/**
 * Tells whether words repeat the mail: its subject, an address on it, a number of four characters or more that stands in it, or three words in a row.
 * What remains is the user's own: "call back on Monday" says nothing of a mail.
 * @example repeats({ subject: 'AW: Angebot 4711', text: '', addresses: [] })('Angebot 4711 nachfassen') // true
 */
export function repeats(mail: MailWords): (words: string) => boolean {
  const subject = foldText(mail.subject.replace(REPLY_MARKS, ''))
  const addresses = mail.addresses.map((address) => address.toLowerCase()).filter((address) => address !== '')
  const told = [subject, foldText(mail.text)].map((text) => text.split(' '))
  const numbers = new Set(told.flat().filter((word) => TELLING_NUMBER.test(word)))
  const quotable = new Set(told.flatMap(runs))
  return (words) => {
    const folded = foldText(words)
    const single = folded.split(' ')
    return (
      (subject !== '' && ` ${folded} `.includes(` ${subject} `)) ||
      addresses.some((address) => words.toLowerCase().includes(address)) ||
      single.some((word) => numbers.has(word)) ||
      runs(single).some((run) => quotable.has(run))
    )
  }
}

const runs = (words: readonly string[]): string[] =>
  words.slice(0, Math.max(0, words.length - QUOTED_WORDS + 1)).map((_, at) => words.slice(at, at + QUOTED_WORDS).join(' '))
