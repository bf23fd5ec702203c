import { procedureFor, router } from '../../platform/call/trpc.ts'
import { readThisWeek, weekQuestion } from './read-this-week.ts'
import { customerToAskAbout, findWhomToAsk } from './whom-to-ask.ts'

export const thisWeekRouter = router({
  read: procedureFor('head_of_sales', 'admin')
    .input(weekQuestion)
    .query(({ ctx, input }) => readThisWeek(ctx, input)),
  whomToAsk: procedureFor('head_of_sales', 'admin')
    .input(customerToAskAbout)
    .query(({ ctx, input }) => findWhomToAsk(ctx, input)),
})
