import { anyRole, procedureFor, router } from '../../../platform/call/trpc.ts'
import { chasePage, countQuotesToChase, listQuotesToChase } from './list-quotes.ts'

export const quotesToChaseRouter = router({
  list: procedureFor(...anyRole)
    .input(chasePage)
    .query(({ ctx, input }) => listQuotesToChase(ctx, input)),
  count: procedureFor(...anyRole).query(({ ctx }) => countQuotesToChase(ctx)),
})
