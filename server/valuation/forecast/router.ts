import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { expectedCustomer, nextOrdersOf } from './read-next-orders.ts'

export const nextOrdersRouter = router({
  of: procedureFor(...anyRole)
    .input(expectedCustomer)
    .query(({ ctx, input }) => nextOrdersOf(ctx, input)),
})
