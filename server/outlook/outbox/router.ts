import { z } from 'zod'
import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { id } from '../../platform/input.ts'
import { effectState } from './outlook-state.ts'
import { retryEffect } from './retry-effect.ts'

export const outboxRouter = router({
  /** Where the mirror of a follow-up or visit stands. */
  state: procedureFor(...anyRole)
    .input(z.strictObject({ entityId: id }))
    .query(({ ctx, input }) => effectState(ctx, input)),
  retry: procedureFor(...anyRole)
    .input(z.strictObject({ outboxId: id }))
    .mutation(({ ctx, input }) => retryEffect(ctx, input)),
})
