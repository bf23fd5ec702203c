/** What the names of files in a drop folder say. */

/** Whoever still writes a file calls it so, or hides it. */
const UNFINISHED = /^[.~]|(\.(part|partial|tmp|crdownload|filepart|lck)|~)$/i

/** @example isLeftAlone('kunden.csv.part') // true */
export const isLeftAlone = (name: string): boolean => UNFINISHED.test(name)

/** Beside a file whose lines were rejected lies one with exactly these; in the workspace it is called so in the reader's language. */
export const REJECTED_ENDING = '.rejected.csv'
export const REPORT_ENDING = '.report.txt'
const CORRECTED = /[.-](rejected|abgelehnt)\.csv$/i

/** Lines that were corrected are only some of what there is. */
export const holdsCorrectedLines = (name: string): boolean => CORRECTED.test(name)

/** Room for the day, a number and the ending of the report in the 255 bytes that a name may have. */
const MOST_BYTES = 200

/**
 * Under which name a file is kept once it was looked at; `nth`: of several with the same name on the same day.
 * @example keptName('kunden.csv', '2026-11-29', 2) // '2026-11-29-kunden-2.csv'
 */
export function keptName(name: string, day: string, nth: number): string {
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]{1,10})?$/s.exec(name) ?? []
  return `${day}-${shortened(stem, MOST_BYTES)}${nth > 1 ? `-${nth}` : ''}${ending}`
}

function shortened(text: string, bytes: number): string {
  const letters = [...text]
  while (new TextEncoder().encode(letters.join('')).length > bytes) letters.pop()
  return letters.join('')
}

const KEPT_DAYS = 30
const DAY_MS = 86_400_000

/** Kept files go after thirty days. @example isPast('2026-10-01-kunden.csv', '2026-11-29') // true */
export function isPast(name: string, today: string): boolean {
  const kept = Date.parse(/^\d{4}-\d{2}-\d{2}(?=-)/.exec(name)?.[0] ?? '')
  return Date.parse(today) - kept > KEPT_DAYS * DAY_MS
}
