import { anyRole, procedureFor, router } from '../platform/call/trpc.ts'
import { answerSuggestion, listAnswered, mailWithSuggestions, reopenSuggestion, suggestionOfMail } from './answered-suggestions.ts'

/** Of the caller's own reading only; a mail's text never comes here. */
export const suggestionsRouter = router({
  answered: procedureFor(...anyRole)
    .input(mailWithSuggestions)
    .query(({ ctx, input }) => listAnswered(ctx, input)),
  answer: procedureFor(...anyRole)
    .input(suggestionOfMail)
    .mutation(({ ctx, input }) => answerSuggestion(ctx, input)),
  reopen: procedureFor(...anyRole)
    .input(suggestionOfMail)
    .mutation(({ ctx, input }) => reopenSuggestion(ctx, input)),
})
