import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { settledTarget, settleTarget } from './agreed-targets.ts'

export const agreedTargetsRouter = router({
  settle: procedureFor(...anyRole)
    .input(settledTarget)
    .mutation(({ ctx, input }) => settleTarget(ctx, input)),
})
