/** What a mail says should be done, in the words it says it with. */
import type { Sentence } from './sentences.ts'

/**
 * `visit`: a time on which the writer agrees to meet, from `day` at `time`. `closed`: the writer's company is shut from `day` up to and with `until`. `follow_up`:
 * something to come back to on `day`. `complaint`: what the reader delivered is damaged, wrong, missing or late, or was billed wrongly.
 */
export const suggestionKinds = ['complaint', 'visit', 'closed', 'follow_up'] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

/** Days are `YYYY-MM-DD`, the time is `HH:mm` on the writer's clock; null: not said. */
export type Suggestion = {
  kind: SuggestionKind
  /** The sentence it stands in, as written. */
  quote: string
  day: string | null
  until: string | null
  time: string | null
}

/** More would be a list to work through, not a hint. */
export const MOST_SUGGESTIONS = 2

/** What one kind of rule reads: the sentences of a mail in their order, and the day it was written. */
export type Reading = { sentences: readonly Sentence[]; writtenOn: string }
