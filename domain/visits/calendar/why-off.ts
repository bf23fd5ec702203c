/** Why a visit that is off takes no place: not every one was called off. */
import type { VisitStatus } from './merge-visit.ts'

/**
 * `called_off`: an appointment that was to be. The others only held a time that was offered to the customer: `not_taken`, he took another one;
 * `unanswered`, he did not answer in time; `taken_back`, the offer was withdrawn.
 */
export type WhyOff = 'called_off' | 'not_taken' | 'unanswered' | 'taken_back'

type OfferState = 'open' | 'accepted' | 'withdrawn' | 'expired'

/** `before`: the status in which it went off; `offer`: what became of the offer that it held a time of, null: it held none. @example whyOff({ before: 'asked', offer: 'accepted' }) // 'not_taken' */
export function whyOff({ before, offer }: { before: VisitStatus | null; offer: OfferState | null }): WhyOff {
  if (offer === null || before !== 'asked') return 'called_off'
  return offer === 'accepted' ? 'not_taken' : offer === 'expired' ? 'unanswered' : 'taken_back'
}
