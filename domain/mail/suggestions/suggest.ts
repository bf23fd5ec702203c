/** What an open mail suggests to do: read from what its author wrote now, by rules, for somebody who decides. */

import { ownText } from '../text/own-text.ts'
import { closedIn } from './closed.ts'
import { complaintIn } from './complaint.ts'
import { followUpIn } from './follow-up.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { MOST_SUGGESTIONS, type Suggestion, suggestionKinds } from './suggestion.ts'
import { visitIn } from './visit.ts'

/**
 * At most two, each kind once, in the order of the text: of more the complaint goes before the visit, the visit before closed days and follow-ups.
 * @param text the whole mail as text; what it quotes is not read
 * @param receivedOn the day it came, `YYYY-MM-DD`
 * @example suggestionsIn('Passt, Donnerstag 14 Uhr.', '2026-11-27') // [{ kind: 'visit', quote: 'Passt, Donnerstag 14 Uhr.', day: '2026-12-03', until: null, time: '14:00' }]
 */
export function suggestionsIn(text: string, receivedOn: string): Suggestion[] {
  const { body, signature } = ownText(text)
  const read = (said: string): Sentence[] => sentencesOf(said, receivedOn)
  const said = read(body)
  const found: (Suggestion | null)[] = [complaintIn({ sentences: said, writtenOn: receivedOn }), visitIn({ sentences: said, writtenOn: receivedOn })]
  found.push(closedIn({ sentences: [...said, ...read(signature)], writtenOn: receivedOn }))
  found.push(followUpIn({ sentences: said.filter((sentence) => !isTaken(sentence, found)), writtenOn: receivedOn }))
  const kept = suggestionKinds.flatMap((kind) => found.filter((each) => each !== null && each.kind === kind)).slice(0, MOST_SUGGESTIONS)
  return kept.filter((each) => each !== null).toSorted((a, b) => text.indexOf(a.quote) - text.indexOf(b.quote))
}

/** Its days are those of a visit, or of days on which nobody is there and none after them is named. */
const isTaken = ({ text, days }: Sentence, found: readonly (Suggestion | null)[]): boolean =>
  found.some((each) => {
    if (each?.quote !== text || each.kind === 'complaint') return false
    const last = each.until ?? each.day ?? ''
    return each.kind === 'visit' || days.every(({ day }) => day <= last)
  })
