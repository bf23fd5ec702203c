import { z } from 'zod'
import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { id, version } from '../../platform/input.ts'
import { settleTarget } from './agreed-targets.ts'

export const agreedTargetsRouter = router({
  /** `open` takes it back. */
  settle: procedureFor(...anyRole)
    .input(z.strictObject({ id, version, state: z.enum(['open', 'met', 'not_met']) }))
    .mutation(({ ctx, input }) => settleTarget(ctx, input)),
})
