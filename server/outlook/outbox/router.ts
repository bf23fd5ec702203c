import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { effectState, mirroredEntity } from './outlook-state.ts'
import { effectToRetry, retryEffect } from './retry-effect.ts'

export const outboxRouter = router({
  /** Where the mirror of a follow-up or visit stands. */
  state: procedureFor(...anyRole)
    .input(mirroredEntity)
    .query(({ ctx, input }) => effectState(ctx, input)),
  retry: procedureFor(...anyRole)
    .input(effectToRetry)
    .mutation(({ ctx, input }) => retryEffect(ctx, input)),
})
