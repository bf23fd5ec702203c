/** What the beginning of a subject says about a mail. */

const ANSWER = 're|aw|antw|antwort|sv|rif'
const FORWARD = 'fw|fwd|wg|wtr|weitergeleitet|tr'
const PREFIX = new RegExp(`^\\s*(?:\\[[^\\]]{1,40}\\]\\s*)?(${ANSWER}|${FORWARD})(?:\\[\\d+\\]|\\(\\d+\\))?\\s*:\\s*`, 'i')
const IS_FORWARD = new RegExp(`^(${FORWARD})$`, 'i')
const MOST_PREFIXES = 20

/** True when the mail, or the one it answers, was passed on to somebody else. @example isForward('AW: WG: Anfrage') // true */
export function isForward(subject: string): boolean {
  let rest = subject.slice(0, 1_000)
  for (let count = 0; count < MOST_PREFIXES; count++) {
    const found = PREFIX.exec(rest)
    if (!found) return false
    if (IS_FORWARD.test(found[1] ?? '')) return true
    rest = rest.slice(found[0].length)
  }
  return false
}
