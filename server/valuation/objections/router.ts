import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { countObjections } from './count-objections.ts'
import { listObjections, objectionPage } from './list-objections.ts'
import { knownObjection, newObjection, objectTo, withdrawObjection } from './object.ts'
import { customerObjectedTo, readOwnObjections } from './own-objections.ts'
import { objectionAnswer, settleObjection } from './settle-objection.ts'

export const objectionsRouter = router({
  object: procedureFor(...anyRole)
    .input(newObjection)
    .mutation(({ ctx, input }) => objectTo(ctx, input)),
  withdraw: procedureFor(...anyRole)
    .input(knownObjection)
    .mutation(({ ctx, input }) => withdrawObjection(ctx, input)),
  /** The caller's own, of one customer. */
  own: procedureFor(...anyRole)
    .input(customerObjectedTo)
    .query(({ ctx, input }) => readOwnObjections(ctx, input)),
  list: procedureFor('head_of_sales', 'admin')
    .input(objectionPage)
    .query(({ ctx, input }) => listObjections(ctx, input)),
  settle: procedureFor('head_of_sales', 'admin')
    .input(objectionAnswer)
    .mutation(({ ctx, input }) => settleObjection(ctx, input)),
  counted: procedureFor('head_of_sales', 'admin').query(({ ctx }) => countObjections(ctx)),
})
