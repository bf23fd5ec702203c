/** Mail of somebody unknown that nobody has to answer: sent to many, by a machine, or only to have a link pressed. */
import { isClosingFormula } from './text/closing-formula.ts'
import { linesOf } from './text/lines.ts'
import { isMachineAddress } from './verdict/automatic.ts'

/** `reason`: of the verdict by the mail's headers, which its text does not show; null: nobody has judged it. */
export type MailOfUnknown = { text: string; address: string; reason: string | null }

/** The newest words of a mail stand within. */
const LONGEST = 20_000
/** Who writes more than this has something to say beside his link. */
const MOST_WORDS = 60

const LINK = /(?:https?:\/\/|www\.)\S{3,}/giu
const WAY_OUT =
  /(?<!\p{L})(?:newsletter (?:abbestellen|abmelden)|(?:hier|jetzt|vom newsletter|von diesem verteiler) (?:abmelden|abbestellen|austragen)|abmelde-?link|keine (?:weiteren )?(?:newsletter|werbe-?mails|e-?mails) (?:mehr )?(?:erhalten|empfangen)|unsubscribe|opt[- ]out|manage (?:your )?(?:email )?preferences|(?:im|in ihrem) browser (?:ansehen|anzeigen|öffnen|lesen)|view (?:this (?:e-?mail|message) )?in (?:your )?browser)(?!\p{L})/iu
/** Not the number of a parcel: a telephone's is written in groups. */
const TELEPHONE = /(?:\+\d|\(0)[\d\s()/.–-]{6,}\d|(?<!\d)0\d{2,5}[\s/–-]{1,3}\d[\d\s/–-]{3,}/

/**
 * Precision counts: whoever signs, asks, or leaves a number is a person. What is not sure is not unasked.
 * @example isUnasked({ text: 'Ihr Paket wartet: https://paket.example/x', address: 'info@paket.example', reason: null }) // true
 */
export function isUnasked({ text, address, reason }: MailOfUnknown): boolean {
  if (reason === 'newsletter' || reason === 'automatic') return true
  const read = text.slice(0, LONGEST)
  return isMachineAddress(address) || WAY_OUT.test(read) || isLinkOnly(read)
}

function isLinkOnly(text: string): boolean {
  const words = text.replace(LINK, ' ')
  if (words === text) return false
  const isPersonal = words.includes('?') || TELEPHONE.test(words) || linesOf(words).some((line) => isClosingFormula(line.trim()))
  return !isPersonal && (words.match(/\p{L}{2,}/gu) ?? []).length <= MOST_WORDS
}
