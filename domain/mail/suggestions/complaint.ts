/** What came from the reader is damaged, wrong, missing or late, or was billed wrongly. A machine of the writer's own that fails is a matter of service. */
import { IN_GENERAL, MAYBE, NOT_OURS, NOT_SO, PAPER, SETTLED, THE_ONE } from './complaint-against.ts'
import * as words from './complaint-words.ts'
import type { Sentence } from './sentences.ts'
import type { Reading, Suggestion } from './suggestion.ts'
import { word } from './words.ts'

/** null: it says nothing of the kind. */
export function complaintIn({ sentences }: Reading): Suggestion | null {
  const said = sentences.find((sentence, at) => complains(sentence, [sentences[at - 1], sentences[at + 1]]))
  return said ? { kind: 'complaint', quote: said.text, day: null, until: null, time: null } : null
}

const AGAINST = [NOT_SO, MAYBE, IN_GENERAL, SETTLED, THE_ONE, NOT_OURS]
const OWN = word('(?:unsere?[nrms]?|meine?[nrms]?|eigene[nrms]?|our|my|own)')

function complains({ text, isQuestion }: Sentence, around: readonly (Sentence | undefined)[]): boolean {
  if (isQuestion || AGAINST.some((pattern) => pattern.test(text))) return false
  const near = [text, ...around.map((sentence) => sentence?.text ?? '')]
  const isSettled = near.some((said) => SETTLED.test(said))
  return !isSettled && (words.COMPLAINS.test(text) || isDamaged(text, near) || isNotAsOrdered(text) || isLate(text, near) || isMisbilled(text, near))
}

/** In a state to send it back, and it came from the reader or is to be put right. */
function isDamaged(text: string, near: readonly string[]): boolean {
  const nearby = (pattern: RegExp): boolean => near.some((said) => pattern.test(said))
  const isFromThem = nearby(words.FROM_YOU) || nearby(words.ARRIVED)
  if (words.DAMAGED.test(text)) return isFromThem || nearby(words.GOODS) || !OWN.test(text)
  const isBad = words.DEFECT.test(text) || words.FAILS.test(text) || words.WRONG.test(text)
  return isBad && (isFromThem || nearby(words.REMEDY))
}

/** Another thing than ordered, or fewer. */
const isNotAsOrdered = (text: string): boolean =>
  words.INSTEAD.test(text) ||
  (words.SHORT.test(text) && (words.BILL.test(text) || !PAPER.test(text))) ||
  (words.MISSING.test(text) && words.GOODS.test(text) && !PAPER.test(text))

/** Beyond the day that was promised, or waited for too long. */
const isLate = (text: string, near: readonly string[]): boolean =>
  !PAPER.test(text) &&
  ((words.PROMISED.test(text) && near.some((said) => words.STILL.test(said))) ||
    (words.WAITS.test(text) && near.some((said) => words.GOODS.test(said))))

const isMisbilled = (text: string, near: readonly string[]): boolean =>
  words.MISBILLED.test(text) && near.some((said) => words.BILL.test(said)) && words.BILL.test(text)
