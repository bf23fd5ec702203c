import { anyRole, procedureFor, router } from '../../../platform/call/trpc.ts'
import { changeChasePolicy, newChasePolicy, readChasePolicy } from './chase-policy.ts'
import { quoteToCompare, readCompetitorBands } from './competitor-bands.ts'
import { decideQuote, decisionToWithdraw, quoteDecision, withdrawDecision } from './decide-quote.ts'
import { listLeftAlone, pauseQuote, quotePause, spareCustomer, sparing } from './leave-alone.ts'

export const quotesRouter = router({
  /** What applies here: for everybody. */
  chasePolicy: procedureFor(...anyRole).query(({ ctx }) => readChasePolicy(ctx)),
  changeChasePolicy: procedureFor('head_of_sales', 'admin')
    .input(newChasePolicy)
    .mutation(({ ctx, input }) => changeChasePolicy(ctx, input)),
  pause: procedureFor(...anyRole)
    .input(quotePause)
    .mutation(({ ctx, input }) => pauseQuote(ctx, input)),
  spare: procedureFor(...anyRole)
    .input(sparing)
    .mutation(({ ctx, input }) => spareCustomer(ctx, input)),
  decide: procedureFor(...anyRole)
    .input(quoteDecision)
    .mutation(({ ctx, input }) => decideQuote(ctx, input)),
  withdrawDecision: procedureFor(...anyRole)
    .input(decisionToWithdraw)
    .mutation(({ ctx, input }) => withdrawDecision(ctx, input)),
  /** What competitors ask for its positions; never for the customer's eyes. */
  competitorBands: procedureFor(...anyRole)
    .input(quoteToCompare)
    .query(({ ctx, input }) => readCompetitorBands(ctx, input)),
  leftAlone: procedureFor(...anyRole).query(({ ctx }) => listLeftAlone(ctx)),
})
