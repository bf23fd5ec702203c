import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { answerSuggestion, suggestionAnswer } from './answer-suggestion.ts'
import { correctEntry, correctedEntry, entryToWithdraw, withdrawEntry } from './correct-entry.ts'
import { enter, newEntry } from './enter.ts'
import { knownEntry, readEntry } from './read-entry.ts'
import { readUnanswered } from './unanswered-suggestions.ts'

/** What people enter about customers beside their contacts. */
export const entriesRouter = router({
  enter: procedureFor(...anyRole)
    .input(newEntry)
    .mutation(({ ctx, input }) => enter(ctx, input)),
  read: procedureFor(...anyRole)
    .input(knownEntry)
    .query(({ ctx, input }) => readEntry(ctx, input)),
  /** Suggestions of which nothing reminds the caller any more. */
  unanswered: procedureFor(...anyRole).query(({ ctx }) => readUnanswered(ctx)),
  correct: procedureFor(...anyRole)
    .input(correctedEntry)
    .mutation(({ ctx, input }) => correctEntry(ctx, input)),
  /** Of a suggestion. */
  answer: procedureFor(...anyRole)
    .input(suggestionAnswer)
    .mutation(({ ctx, input }) => answerSuggestion(ctx, input)),
  withdraw: procedureFor(...anyRole)
    .input(entryToWithdraw)
    .mutation(({ ctx, input }) => withdrawEntry(ctx, input)),
})
