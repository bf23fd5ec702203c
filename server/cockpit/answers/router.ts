import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { findAnswers, questionsToAnswer } from './find-answers.ts'
import { newAnswerWording, saveAnswerWording, showAnswerWording } from './wording.ts'

export const answersRouter = router({
  find: procedureFor(...anyRole)
    .input(questionsToAnswer)
    .query(({ ctx, input }) => findAnswers(ctx, input)),
  wording: procedureFor(...anyRole).query(({ ctx }) => showAnswerWording(ctx)),
  saveWording: procedureFor('admin', 'head_of_sales')
    .input(newAnswerWording)
    .mutation(({ ctx, input }) => saveAnswerWording(ctx, input)),
})
