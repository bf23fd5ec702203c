import { z } from 'zod'
import { id } from '../input.ts'
import { anyRole, procedureFor, router } from '../trpc.ts'
import { effectState, retryEffect } from './outbox.ts'

export const outboxRouter = router({
  /** Where the mirror of a follow-up or visit stands. */
  state: procedureFor(...anyRole)
    .input(z.strictObject({ entityId: id }))
    .query(({ ctx, input }) => effectState(ctx, input)),
  retry: procedureFor(...anyRole)
    .input(z.strictObject({ outboxId: id }))
    .mutation(({ ctx, input }) => retryEffect(ctx, input)),
})
