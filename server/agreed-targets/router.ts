import { z } from 'zod'
import { id, version } from '../input.ts'
import { anyRole, procedureFor, router } from '../trpc.ts'
import { settleTarget } from './agreed-targets.ts'

export const agreedTargetsRouter = router({
  /** `open` takes it back. */
  settle: procedureFor(...anyRole)
    .input(z.strictObject({ id, version, state: z.enum(['open', 'met', 'not_met']) }))
    .mutation(({ ctx, input }) => settleTarget(ctx, input)),
})
